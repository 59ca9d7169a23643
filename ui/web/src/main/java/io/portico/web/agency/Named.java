package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.Audience;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.person.PersonKind;
import io.portico.messages.project.History;
import io.portico.messages.sealing.Confidential;
import io.portico.views.agency.GrantLine;
import io.portico.web.parts.AudienceMark;
import io.portico.web.parts.Consequence;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.PersonBadge;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The people of one audience who are named on something, with why and until when; each can be taken off. */
final class Named extends Div {

    private final House house;
    private final boolean changeable;

    /**
     * The people of one audience.
     *
     * @param give opens the way to name somebody
     * @param revocation what taking somebody off would change
     * @param revoke takes somebody off
     * @param giveBack names them again as they were
     */
    Named(
            House house,
            Audience audience,
            List<GrantLine> lines,
            boolean changeable,
            Runnable give,
            Function<GrantLine, PlannedChange> revocation,
            Consumer<GrantLine> revoke,
            Consumer<GrantLine> giveBack) {
        this.house = house;
        this.changeable = changeable;
        addClassName("named-people");
        Div head = new Div(AudienceMark.of(audience));
        head.addClassName("named-head");
        if (changeable) {
            Button plus = new Button(Glyph.PLUS.draw(), _ -> give.run());
            plus.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            plus.setAriaLabel(Words.say(audience == Audience.CLIENT ? "give.toClient" : "give.toPartner"));
            head.add(plus);
        }
        add(head);
        List<GrantLine> those = lines.stream()
                .filter(line -> line.person().kind() == PersonKind.of(audience))
                .toList();
        if (those.isEmpty()) {
            Paragraph nobody = new Paragraph(Words.say("give.nobody"));
            nobody.addClassName("quiet");
            add(nobody);
        } else {
            UnorderedList list = new UnorderedList();
            those.forEach(line -> list.add(row(audience, line, revocation, revoke, giveBack)));
            add(list);
        }
    }

    private ListItem row(
            Audience audience,
            GrantLine line,
            Function<GrantLine, PlannedChange> revocation,
            Consumer<GrantLine> revoke,
            Consumer<GrantLine> giveBack) {
        String path = (audience == Audience.CLIENT ? "clients/" : "partners/")
                + line.person().id().value();
        ListItem row = new ListItem(new Link(path, new PersonBadge(line.person())), terms(line));
        if (changeable) {
            Button off = new Button(Glyph.CLOSE.draw());
            off.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            off.setAriaLabel(Words.say("give.revoke", line.person().name()));
            off.addClickListener(_ -> new Consequence(
                            house, Words.say("give.revoke.title", line.person().name()), Words.say("give.revoke.do"))
                    .plan(List.of(revocation.apply(line)))
                    .onConfirm(
                            () -> revoke.accept(line),
                            () -> giveBack.accept(line),
                            Words.say("give.revoked", line.person().name()))
                    .open());
            row.add(off);
        }
        return row;
    }

    private Span terms(GrantLine line) {
        Span terms = new Span();
        terms.addClassNames("quiet", "terms");
        if (line.history() == History.FROM_NOW) {
            terms.add(new Span(Words.say("give.since", house.times().exact(line.at()))));
        }
        if (line.endsAt() != null) {
            terms.add(new Span(Words.say("give.until", house.times().exact(line.endsAt()))));
        }
        String reason = line.reason();
        if (reason != null) {
            terms.add(new Span(reason));
        }
        return terms;
    }

    static @Nullable Confidential reason(GrantLine line) {
        String reason = line.reason();
        return reason == null ? null : Confidential.of(reason);
    }
}
