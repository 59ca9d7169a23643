package io.portico.web.agency;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.UserId;
import io.portico.views.audit.FindSeenBy;
import io.portico.views.audit.SeenThing;
import io.portico.views.audit.SeenThings;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.Things;
import io.portico.web.parts.Words;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything a person sees, or saw at an instant; each line with what made it so. */
final class Seen extends Div {

    private final House house;

    /** @param at the instant in question; null for now, and then it is kept true */
    Seen(House house, UserId person, @Nullable Instant at) {
        this.house = house;
        addClassName("seen");
        Live.keep(
                this,
                house,
                Set.of("access"),
                () -> house.ask(new FindSeenBy(person, at)),
                this::show,
                this::removeAll);
    }

    private void show(SeenThings things) {
        removeAll();
        if (things.items().isEmpty()) {
            add(new EmptyState(Glyph.LOCK, Words.say("seen.nothing"), Words.say("seen.nothing.text")));
            return;
        }
        Paragraph sum = new Paragraph(
                Things.count(things.items().stream().map(SeenThing::resource).toList()));
        sum.addClassName("quiet");
        add(sum);
        Map<String, List<SeenThing>> byKind = things.items().stream()
                .collect(Collectors.groupingBy(
                        thing -> Things.kind(thing.resource()), LinkedHashMap::new, Collectors.toList()));
        byKind.forEach((kind, those) -> {
            UnorderedList rows = new UnorderedList();
            rows.addClassName("rows");
            those.forEach(thing -> rows.add(new ListItem(line(thing))));
            Details details = new Details(Words.say("seen.kind", kind, those.size()), rows);
            details.setOpened(byKind.size() == 1 || those.size() <= 12);
            add(details);
        });
    }

    private Div line(SeenThing thing) {
        Span label = new Span(Objects.requireNonNullElse(thing.label(), Words.say("thing.unnamed")));
        label.addClassName("row-title");
        Div line = new Div(label, new Reasons(house, thing.reasons()));
        line.addClassName("row-words");
        return line;
    }
}
