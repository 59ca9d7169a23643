package io.portico.web.agency;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.person.PersonKind;
import io.portico.views.audit.FindSeersOf;
import io.portico.views.audit.Seer;
import io.portico.views.audit.Seers;
import io.portico.web.agency.Choices.Chosen;
import io.portico.web.parts.Chip;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.PersonBadge;
import io.portico.web.parts.Things;
import io.portico.web.parts.TimeSlider;
import io.portico.web.parts.Words;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who saw a thing and why, with a line of time whose marks are its changes, and the changes of who saw it. */
final class SeersThen extends Div {

    private final House house;
    private final String kind;
    private final String id;
    private final String name;
    private final Paragraph sentence = new Paragraph();
    private final Div seers = new Div();

    /**
     * @param at the instant in question; null for now
     * @param onMove what else to do when another instant is chosen
     */
    SeersThen(House house, Chosen thing, @Nullable Instant at, Consumer<Instant> onMove) {
        this.house = house;
        int colon = thing.resource().indexOf(':');
        this.kind = thing.resource().substring(0, colon);
        this.id = thing.resource().substring(colon + 1);
        this.name = Words.say("thing.of", Things.kind(thing.resource()), thing.name());
        addClassName("stack");
        sentence.getElement().setAttribute("aria-live", "polite");
        add(
                new TimeSlider(
                        house,
                        kind,
                        id,
                        Objects.requireNonNullElseGet(at, () -> house.times().now()),
                        instant -> {
                            show(instant);
                            onMove.accept(instant);
                        }),
                sentence,
                seers);
        show(at);
    }

    private void show(@Nullable Instant at) {
        sentence.setText(
                at == null
                        ? Words.say("access.asOf.thing.now", name)
                        : Words.say(
                                "access.asOf.thing.then", name, house.times().toTheSecond(at)));
        Div list = new Div();
        list.addClassName("seen");
        seers.removeAll();
        seers.add(list);
        Live.keep(
                list,
                house,
                Set.of("access"),
                () -> house.ask(new FindSeersOf(kind, id, at)),
                found -> show(list, found),
                list::removeAll);
    }

    private void show(Div list, Seers found) {
        list.removeAll();
        if (found.deleted()) {
            list.add(Chip.of(Glyph.CANCELLED, Words.say("access.asOf.deleted"), Chip.Tone.PLAIN));
        }
        if (!found.there()) {
            list.add(new EmptyState(
                    Glyph.MISSING, Words.say("access.asOf.absent"), Words.say("access.asOf.absent.text")));
        } else if (found.items().isEmpty()) {
            list.add(new EmptyState(Glyph.LOCK, Words.say("spans.none.thing"), Words.say("access.asOf.nobody.text")));
        }
        for (PersonKind each : PersonKind.values()) {
            List<Seer> those =
                    found.items().stream().filter(seer -> seer.kind() == each).toList();
            if (!those.isEmpty()) {
                list.add(people(each, those));
            }
        }
    }

    /** People outside are what it is about; of the agency's own it is enough that they can be read. */
    private Details people(PersonKind each, List<Seer> those) {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        those.forEach(seer -> {
            Div line = new Div(new PersonBadge(seer.name(), seer.kind()), new Reasons(house, seer.reasons()));
            line.addClassName("row-words");
            rows.add(new ListItem(line));
        });
        Details details = new Details(Words.say("seen.kind", group(each), those.size()), rows);
        details.setOpened(each.audience().isPresent());
        return details;
    }

    private static String group(PersonKind each) {
        return switch (each) {
            case CLIENT -> Words.say("clients");
            case PARTNER -> Words.say("partners");
            case EMPLOYEE, PROGRAM -> Words.say(each);
        };
    }
}
