package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.views.agency.BrandDetails;
import io.portico.views.agency.CompanyDetails;
import io.portico.views.agency.FindGuests;
import io.portico.views.agency.GuestDetails;
import io.portico.views.agency.Guests;
import io.portico.web.parts.Chip;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.LiveGrid;
import io.portico.web.parts.PersonBadge;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Words;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** All clients, or all partners. */
public final class GuestsPage extends Div {

    private final House house;
    private final Audience audience;
    private final Map<BrandId, String> brands;
    private final Map<CompanyId, String> companies;

    public GuestsPage(House house, Audience audience) {
        this.house = house;
        this.audience = audience;
        Known known = new Known(house);
        this.brands = known.brands().stream().collect(Collectors.toMap(BrandDetails::id, BrandDetails::name));
        this.companies = known.companies().stream().collect(Collectors.toMap(CompanyDetails::id, CompanyDetails::name));
        addClassName("page");
        Head head = new Head(Words.say(prefix()));
        if (house.may(Permission.ACCESS_GRANT)) {
            Button invite = new Button(
                    InviteDialog.title(audience), Glyph.PLUS.draw(), _ -> new InviteDialog(house, audience).open());
            invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.actions(invite);
        }
        LiveGrid<GuestDetails> list = new LiveGrid<>(
                house,
                Words.say(prefix()),
                Set.of("user", "access"),
                page -> {
                    Guests part = house.ask(new FindGuests(audience, page));
                    return new Slice<>(part.items(), part.next());
                },
                () -> new EmptyState(Glyph.PEOPLE, Words.say(prefix() + ".none"), Words.say(prefix() + ".none.text")));
        columns(list.grid());
        if (house.may(Permission.ACCESS_GRANT)) {
            list.choosing(GuestDetails::id, new GuestsTogether(house, PersonKind.of(audience)).bar());
        }
        add(head, list);
    }

    private String prefix() {
        return audience == Audience.CLIENT ? "clients" : "partners";
    }

    private void columns(Grid<GuestDetails> grid) {
        grid.addComponentColumn(this::name)
                .setHeader(Words.say("person"))
                .setWidth("208px")
                .setFlexGrow(2);
        grid.addColumn(guest -> guest.companyId() == null
                        ? ""
                        : Objects.requireNonNullElse(companies.get(guest.companyId()), ""))
                .setHeader(Words.say("company"))
                .setWidth("128px");
        grid.addColumn(guest -> guest.brandIds().stream()
                        .map(brands::get)
                        .filter(Objects::nonNull)
                        .sorted()
                        .collect(Collectors.joining(", ")))
                .setHeader(Words.say("brands"))
                .setWidth("160px")
                .setFlexGrow(2);
        grid.addColumn(guest -> Words.say("access." + guest.access().name()))
                .setHeader(Words.say("invite.access"))
                .setWidth("104px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::state)
                .setHeader(Words.say("state"))
                .setWidth("184px")
                .setFlexGrow(0);
        grid.addComponentColumn(guest -> guest.lastSignInAt() == null
                        ? new Span("–")
                        : house.times().ago(guest.lastSignInAt()))
                .setHeader(Words.say("guest.lastSeen"))
                .setWidth("128px")
                .setFlexGrow(0);
        Span hidden = new Span(Words.say("actions"));
        hidden.addClassName("hidden");
        grid.addComponentColumn(guest -> GuestMenu.of(house, guest))
                .setHeader(hidden)
                .setWidth("64px")
                .setFlexGrow(0);
    }

    private Component state(GuestDetails guest) {
        Div marks = new Div(States.chip(house, guest));
        marks.addClassName("marks");
        if (guest.basic()) {
            marks.add(Chip.of(Glyph.MAIL, Words.say("basic"), Chip.Tone.PLAIN));
        }
        return marks;
    }

    private Component name(GuestDetails guest) {
        Link link = new Link(prefix() + "/" + guest.id().value(), new PersonBadge(Known.name(guest), guest.kind()));
        link.addClassName("row-title");
        Div words = new Div(link);
        words.addClassName("row-words");
        String codename = guest.codename();
        Span quiet = new Span(
                codename == null ? Words.say("seat.free") : Words.say("guest.line", codename, Words.say("seat.free")));
        quiet.addClassName("quiet");
        words.add(quiet);
        return words;
    }
}
