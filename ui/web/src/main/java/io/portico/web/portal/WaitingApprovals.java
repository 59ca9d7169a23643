package io.portico.web.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.portico.views.portal.FindWaitingApprovals;
import io.portico.views.portal.PortalApproval;
import io.portico.views.portal.PortalApprovals;
import io.portico.web.parts.ApprovalStory;
import io.portico.web.parts.Chip;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.LinkRow;
import io.portico.web.parts.Live;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Rows;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Set;

/** What waits for the reader's approval, on the portal's first page. Hidden when nothing does. */
final class WaitingApprovals extends Div {

    private final House house;
    private final Rows<PortalApproval, LinkRow> rows;
    private final Panel panel = new Panel(Words.say("portal.waiting"));

    WaitingApprovals(House house) {
        this.house = house;
        this.rows = new Rows<>(house, PortalApproval::id, LinkRow::new, this::draw);
        panel.show(rows);
        add(panel);
        Live.keep(
                this,
                house,
                Set.of("task", "access"),
                () -> house.ask(new FindWaitingApprovals()),
                this::show,
                () -> show(new PortalApprovals(List.of())));
    }

    private void show(PortalApprovals approvals) {
        setVisible(!approvals.items().isEmpty());
        rows.show(approvals.items());
    }

    private void draw(LinkRow row, PortalApproval approval) {
        Span what = new Span(ApprovalStory.what(approval.file(), approval.taskName()));
        what.addClassName("row-title");
        Div words = new Div(what);
        words.addClassName("row-words");
        if (approval.file() != null) {
            Span task = new Span(approval.taskName());
            task.addClassName("quiet");
            words.add(task);
        }
        Span since = new Span(new Span(approval.askedBy().name()), house.times().ago(approval.askedAt()));
        since.addClassNames("quiet", "when");
        Div marks = new Div(Chip.of(approval.state()), since);
        marks.addClassName("marks");
        row.show(Link.to(approval.taskId()), List.of(words, marks));
    }
}
