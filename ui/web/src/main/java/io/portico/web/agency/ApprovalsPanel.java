package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import io.portico.messages.Check;
import io.portico.messages.TaskId;
import io.portico.messages.approval.ApprovalState;
import io.portico.messages.approval.WithdrawApproval;
import io.portico.messages.sealing.Confidential;
import io.portico.views.PersonName;
import io.portico.views.agency.ApprovalDetails;
import io.portico.views.agency.FindTaskApprovals;
import io.portico.views.agency.TaskApprovals;
import io.portico.web.parts.ApprovalStory;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What people outside were asked to approve of a task, and what they answered; and the way to ask. */
final class ApprovalsPanel extends Div {

    private final House house;
    private final boolean mayAsk;
    private final Div list = new Div();

    ApprovalsPanel(House house, TaskId task) {
        this.house = house;
        this.mayAsk = ApprovalDialog.mayOpen(house);
        addClassName("approvals");
        Button ask = new Button(Words.say("approval.ask"), _ -> new ApprovalDialog(house, task).open());
        ask.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        ask.setVisible(mayAsk);
        add(new Panel(Words.say("approvals"), ask).show(list));
        Live.keep(
                this,
                house,
                Set.of(task.named(), "access"),
                () -> house.ask(new FindTaskApprovals(task)),
                this::show,
                list::removeAll);
    }

    private void show(TaskApprovals approvals) {
        list.removeAll();
        if (approvals.items().isEmpty()) {
            Span none = new Span(Words.say("approvals.none"));
            none.addClassName("quiet");
            list.add(none);
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("stories");
        approvals.items().forEach(approval -> rows.add(row(approval)));
        list.add(rows);
    }

    private ListItem row(ApprovalDetails approval) {
        ListItem row = new ListItem(ApprovalStory.of(house, approval));
        if (approval.state() == ApprovalState.WAITING) {
            Span waits = new Span(
                    approval.approvers().isEmpty()
                            ? Words.say("approval.waitsForNobody")
                            : Words.say("approval.waitsFor", names(approval.approvers())));
            waits.addClassName("quiet");
            row.add(waits);
        }
        boolean open = approval.state() == ApprovalState.WAITING || approval.state() == ApprovalState.APPROVED;
        if (open && mayAsk) {
            Button withdraw = new Button(Words.say("approval.withdraw"), _ -> withdraw(approval));
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            withdraw.setAriaLabel(Words.say("approval.withdraw.of", what(approval)));
            row.add(withdraw);
        }
        return row;
    }

    static String names(List<PersonName> people) {
        return people.stream().map(PersonName::name).collect(Collectors.joining(", "));
    }

    private static String what(ApprovalDetails approval) {
        return ApprovalStory.what(approval.file(), approval.taskName());
    }

    private void withdraw(ApprovalDetails approval) {
        boolean approved = approval.state() == ApprovalState.APPROVED;
        FormDialog dialog =
                new FormDialog(Words.say("approval.withdraw.title", what(approval)), Words.say("approval.withdraw"));
        TextArea reason = new TextArea(Words.say("approval.reason"));
        reason.setMaxLength(Check.MAX_REASON);
        reason.setRequiredIndicatorVisible(approved);
        dialog.fields().name("reason", reason);
        dialog.body(new Span(Words.say(approved ? "approval.withdraw.approved" : "approval.withdraw.waiting")), reason);
        dialog.onSubmit(() -> house.send(new WithdrawApproval(approval.id(), Confidential.of(reason.getValue()))));
        dialog.open();
    }
}
