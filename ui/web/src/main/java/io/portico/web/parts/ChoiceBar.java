package io.portico.web.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.changes.ApplyAccessChanges;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What can be done with the rows chosen in a list. It is there as long as any are. */
public final class ChoiceBar<T> extends Div {

    /** What can be changed as one. */
    static final int MOST = ApplyAccessChanges.MAX_CHANGES;

    private final Span count = new Span();
    private final Div deeds = new Div();
    private final Button all = new Button(Words.say("choice.all"));
    private final Button none = new Button(Words.say("choice.none"));
    private Supplier<List<T>> chosen = List::of;

    public ChoiceBar() {
        addClassName("choice-bar");
        getElement().setAttribute("role", "toolbar");
        getElement().setAttribute("aria-label", Words.say("choice.label"));
        count.addClassName("count");
        count.getElement().setAttribute("aria-live", "polite");
        deeds.addClassName("deeds");
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(count, deeds, all, none);
        setVisible(false);
    }

    /** Offers to do something with all that are chosen. */
    public ChoiceBar<T> offer(String words, Consumer<List<T>> deed) {
        deeds.add(new Button(words, _ -> deed.accept(chosen.get())));
        return this;
    }

    void connect(Supplier<List<T>> whatIsChosen, Runnable chooseAll, Runnable chooseNone) {
        chosen = whatIsChosen;
        all.addClickListener(_ -> chooseAll.run());
        none.addClickListener(_ -> chooseNone.run());
    }

    void count(int howMany) {
        setVisible(howMany > 0);
        count.setText(howMany < MOST ? Words.say("choice.count", howMany) : Words.say("choice.most", MOST));
    }
}
