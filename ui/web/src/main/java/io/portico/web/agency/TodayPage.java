package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.person.Permission;
import io.portico.messages.task.ReviewTask;
import io.portico.views.agency.FindToday;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.Today;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Set;

/** What waits for the agency: tasks from the portal to review, and replies that nobody has answered. */
public final class TodayPage extends Div {

    private final House house;
    private final Panel review = new Panel(Words.say("today.review"));
    private final Panel unanswered = new Panel(Words.say("today.unanswered"));

    public TodayPage(House house) {
        this.house = house;
        addClassName("page");
        Div columns = new Div(unanswered, review);
        columns.addClassName("columns");
        add(new Head(house.times().greeting(house.me().firstName())));
        if (house.may(Permission.ACCESS_GRANT)) {
            Panel requests = new Panel(Words.say("requests"));
            requests.show(new RequestsPanel(house).hidingWhenEmpty(requests));
            add(requests);
        }
        add(new MyApprovals(house), columns);
        Live.keep(
                this,
                house,
                Set.of("task"),
                () -> house.ask(new FindToday()),
                this::show,
                () -> show(new Today(List.of(), List.of())));
    }

    private void show(Today today) {
        fill(unanswered, today.unanswered(), false);
        fill(review, today.toReview(), true);
    }

    private void fill(Panel panel, List<TaskDetails> tasks, boolean forReview) {
        if (tasks.isEmpty()) {
            String key = forReview ? "today.review.none" : "today.unanswered.none";
            panel.show(new EmptyState(Glyph.DONE, Words.say(key), Words.say(key + ".text")));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        tasks.forEach(task -> rows.add(row(task, forReview)));
        panel.show(rows);
    }

    private ListItem row(TaskDetails task, boolean forReview) {
        Span name = new Span(task.name());
        name.addClassName("row-title");
        String project = task.projectTitle();
        Span where = new Span(project == null ? Words.say("task.noProject") : project);
        where.addClassName("quiet");
        Div words = new Div(name, where);
        words.addClassName("row-words");
        Span by = new Span(new Span(task.createdBy().name()), house.times().ago(task.createdAt()));
        by.addClassNames("quiet", "marks");
        Link link = new Link(Link.to(task.id()), words, by);
        link.addClassName("row-link");
        ListItem row = new ListItem(link);
        if (forReview && house.may(Permission.WORK_EDIT)) {
            Button reviewed = new Button(
                    Words.say("today.reviewed"), _ -> Notice.attempt(() -> house.send(new ReviewTask(task.id()))));
            reviewed.setAriaLabel(Words.say("today.reviewed.of", task.name()));
            row.add(reviewed);
        }
        return row;
    }
}
