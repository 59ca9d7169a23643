package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.UserId;
import io.portico.views.PageRequest;
import io.portico.views.audit.FindSeenBy;
import io.portico.views.audit.SeenCount;
import io.portico.views.audit.SeenThing;
import io.portico.views.audit.SeenThings;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Things;
import io.portico.web.parts.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything a person sees, or saw at an instant, as far as somebody reads; each line with what made it so. */
final class Seen extends Div {

    private static final int AT_ONCE = PageRequest.MAX_LIMIT;

    private final House house;
    private final UserId person;
    private final @Nullable Instant at;
    private final Live<SeenThings> live;
    private int wanted = AT_ONCE;

    /** @param at the instant in question; null for now, and then it is kept true */
    Seen(House house, UserId person, @Nullable Instant at) {
        this.house = house;
        this.person = person;
        this.at = at;
        addClassName("seen");
        live = Live.keep(this, house, Set.of("access"), this::asked, this::show, this::removeAll);
    }

    /** As much as is wanted, page by page. */
    private SeenThings asked() {
        List<SeenThing> items = new ArrayList<>();
        SeenThings part;
        String after = null;
        do {
            part = house.ask(new FindSeenBy(person, at, new PageRequest(AT_ONCE, after)));
            items.addAll(part.items());
            after = part.next();
        } while (after != null && items.size() < wanted);
        return new SeenThings(items, after, part.counts());
    }

    private void show(SeenThings things) {
        removeAll();
        if (things.items().isEmpty()) {
            add(new EmptyState(Glyph.LOCK, Words.say("seen.nothing"), Words.say("seen.nothing.text")));
            return;
        }
        Paragraph sum = new Paragraph(things.counts().stream()
                .map(one -> Words.say("things." + one.kind(), one.count()))
                .collect(Collectors.joining(", ")));
        sum.addClassName("quiet");
        add(sum);
        things.counts().forEach(count -> kind(things, count));
        if (things.next() != null) {
            add(new Button(Words.say("seen.more", AT_ONCE), _ -> {
                wanted = things.items().size() + AT_ONCE;
                live.again();
            }));
        }
    }

    /** What was not read yet is counted, too. */
    private void kind(SeenThings things, SeenCount count) {
        List<SeenThing> those = things.items().stream()
                .filter(thing -> thing.resource().startsWith(count.kind() + ":"))
                .toList();
        if (!those.isEmpty()) {
            UnorderedList rows = new UnorderedList();
            rows.addClassName("rows");
            those.forEach(thing -> rows.add(new ListItem(line(thing))));
            Details details = new Details(
                    Words.say("seen.kind", Things.kind(those.getFirst().resource()), count.count()), rows);
            details.setOpened(things.counts().size() == 1 || those.size() <= 12);
            add(details);
        }
    }

    private Div line(SeenThing thing) {
        Span label = new Span(called(thing));
        label.addClassName("row-title");
        Div line = new Div(label, seers(thing), new Reasons(house, thing.reasons()));
        line.addClassName("row-words");
        return line;
    }

    private static String called(SeenThing thing) {
        return Objects.requireNonNullElseGet(thing.label(), () -> Words.say("thing.unnamed"));
    }

    /** Where it is asked who else could see it at that instant. */
    private Link seers(SeenThing thing) {
        String text = Words.say(at == null ? "seen.seers" : "seen.seers.then");
        Link link = new Link(new AsOfAddress(thing.resource(), at).path(), text);
        link.getElement()
                .setAttribute(
                        "aria-label", Words.say("seen.seers.of", text, Things.kind(thing.resource()), called(thing)));
        return link;
    }
}
