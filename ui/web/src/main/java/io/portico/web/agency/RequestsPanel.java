package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.accessrequest.DeclineAccessRequest;
import io.portico.views.PageRequest;
import io.portico.views.agency.AccessRequestDetails;
import io.portico.views.agency.AccessRequests;
import io.portico.views.agency.FindAccessRequests;
import io.portico.views.audit.MissingLine;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.PersonBadge;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people outside have asked to see and nobody has answered, newest first: each granted or declined by one click. */
final class RequestsPanel extends Div {

    private static final PageRequest NEWEST = new PageRequest(PageRequest.MAX_LIMIT, null);

    private final House house;
    private @Nullable Component around;

    RequestsPanel(House house) {
        this.house = house;
        addClassName("requests");
        Live.keep(
                this,
                house,
                Set.of("access-requests", "access"),
                () -> house.ask(new FindAccessRequests(NEWEST)),
                this::show,
                () -> show(new AccessRequests(List.of(), null)));
    }

    /** Takes the part around it away as long as nobody asks. */
    RequestsPanel hidingWhenEmpty(Component part) {
        around = part;
        part.setVisible(getChildren().noneMatch(EmptyState.class::isInstance));
        return this;
    }

    private void show(AccessRequests requests) {
        removeAll();
        if (around != null) {
            around.setVisible(!requests.items().isEmpty());
        }
        if (requests.items().isEmpty()) {
            add(new EmptyState(Glyph.DONE, Words.say("requests.none"), Words.say("requests.none.text")));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        requests.items().forEach(request -> rows.add(row(request)));
        add(rows);
        if (requests.next() != null) {
            Span more = new Span(Words.say("requests.more", requests.items().size()));
            more.addClassName("quiet");
            add(more);
        }
    }

    private ListItem row(AccessRequestDetails request) {
        String label = isThere(request) ? label(request) : Words.say("requests.nothing");
        String asking = "requests.asks."
                + request.resource().substring(0, request.resource().indexOf(':'));
        Span asks = new Span(new PersonBadge(request.person()));
        if (isThere(request)) {
            asks.add(new Span(Words.say(asking)), new Link(request.resource().replaceFirst(":", "s/"), label));
        } else {
            asks.add(new Span(Words.say(asking + ".never")));
        }
        asks.add(house.times().ago(request.at()));
        asks.addClassName("asks");
        Div words = new Div(asks);
        words.addClassName("row-words");
        if (request.message() != null) {
            Span message = new Span(Words.say("requests.message", request.message()));
            message.addClassName("quiet");
            words.add(message);
        }
        uncured(request).ifPresent(missing -> {
            Span cannot = new Span(Words.say("requests.cannot", missing));
            cannot.addClassName("quiet");
            words.add(cannot);
        });
        ListItem row = new ListItem(words);
        if (request.missing().stream().allMatch(line -> line.cure() != null)) {
            Button grant = new Button(Words.say("requests.grant"), _ -> GrantRequest.open(house, request));
            grant.setAriaLabel(Words.say("requests.grant.of", request.person().name(), label));
            row.add(grant);
        }
        Button decline = new Button(Words.say("requests.decline"), _ -> decline(request));
        decline.setAriaLabel(Words.say("requests.decline.of", request.person().name(), label));
        row.add(decline);
        return row;
    }

    /** What keeps it from being granted, whatever else is changed. */
    private static Optional<String> uncured(AccessRequestDetails request) {
        return isThere(request)
                ? request.missing().stream()
                        .filter(line -> line.cure() == null)
                        .map(MissingLine::text)
                        .map(Words::say)
                        .reduce((one, other) -> one + "; " + other)
                : Optional.empty();
    }

    /** People may follow an address that never was, or lost a letter on its way. */
    private static boolean isThere(AccessRequestDetails request) {
        return request.missing().stream().noneMatch(line -> line.what().equals("THING_EXISTS"));
    }

    static String label(AccessRequestDetails request) {
        return Objects.requireNonNullElse(request.label(), Words.say("thing.unnamed"));
    }

    private void decline(AccessRequestDetails request) {
        if (Notice.attempt(
                () -> house.send(new DeclineAccessRequest(request.person().id(), request.id(), null)))) {
            Notice.done(Words.say("requests.declined", request.person().name()));
        }
    }
}
