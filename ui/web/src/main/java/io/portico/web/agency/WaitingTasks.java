package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.person.Permission;
import io.portico.messages.task.ReviewTask;
import io.portico.views.agency.ResponseClock;
import io.portico.views.agency.TaskDetails;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.LinkRow;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.ResponseMark;
import io.portico.web.parts.Rows;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Optional;

/**
 * Tasks that wait for the agency: for review, or for an answer. Whoever is about to do something with one of them is not
 * disturbed when others come and go.
 */
final class WaitingTasks {

    private final House house;
    private final Panel panel;
    private final boolean forReview;
    private final EmptyState none;
    private final Rows<TaskDetails, Row> rows;
    private final Paragraph cut = new Paragraph();

    /** @param panel where they are shown */
    WaitingTasks(House house, Panel panel, boolean forReview) {
        this.house = house;
        this.panel = panel;
        this.forReview = forReview;
        String key = forReview ? "today.review.none" : "today.unanswered.none";
        none = new EmptyState(Glyph.DONE, Words.say(key), Words.say(key + ".text"));
        rows = new Rows<>(house, TaskDetails::id, Row::new, Row::show);
        cut.addClassName("quiet");
    }

    void show(List<TaskDetails> tasks, int total) {
        rows.show(tasks);
        cut.setText(Words.say("today.first", tasks.size(), total));
        cut.setVisible(tasks.size() < total);
        if (tasks.isEmpty()) {
            panel.show(none);
        } else {
            panel.show(rows, cut);
        }
    }

    /** A task with what can be done about it here, which stays as long as it is about the same. */
    private final class Row extends LinkRow {

        private List<Object> about = List.of();

        void show(TaskDetails task) {
            show(Link.to(task.id()), List.of(words(task), beside(task)));
            List<Object> now = forReview
                    ? List.of(task.name(), Optional.ofNullable(task.projectId()))
                    : List.of(
                            task.name(),
                            longest(task).map(clock -> List.of(clock.audience(), clock.asker(), clock.upTo())));
            if (!now.equals(about)) {
                about = now;
                clearBeside();
                if (forReview) {
                    review(task);
                } else {
                    answer(task);
                }
            }
        }

        private void review(TaskDetails task) {
            if (!house.may(Permission.WORK_EDIT)) {
                return;
            }
            addClassName("to-review");
            TaskBudget.inPlace(house, task).ifPresent(this::add);
            Button reviewed = new Button(
                    Words.say("today.reviewed"), _ -> Notice.attempt(() -> house.send(new ReviewTask(task.id()))));
            reviewed.setAriaLabel(Words.say("today.reviewed.of", task.name()));
            add(reviewed);
        }

        private void answer(TaskDetails task) {
            if (!house.may(Permission.REPLIES_POST)) {
                return;
            }
            addClassName("waiting");
            longest(task).ifPresent(clock -> add(NoAnswer.needed(house, task.id(), task.name(), clock)));
        }
    }

    private static Div words(TaskDetails task) {
        Span name = new Span(task.name());
        name.addClassName("row-title");
        String project = task.projectTitle();
        Span where = new Span(project == null ? Words.say("task.noProject") : project);
        where.addClassName("quiet");
        Div words = new Div(name, where);
        words.addClassName("row-words");
        return words;
    }

    /** Who made it and when; or who waits longest, and until when they should have an answer. */
    private Span beside(TaskDetails task) {
        Span by = new Span();
        by.addClassNames("quiet", "marks");
        if (forReview) {
            by.add(new Span(task.createdBy().name()), house.times().ago(task.createdAt()));
        } else {
            longest(task).ifPresent(clock -> by.add(new Span(clock.asker().name()), ResponseMark.of(house, clock)));
        }
        return by;
    }

    private static Optional<ResponseClock> longest(TaskDetails task) {
        return task.waiting().stream().findFirst();
    }
}
