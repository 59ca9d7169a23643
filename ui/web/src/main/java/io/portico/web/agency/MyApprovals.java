package io.portico.web.agency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.approval.ApprovalState;
import io.portico.views.PersonName;
import io.portico.views.agency.ApprovalDetails;
import io.portico.views.agency.FindMyApprovals;
import io.portico.views.agency.TaskApprovals;
import io.portico.web.parts.ApprovalStory;
import io.portico.web.parts.Chip;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.LinkRow;
import io.portico.web.parts.Live;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Rows;
import io.portico.web.parts.Words;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What one has sent for approval and should look at: new answers, and what has waited for long. Hidden when there is none. */
final class MyApprovals extends Div {

    private final House house;
    private final Rows<ApprovalDetails, LinkRow> rows;
    private final Panel panel = new Panel(Words.say("approvals"));

    MyApprovals(House house) {
        this.house = house;
        this.rows = new Rows<>(house, ApprovalDetails::id, LinkRow::new, this::draw);
        panel.show(rows);
        add(panel);
        Live.keep(
                this,
                house,
                Set.of("task"),
                () -> house.ask(new FindMyApprovals()),
                this::show,
                () -> show(new TaskApprovals(List.of())));
    }

    private void show(TaskApprovals approvals) {
        setVisible(!approvals.items().isEmpty());
        rows.show(approvals.items());
    }

    private void draw(LinkRow row, ApprovalDetails approval) {
        Span what = new Span(ApprovalStory.what(approval.file(), approval.taskName()));
        what.addClassName("row-title");
        Div words = new Div(what);
        words.addClassName("row-words");
        if (approval.file() != null) {
            Span task = new Span(approval.taskName());
            task.addClassName("quiet");
            words.add(task);
        }
        PersonName settledBy = approval.settledBy();
        Instant at = approval.state() == ApprovalState.WAITING ? approval.askedAt() : approval.settledAt();
        Span by = new Span();
        by.addClassName("quiet");
        if (settledBy != null) {
            by.add(new Span(settledBy.name()));
        }
        if (at != null) {
            by.add(house.times().ago(at));
        }
        by.addClassName("when");
        Div marks = new Div(Chip.of(approval.state()), by);
        marks.addClassName("marks");
        row.show(Link.to(approval.taskId()), List.of(words, marks));
    }
}
