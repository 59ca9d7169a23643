package io.portico.web.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.portico.messages.Rejected;
import io.portico.messages.changes.PlannedChange;
import io.portico.views.audit.AccessPreview;
import io.portico.views.audit.BrokenRule;
import io.portico.views.audit.FindPreview;
import java.util.List;

/** What changes of access would do: who would gain and lose what, by name, as the policy itself foresees it. */
public final class Foreseen extends Div {

    private final House house;

    public Foreseen(House house) {
        this.house = house;
        addClassName("effects");
        getElement().setAttribute("aria-live", "polite");
    }

    /**
     * Shows what these changes would do.
     *
     * @return whether no standing rule forbids it
     */
    public boolean show(List<PlannedChange> changes) {
        removeAll();
        try {
            AccessPreview preview = house.ask(new FindPreview(changes));
            preview.broken().forEach(this::forbidden);
            sights(preview);
            if (preview.gains().isEmpty() && preview.losses().isEmpty()) {
                say(Words.say("consequence.none"));
            }
            return preview.broken().isEmpty();
        } catch (Rejected rejected) {
            add(new Paragraph(Refusal.words(rejected)));
            return true;
        }
    }

    /** Shows below it what these would do at another time, as far as one can say it now. */
    public void also(String when, List<PlannedChange> changes) {
        try {
            AccessPreview preview = house.ask(new FindPreview(changes));
            if (!preview.gains().isEmpty() || !preview.losses().isEmpty()) {
                say(when);
                sights(preview);
            }
        } catch (Rejected rejected) {
            add(new Paragraph(Refusal.words(rejected)));
        }
    }

    private void sights(AccessPreview preview) {
        Sights.of("consequence.gains", preview.gains(), "gain").forEach(this::add);
        Sights.of("consequence.losses", preview.losses(), "loss").forEach(this::add);
    }

    private void say(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassName("quiet");
        add(line);
    }

    private void forbidden(BrokenRule rule) {
        Paragraph sentence = new Paragraph(Words.say("refused.standingRule", rule.name()));
        sentence.addClassName("forbidden");
        add(sentence);
        Sights.of("consequence.forbidden", rule.sights(), "loss").forEach(this::add);
    }
}
