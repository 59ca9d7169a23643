package io.portico.web.parts;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.portico.messages.Check;
import io.portico.messages.PostId;
import io.portico.messages.post.WithdrawReply;
import io.portico.messages.sealing.Confidential;

/** Takes back a reply that went out, with a reason if there is one to tell. */
public final class WithdrawDialog {

    private WithdrawDialog() {}

    public static void open(House house, PostId reply, String author) {
        FormDialog dialog = new FormDialog(Words.say("exposure.withdraw.title"), Words.say("exposure.withdraw"));
        TextArea reason = dialog.fields().name("reason", new TextArea(Words.say("exposure.reason")));
        reason.setMaxLength(Check.MAX_REASON);
        reason.setHelperText(Words.say("exposure.reason.help", house.agency().name()));
        Paragraph consequence = new Paragraph(Words.say("exposure.withdraw.text", author));
        consequence.addClassName("wide");
        dialog.body(consequence, reason);
        dialog.onSubmit(() -> {
            house.send(new WithdrawReply(reply, reason.isEmpty() ? null : Confidential.of(reason.getValue())));
            Notice.done(Words.say("exposure.withdraw.done"));
        });
        dialog.open();
    }
}
