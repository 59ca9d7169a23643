package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.views.agency.FindPermissionSets;
import io.portico.views.agency.PermissionSetDetails;
import io.portico.views.agency.PermissionSets;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Gone;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Set;

/** All permission sets, by whom they are for, and how many people have each. */
public final class PermissionSetsPage extends Div {

    static final String ADDRESS = "settings/permission-sets";
    private static final List<PersonKind> BASES = List.of(PersonKind.CLIENT, PersonKind.PARTNER, PersonKind.EMPLOYEE);

    private final Div panels = new Div();

    public PermissionSetsPage(House house) {
        addClassName("page");
        panels.addClassName("stack");
        Head head = new Head(Words.say("permissionSets"));
        if (house.may(Permission.SETTINGS_EDIT)) {
            head.above(new Link("settings", Words.say("settings")));
        }
        if (house.may(Permission.SETS_EDIT)) {
            Button make = new Button(Words.say("sets.new"), Glyph.PLUS.draw(), click -> click.getSource()
                    .getUI()
                    .ifPresent(ui -> ui.navigate(ADDRESS + "/new")));
            make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.actions(make);
        }
        Paragraph about = new Paragraph(Words.say("sets.about"));
        about.addClassNames("quiet", "description");
        add(head, about, panels);
        Live.keep(
                this,
                house,
                Set.of("access"),
                () -> house.ask(new FindPermissionSets()),
                this::show,
                () -> Gone.show(this));
    }

    private void show(PermissionSets sets) {
        panels.removeAll();
        for (PersonKind base : BASES) {
            UnorderedList rows = new UnorderedList();
            rows.addClassName("rows");
            sets.items().stream().filter(set -> set.base() == base).forEach(set -> rows.add(row(set)));
            panels.add(new Panel(Words.say("sets.for." + base.name())).show(rows));
        }
    }

    private static ListItem row(PermissionSetDetails set) {
        Span name = new Span(SetNames.of(set));
        name.addClassName("row-title");
        Span count = new Span(Words.say(
                "sets.switches",
                set.permissions().size(),
                Permission.of(set.base()).size()));
        count.addClassName("quiet");
        Div words = new Div(name, count);
        words.addClassName("row-words");
        Div marks = new Div();
        marks.addClassName("marks");
        Integer holders = set.holders();
        if (holders != null) {
            marks.add(new Span(Words.say("sets.holders", holders)));
        }
        if (set.base() != PersonKind.EMPLOYEE) {
            marks.add(Chip.of(Glyph.YES, Words.say("seat.free"), Chip.Tone.PLAIN));
        }
        if (set.twoFactorRequired()) {
            marks.add(Chip.of(Glyph.SHIELD, Words.say("sets.second.mark"), Chip.Tone.PLAIN));
        }
        if (set.builtIn()) {
            marks.add(Chip.of(Glyph.LOCK, Words.say("sets.builtIn"), Chip.Tone.PLAIN));
        }
        Link link = new Link(ADDRESS + "/" + set.id().value(), words, marks);
        link.addClassName("row-link");
        return new ListItem(link);
    }
}
