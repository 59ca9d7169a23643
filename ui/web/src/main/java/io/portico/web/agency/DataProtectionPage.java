package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.Rejected;
import io.portico.messages.person.Permission;
import io.portico.tenancy.archive.AgencyArchives;
import io.portico.views.PageRequest;
import io.portico.views.agency.ErasureLine;
import io.portico.views.agency.Erasures;
import io.portico.views.agency.FindErasures;
import io.portico.views.agency.FindLegalHolds;
import io.portico.views.agency.LegalHoldLine;
import io.portico.views.agency.LegalHolds;
import io.portico.views.door.FindOwnership;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Gone;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.Set;

/** What must be kept for the law, and who was erased. */
public final class DataProtectionPage extends Div {

    static final String ADDRESS = "settings/data-protection";
    private static final PageRequest MOST = new PageRequest(PageRequest.MAX_LIMIT, null);

    private final House house;
    private final Panel holds;
    private final Panel erased = new Panel(Words.say("erasures"));

    private record Shown(LegalHolds holds, Erasures erasures) {}

    public DataProtectionPage(House house, AgencyArchives archives) {
        this.house = house;
        if (!house.may(Permission.SETTINGS_EDIT)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        addClassName("page");
        holds = house.may(Permission.ACCESS_GRANT)
                ? new Panel(
                        Words.say("holds"),
                        new Button(Words.say("holds.place"), Glyph.PLUS.draw(), _ -> HoldDialogs.place(house)))
                : new Panel(Words.say("holds"));
        Paragraph about = new Paragraph(Words.say("protection.about"));
        about.addClassNames("quiet", "description");
        Div parts = new Div(holds, erased);
        parts.addClassName("stack");
        if (house.ask(new FindOwnership()).owned()) {
            parts.add(new LeavingPanel(house, archives).panel());
        }
        add(new Head(Words.say("protection")).above(new Link("settings", Words.say("settings"))), about, parts);
        Live.keep(this, house, Set.of("user", "legal-holds"), this::ask, this::show, () -> Gone.show(this));
    }

    private Shown ask() {
        return new Shown(house.ask(new FindLegalHolds()), house.ask(new FindErasures(MOST)));
    }

    private void show(Shown shown) {
        if (shown.holds().items().isEmpty()) {
            holds.show(new EmptyState(Glyph.LOCK, Words.say("holds.none"), Words.say("holds.none.text")));
        } else {
            UnorderedList rows = rows();
            shown.holds().items().forEach(hold -> rows.add(row(hold)));
            holds.show(rows);
        }
        Erasures erasures = shown.erasures();
        if (erasures.items().isEmpty()) {
            erased.show(new EmptyState(Glyph.PERSON, Words.say("erasures.none"), Words.say("erasures.none.text")));
            return;
        }
        UnorderedList rows = rows();
        erasures.items().forEach(erasure -> rows.add(row(erasure)));
        erased.show(rows);
        if (erasures.next() != null) {
            erased.also(new Paragraph(Words.say("sets.more", PageRequest.MAX_LIMIT)));
        }
    }

    private static UnorderedList rows() {
        UnorderedList rows = new UnorderedList();
        rows.addClassNames("rows", "few");
        return rows;
    }

    private ListItem row(LegalHoldLine hold) {
        String whose = hold.person() == null
                ? Words.say("holds.everybody")
                : hold.person().name();
        Span title = new Span(whose);
        title.addClassName("row-title");
        Span reason = new Span(hold.reason());
        Span by = new Span(
                Words.say("holds.by", hold.placedBy().name(), house.times().exact(hold.placedAt())));
        by.addClassName("quiet");
        Div words = new Div(title, reason, by);
        words.addClassName("row-words");
        Div marks = new Div(new Span(
                hold.endsAt() == null
                        ? Words.say("holds.open")
                        : Words.say("holds.until", house.times().exact(hold.endsAt()))));
        marks.addClassName("marks");
        ListItem row = new ListItem(words, marks);
        if (house.may(Permission.ACCESS_GRANT)) {
            Button lift = new Button(Words.say("holds.lift"), _ -> HoldDialogs.lift(house, hold.id(), whose));
            lift.setAriaLabel(Words.say("holds.lift.of", whose));
            row.add(lift);
        }
        return row;
    }

    private ListItem row(ErasureLine erasure) {
        Span name = new Span(erasure.pseudonym());
        name.addClassName("row-title");
        Span when = new Span(
                erasure.reference() == null
                        ? house.times().exact(erasure.erasedAt())
                        : Words.say(
                                "erasures.row",
                                erasure.reference(),
                                house.times().exact(erasure.erasedAt())));
        when.addClassName("quiet");
        Div words = new Div(name, when);
        words.addClassName("row-words");
        Div marks = new Div(ErasureWords.chip(erasure.completedAt()));
        marks.addClassName("marks");
        Link link = new Link(ErasurePage.address(erasure.userId()), words, marks);
        link.addClassName("row-link");
        return new ListItem(link);
    }
}
