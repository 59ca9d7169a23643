package io.portico.web.agency;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.UserId;
import io.portico.views.audit.ExposedPerson;
import io.portico.views.audit.ExposedSpan;
import io.portico.views.audit.ExposureMail;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.PersonBadge;
import io.portico.web.parts.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reply was to each of several people: when they could see it and why, and what is known of whether they did. */
final class ExposedPeople extends UnorderedList {

    private final House house;
    private final UserId author;

    /** @param author of the reply, who opened it to write it */
    ExposedPeople(House house, List<ExposedPerson> people, UserId author) {
        this.house = house;
        this.author = author;
        addClassNames("rows", "exposed");
        people.forEach(person -> add(row(person)));
    }

    private ListItem row(ExposedPerson person) {
        Div words = new Div(new PersonBadge(person.person()));
        words.addClassName("row-words");
        if (person.spans().isEmpty()) {
            words.add(quiet(Words.say("exposure.never")));
        }
        person.spans().forEach(span -> words.add(quiet(words(span))));
        if (!person.reasons().isEmpty()) {
            Details why = new Details(Words.say("exposure.why"), new Reasons(house, person.reasons()));
            why.getElement()
                    .setAttribute(
                            "aria-label",
                            Words.say("exposure.why.of", person.person().name()));
            words.add(why);
        }
        Div marks = new Div(opened(person));
        marks.addClassName("marks");
        ExposureMail mail = person.mail();
        if (mail != null) {
            marks.add(mail(mail, person.mailedAt()));
        }
        return new ListItem(words, marks);
    }

    private String words(ExposedSpan span) {
        String from = house.times().toTheSecond(span.from());
        return span.until() == null
                ? Words.say("exposure.since", from)
                : Words.say("exposure.span", from, house.times().toTheSecond(span.until()));
    }

    private Chip opened(ExposedPerson person) {
        if (person.person().id().equals(author)) {
            return Chip.of(Glyph.PERSON, Words.say("exposure.author"), Chip.Tone.PLAIN);
        }
        if (person.openedAt() != null) {
            return Chip.of(
                    Glyph.IN_REVIEW,
                    Words.say("exposure.openedAt", house.times().toTheSecond(person.openedAt())),
                    Chip.Tone.WARM);
        }
        return person.leavesMarks()
                ? Chip.of(Glyph.TO_DO, Words.say("exposure.notOpened"), Chip.Tone.PLAIN)
                : Chip.of(Glyph.MISSING, Words.say("exposure.leavesNoMarks"), Chip.Tone.PLAIN);
    }

    private Chip mail(ExposureMail mail, @Nullable Instant at) {
        return switch (mail) {
            case SENT ->
                Chip.of(
                        Glyph.MAIL,
                        at == null
                                ? Words.say("exposure.mail.sent")
                                : Words.say(
                                        "exposure.mail.sentAt", house.times().toTheSecond(at)),
                        Chip.Tone.WAITING);
            case WAITING -> Chip.of(Glyph.CLOCK, Words.say("exposure.mail.waiting"), Chip.Tone.PLAIN);
            case WITHHELD -> Chip.of(Glyph.CANCELLED, Words.say("exposure.mail.withheld"), Chip.Tone.PLAIN);
            case FAILED -> Chip.of(Glyph.CANCELLED, Words.say("exposure.mail.failed"), Chip.Tone.PLAIN);
        };
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("quiet");
        return span;
    }
}
