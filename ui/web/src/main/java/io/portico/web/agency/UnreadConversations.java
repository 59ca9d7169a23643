package io.portico.web.agency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.ThreadName;
import io.portico.views.agency.FindUnreadTasks;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.UnreadTasks;
import io.portico.web.parts.House;
import io.portico.web.parts.LinkRow;
import io.portico.web.parts.Live;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Rows;
import io.portico.web.parts.Spot;
import io.portico.web.parts.UnreadMark;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tasks in which somebody wrote what the reader has not read. Hidden when everything was. */
final class UnreadConversations extends Div {

    private final Panel panel = new Panel(Words.say("today.unread"));
    private final Few<TaskDetails, LinkRow> few;
    private @Nullable Live<UnreadTasks> live;

    UnreadConversations(House house) {
        few = new Few<>(
                new Rows<>(house, TaskDetails::id, LinkRow::new, UnreadConversations::draw),
                UnreadTasks.MOST,
                this::again);
        add(panel);
        live = Live.keep(
                this,
                house,
                Set.of("task", "self"),
                () -> house.ask(new FindUnreadTasks(few.limit())),
                this::show,
                () -> show(new UnreadTasks(List.of(), 0)));
    }

    private void again() {
        Live<UnreadTasks> kept = live;
        if (kept != null) {
            kept.again();
        }
    }

    private void show(UnreadTasks unread) {
        setVisible(!unread.items().isEmpty());
        few.show(panel, unread.items(), unread.total());
    }

    private static void draw(LinkRow row, TaskDetails task) {
        Span name = new Span(task.name());
        name.addClassName("row-title");
        String project = task.projectTitle();
        Span where = new Span(project == null ? Words.say("task.noProject") : project);
        where.addClassName("quiet");
        Div words = new Div(name, where);
        words.addClassName("row-words");
        row.show(
                new Spot(unread(task), null).in(task.id()),
                List.of(words, UnreadMark.of(sum(task.unread()), sum(task.mentions()))));
    }

    /** Where somebody outside waits to be read comes before what colleagues noted. */
    private static @Nullable ThreadName unread(TaskDetails task) {
        return Stream.of(ThreadName.CLIENT, ThreadName.PARTNER, ThreadName.AGENCY)
                .filter(thread -> task.unread().getOrDefault(thread, 0) > 0)
                .findFirst()
                .orElse(null);
    }

    private static int sum(Map<?, Integer> ofThreads) {
        return ofThreads.values().stream().mapToInt(Integer::intValue).sum();
    }
}
