package io.portico.web.agency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.portico.web.parts.Words;
import java.util.List;

/** The choice between what somebody else wrote into a field and what one wanted oneself. */
final class Sides extends RadioButtonGroup<Sides.Stays> {

    private static final long serialVersionUID = 1L;

    /** Whose words stay. */
    enum Stays {
        THEIRS,
        MINE,
        /** Of long texts, one below the other. */
        BOTH
    }

    /** @param joins whether both can stay, one below the other */
    Sides(String label, String theirs, String mine, boolean joins) {
        super(label);
        setItems(joins ? List.of(Stays.values()) : List.of(Stays.THEIRS, Stays.MINE));
        setRenderer(new ComponentRenderer<>(stays -> side(stays, stays == Stays.THEIRS ? theirs : mine)));
        setValue(joins ? Stays.BOTH : Stays.THEIRS);
        addClassNames("wide", "sides");
    }

    private static Div side(Stays stays, String words) {
        Span whose = new Span(Words.say(
                switch (stays) {
                    case THEIRS -> "conflict.theirs";
                    case MINE -> "conflict.mine";
                    case BOTH -> "conflict.both";
                }));
        whose.addClassName("whose");
        Div side = new Div(whose);
        if (stays != Stays.BOTH) {
            Span value = new Span(words);
            value.addClassName("plain-text");
            side.add(value);
        }
        return side;
    }
}
