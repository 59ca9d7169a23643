package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.Audience;
import io.portico.messages.person.Permission;
import io.portico.messages.terms.WithdrawTerms;
import io.portico.views.PageRequest;
import io.portico.views.agency.AudienceTerms;
import io.portico.views.agency.FindTerms;
import io.portico.views.agency.FindTermsText;
import io.portico.views.agency.TermsDetails;
import io.portico.views.agency.TermsList;
import io.portico.web.parts.AudienceMark;
import io.portico.web.parts.Chip;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Gone;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import io.portico.web.prose.Prose;
import java.util.Set;

/** The terms people outside accept before they see anything: what counts for whom, and all that ever did. */
public final class TermsPage extends Div {

    private static final PageRequest MOST = new PageRequest(PageRequest.MAX_LIMIT, null);

    private final House house;
    private final boolean changeable;
    private final Panel now = new Panel(Words.say("terms.now"));
    private final Panel all = new Panel(Words.say("terms.all"));

    public TermsPage(House house) {
        this.house = house;
        this.changeable = house.may(Permission.SETTINGS_EDIT);
        addClassName("page");
        Head head = new Head(Words.say("terms")).above(new Link("settings", Words.say("settings")));
        if (house.may(Permission.EXPORT) && house.may(Permission.PEOPLE_VIEW)) {
            Anchor sheet = new Anchor("api/v1/terms/acceptances.csv", Words.say("terms.export"));
            sheet.setRouterIgnore(true);
            sheet.getElement().setAttribute("download", true);
            head.actions(sheet);
        }
        if (changeable) {
            Button publish = new Button(Words.say("terms.new"), Glyph.PLUS.draw(), _ -> new TermsDialog(house).open());
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.actions(publish);
        }
        Paragraph about = new Paragraph(Words.say("terms.about"));
        about.addClassNames("quiet", "description");
        add(head, about, now, all);
        Live.keep(
                this, house, Set.of("access"), () -> house.ask(new FindTerms(MOST)), this::show, () -> Gone.show(this));
    }

    private void show(TermsList terms) {
        UnorderedList lines = new UnorderedList();
        lines.addClassName("rows");
        terms.audiences().forEach(line -> lines.add(line(line)));
        now.show(lines);
        if (terms.items().isEmpty()) {
            all.show(new EmptyState(Glyph.SHIELD, Words.say("terms.none"), Words.say("terms.none.text")));
            return;
        }
        Div versions = new Div();
        versions.addClassName("stack");
        terms.items().forEach(one -> versions.add(version(one)));
        all.show(versions);
        if (terms.next() != null) {
            all.also(new Paragraph(Words.say("terms.more", terms.items().size())));
        }
    }

    private ListItem line(AudienceTerms line) {
        Integer version = line.version();
        Span text = new Span(
                version == null
                        ? Words.say("terms.now.none")
                        : Words.say("terms.now.version", version, line.people() - line.pending(), line.people()));
        Div words = new Div(AudienceMark.of(line.audience()), text);
        words.addClassName("row-words");
        ListItem item = new ListItem(words);
        if (changeable && version != null) {
            item.add(new Button(Words.say("terms.withdraw"), _ -> withdraw(line.audience())));
        }
        return item;
    }

    /** Whoever withdraws can publish the same again, and everybody who accepted it has accepted it. */
    private void withdraw(Audience audience) {
        if (Notice.attempt(() -> house.send(new WithdrawTerms(house.agency().id(), Set.of(audience))))) {
            Notice.done(Words.say("terms.withdrawn"));
        }
    }

    private Details version(TermsDetails terms) {
        Span head = new Span(new Span(Words.say("terms.numbered", terms.version())));
        head.addClassName("marks");
        terms.audiences().stream().sorted().forEach(audience -> head.add(AudienceMark.of(audience)));
        if (!terms.countsFor().isEmpty()) {
            head.add(Chip.of(Glyph.YES, Words.say("terms.counts"), Chip.Tone.GOOD));
        }
        if (terms.mustAccept()) {
            head.add(Chip.of(Glyph.SHIELD, Words.say("terms.mustAccept"), Chip.Tone.PLAIN));
        }
        head.add(house.times().ago(terms.publishedAt()));
        Details details = new Details(head);
        details.addOpenedChangeListener(opened -> {
            if (opened.isOpened() && details.getContent().findAny().isEmpty()) {
                read(details, terms);
            }
        });
        return details;
    }

    private void read(Details details, TermsDetails terms) {
        Notice.attempt(() -> {
            Prose text = new Prose(house.ask(new FindTermsText(terms.version())).text());
            text.addClassName("terms-text");
            text.getElement().setAttribute("tabindex", "0");
            Paragraph by = new Paragraph(Words.say(
                    "terms.by", terms.publishedBy().name(), house.times().exact(terms.publishedAt()), terms.sha256()));
            by.addClassNames("quiet", "fine");
            details.add(text, by);
        });
    }
}
