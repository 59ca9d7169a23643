package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.portico.messages.UserId;
import io.portico.web.parts.CopyLine;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Words;

/** After an invitation: that it is on its way, or, where no mail leaves the house, the link to hand over. */
final class InvitationNotice {

    private InvitationNotice() {}

    static void show(House house, UserId person, String name) {
        if (house.sendsMail()) {
            Notice.done(Words.say("invite.sent", name));
        } else {
            house.invitationLink(person).ifPresent(link -> copy(name, link));
        }
    }

    static void copy(String name, String link) {
        copy(Words.say("invite.link.title", name), Words.say("invite.link.text"), link);
    }

    /** Shows a link to hand over, with words about it. */
    static void copy(String title, String text, String link) {
        Dialog dialog = new Dialog(title);
        Button close = new Button(Words.say("close"), _ -> dialog.close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(new Paragraph(text), new CopyLine(Words.say("invite.link"), link));
        dialog.getFooter().add(close);
        dialog.setWidth("min(640px, 96vw)");
        dialog.open();
    }
}
