package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.InvoiceId;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.messages.person.ResendInvitation;
import io.portico.views.audit.AccessAnswer;
import io.portico.views.audit.MissingLine;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Words;

/**
 * The reasons of a "yes"; of a "no", what is missing, each with the change that would make it good for those who may make
 * it.
 */
final class Because extends Div {

    private static final String INVOICE = "invoice:";

    private final House house;
    private final About about;

    /**
     * What the answer is about.
     *
     * @param resource {@code kind:id}; empty when it is about the person's account
     * @param now whether it is about now, so that something can be done about it
     */
    record About(UserId userId, String name, PersonKind kind, String resource, boolean now) {}

    Because(House house, About about, AccessAnswer answer) {
        this.house = house;
        this.about = about;
        addClassName("explanation");
        if (!answer.reasons().isEmpty()) {
            add(new Reasons(house, answer.reasons()));
        }
        if (!answer.missing().isEmpty()) {
            UnorderedList missing = new UnorderedList();
            missing.addClassName("missing");
            answer.missing().forEach(line -> missing.add(line(line)));
            add(new Paragraph(Words.say("access.missing")), missing);
        }
    }

    private ListItem line(MissingLine line) {
        Span rule = new Span(Words.say("reason.rule", line.rule()));
        rule.addClassName("quiet");
        Div words = new Div(new Span(Words.say(line.text())), rule);
        words.addClassName("row-words");
        ListItem item = new ListItem(words);
        if (line.cure() != null) {
            item.add(CureButton.of(house, line.cure(), about.name(), about.kind()));
            Span enough = new Span(Words.say(line.cure().enough() ? "cure.enough" : "cure.notEnough"));
            enough.addClassName("quiet");
            words.add(enough);
        } else if (about.now()) {
            elsewhere(item, line);
        }
        return item;
    }

    /** What is no change of access, and yet in the reader's hands. */
    private void elsewhere(ListItem item, MissingLine line) {
        if (line.what().equals("ACCEPTED_INVITATION")
                && about.kind() != PersonKind.PROGRAM
                && house.may(Permission.ACCESS_GRANT)) {
            item.add(new Button(
                    Words.say("invite.again"),
                    _ -> Notice.attempt(() -> {
                        house.send(new ResendInvitation(about.userId()));
                        InvitationNotice.show(house, about.userId(), about.name());
                    })));
        } else if (line.what().equals("SENT_INVOICE") && about.resource().startsWith(INVOICE)) {
            InvoiceId invoice = new InvoiceId(about.resource().substring(INVOICE.length()));
            item.add(new Link(Link.to(invoice), Words.say("cure.invoice")));
        }
    }
}
