package io.portico.web.agency;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindOutbox;
import io.portico.views.agency.MailLine;
import io.portico.views.agency.Outbox;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.Set;

/** The newest mails: sent, or waiting for a mail server. Shown to those whom the house shows them. */
final class OutboxPanel extends Div {

    private final House house;
    private final Panel panel = new Panel(Words.say("outbox"));

    OutboxPanel(House house) {
        this.house = house;
        Live.keep(
                this,
                house,
                Set.of("mail"),
                () -> house.ask(new FindOutbox(PageRequest.first())),
                this::show,
                this::removeAll);
    }

    private void show(Outbox outbox) {
        removeAll();
        add(panel);
        panel.show(new Paragraph(Words.say(house.sendsMail() ? "outbox.sends" : "outbox.waits")));
        outbox.items().forEach(mail -> panel.also(line(mail)));
        if (outbox.next() != null) {
            panel.also(new Paragraph(Words.say("outbox.more", outbox.items().size())));
        }
    }

    private Details line(MailLine mail) {
        Span head = new Span(
                chip(mail),
                new Span(Words.say("outbox.mail", mail.to(), mail.subject())),
                house.times().ago(mail.at()));
        head.addClassName("marks");
        Pre text = new Pre(mail.text());
        text.addClassName("mail");
        Details details = new Details(head, text);
        String problem = mail.problem();
        if (problem != null) {
            details.add(new Paragraph(said(problem)));
        }
        return details;
    }

    /** Why it was not sent; what a mail server's refusal is called means something to those who run it alone. */
    private static String said(String problem) {
        return switch (problem) {
            case "muted" -> Words.say("outbox.muted");
            case "the reader has no right to it any more" -> Words.say("outbox.noRight");
            case "older than this outbox" -> Words.say("outbox.older");
            default -> problem;
        };
    }

    private static Chip chip(MailLine mail) {
        String word = Words.say("MailLine." + mail.state().name());
        return switch (mail.state()) {
            case WAITING -> Chip.of(Glyph.CLOCK, word, Chip.Tone.WAITING);
            case SENT -> Chip.of(Glyph.YES, word, Chip.Tone.GOOD);
            case WITHHELD -> Chip.of(Glyph.LOCK, word, Chip.Tone.PLAIN);
            case FAILED -> Chip.of(Glyph.CLOSE, word, Chip.Tone.HOT);
        };
    }
}
