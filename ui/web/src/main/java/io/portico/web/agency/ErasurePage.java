package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.UserId;
import io.portico.messages.erasure.ErasureFigures;
import io.portico.views.agency.ErasureDetails;
import io.portico.views.agency.FindErasure;
import io.portico.views.agency.RecordMark;
import io.portico.web.parts.CopyLine;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Figures;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.Set;

/** What became of somebody who was erased: how far it is, the certificate, and where others wrote of them. */
public final class ErasurePage extends Div {

    private final House house;
    private final UserId id;

    public ErasurePage(House house, UserId id) {
        this.house = house;
        this.id = id;
        addClassName("page");
        Live.keepPage(this, house, Set.of(id.named()), () -> house.ask(new FindErasure(id)), this::show);
    }

    static String address(UserId id) {
        return "people/" + id.value() + "/erasure";
    }

    private void show(ErasureDetails erasure) {
        removeAll();
        Div parts = new Div(
                new MentionsPanel(house, erasure),
                figures(erasure),
                new Panel(Words.say("erase.stays")).show(ErasureWords.stays()),
                new Panel(Words.say("erasure.record")).show(record(erasure)));
        parts.addClassName("stack");
        add(head(erasure), parts);
    }

    private Head head(ErasureDetails erasure) {
        Head head = new Head(Words.say("erasure.of", erasure.pseudonym()))
                .above(new Link(DataProtectionPage.ADDRESS, Words.say("protection")))
                .below(
                        ErasureWords.chip(erasure.completedAt()),
                        new Span(Words.say(
                                "erasure.by",
                                erasure.erasedBy().name(),
                                house.times().exact(erasure.erasedAt()))),
                        new Span(Words.say(erasure.ground())));
        if (erasure.reference() != null) {
            head.below(new Span(Words.say("erasure.reference", erasure.reference())));
        }
        String door = "api/v1/people/" + id.value() + "/erasure";
        return erasure.completedAt() == null
                ? head
                : head.actions(
                        certificate(
                                door + "/pdf",
                                "erasure.pdf",
                                erasure.pseudonym().replace(' ', '-') + ".pdf"),
                        certificate(door, "erasure.json", erasure.pseudonym().replace(' ', '-') + ".json"));
    }

    private static Anchor certificate(String door, String words, String name) {
        Anchor anchor = new Anchor(door, Words.say(words));
        anchor.setRouterIgnore(true);
        anchor.getElement().setAttribute("download", name);
        return anchor;
    }

    private static Panel figures(ErasureDetails erasure) {
        Panel panel = new Panel(Words.say("erasure.figures"));
        ErasureFigures figures = erasure.figures();
        if (figures == null) {
            return panel.show(
                    new EmptyState(Glyph.CLOCK, Words.say("erasure.counting"), Words.say("erasure.counting.text")));
        }
        Figures table = new Figures(Words.say("erase.what"), Words.say("erase.what"), Words.say("erase.count"));
        ErasureWords.rows(table, figures);
        return panel.show(table);
    }

    private static Component[] record(ErasureDetails erasure) {
        Paragraph about = new Paragraph(Words.say("erasure.record.text"));
        about.addClassNames("quiet", "description");
        RecordMark after = erasure.after();
        CopyLine before = mark("erasure.before", erasure.before());
        return after == null
                ? new Component[] {about, before}
                : new Component[] {about, before, mark("erasure.after", after)};
    }

    private static CopyLine mark(String words, RecordMark mark) {
        return new CopyLine(Words.say(words, mark.size()), mark.root());
    }
}
