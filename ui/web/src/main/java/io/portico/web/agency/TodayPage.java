package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.person.Permission;
import io.portico.messages.task.ReviewTask;
import io.portico.views.agency.FindToday;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.Today;
import io.portico.web.parts.Alarm;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.ResponseMark;
import io.portico.web.parts.UnsentReplies;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the agency: tasks from the portal to review, and replies that nobody has answered; what the reader has not
 * read; and whose access ends soon, for those who can extend it.
 */
public final class TodayPage extends Div {

    private final House house;
    private final Panel review =
            new Panel(Words.say("today.review"), new Link("tasks?toReview=true", Words.say("today.review.all")));
    private final Panel unanswered = new Panel(
            Words.say("today.unanswered"),
            new Link("tasks?waiting=OVERDUE,DUE_TODAY,IN_TIME&sort=WAITING", Words.say("today.unanswered.all")));
    private final Alarm alarm;
    private @Nullable Live<Today> live;

    public TodayPage(House house) {
        this.house = house;
        addClassName("page");
        Div further = new Div(review, new UnreadConversations(house));
        further.addClassName("today-stack");
        if (house.may(Permission.ACCESS_GRANT)) {
            further.add(new EndingSoon(house));
        }
        Div columns = new Div(unanswered, further);
        columns.addClassName("columns");
        add(new Head(house.times().greeting(house.me().firstName())), new UnsentReplies(house));
        if (house.may(Permission.ACCESS_GRANT)) {
            Panel requests = new Panel(Words.say("requests"));
            requests.show(new RequestsPanel(house).hidingWhenEmpty(requests));
            add(requests);
        }
        add(new MyApprovals(house), columns);
        alarm = new Alarm(this, house, this::asTimePasses);
        live = Live.keep(
                this,
                house,
                Set.of("task", "response-targets"),
                () -> house.ask(new FindToday()),
                this::show,
                () -> show(new Today(List.of(), 0, List.of(), 0, null)));
    }

    /** The time for an answer runs out although nothing happens. */
    private void asTimePasses() {
        Live<Today> kept = live;
        if (kept != null) {
            kept.soon();
        }
    }

    private void show(Today today) {
        alarm.set(today.changesAt());
        fill(unanswered, today.unanswered(), today.unansweredTotal(), false);
        fill(review, today.toReview(), today.toReviewTotal(), true);
    }

    private void fill(Panel panel, List<TaskDetails> tasks, int total, boolean forReview) {
        if (tasks.isEmpty()) {
            String key = forReview ? "today.review.none" : "today.unanswered.none";
            panel.show(new EmptyState(Glyph.DONE, Words.say(key), Words.say(key + ".text")));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        tasks.forEach(task -> rows.add(row(task, forReview)));
        Paragraph cut = new Paragraph(Words.say("today.first", tasks.size(), total));
        cut.addClassName("quiet");
        cut.setVisible(tasks.size() < total);
        panel.show(rows, cut);
    }

    private Span made(TaskDetails task) {
        return new Span(new Span(task.createdBy().name()), house.times().ago(task.createdAt()));
    }

    /** Who waits longest, and until when they should have an answer. */
    private Span asked(TaskDetails task) {
        Span asked = new Span();
        task.waiting().stream()
                .findFirst()
                .ifPresent(clock -> asked.add(new Span(clock.asker().name()), ResponseMark.of(house, clock)));
        return asked;
    }

    private ListItem row(TaskDetails task, boolean forReview) {
        Span name = new Span(task.name());
        name.addClassName("row-title");
        String project = task.projectTitle();
        Span where = new Span(project == null ? Words.say("task.noProject") : project);
        where.addClassName("quiet");
        Div words = new Div(name, where);
        words.addClassName("row-words");
        Span by = forReview ? made(task) : asked(task);
        by.addClassNames("quiet", "marks");
        Link link = new Link(Link.to(task.id()), words, by);
        link.addClassName("row-link");
        ListItem row = new ListItem(link);
        if (forReview && house.may(Permission.WORK_EDIT)) {
            row.addClassName("to-review");
            TaskBudget.inPlace(house, task).ifPresent(row::add);
            Button reviewed = new Button(
                    Words.say("today.reviewed"), _ -> Notice.attempt(() -> house.send(new ReviewTask(task.id()))));
            reviewed.setAriaLabel(Words.say("today.reviewed.of", task.name()));
            row.add(reviewed);
        }
        if (!forReview && house.may(Permission.REPLIES_POST)) {
            row.addClassName("waiting");
            task.waiting().stream()
                    .findFirst()
                    .ifPresent(clock -> row.add(NoAnswer.needed(house, task.id(), task.name(), clock)));
        }
        return row;
    }
}
