package io.portico.web.agency;

import com.vaadin.flow.component.html.Div;
import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import io.portico.views.audit.AccessAnswer;
import io.portico.views.audit.FindDecision;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.Words;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why somebody may, or may not: the policy's own answer. Of now, it is kept true while it is looked at. */
final class Explanation extends Div {

    private final House house;
    private final Asked asked;

    /**
     * What is asked.
     *
     * @param action {@code view} or the name of a switch
     * @param resource {@code kind:id}
     * @param at the instant in question; null for now
     */
    record Asked(
            UserId userId,
            String name,
            PersonKind kind,
            String action,
            String resource,
            @Nullable Instant at) {}

    Explanation(House house, Asked asked) {
        this.house = house;
        this.asked = asked;
        addClassName("explanation");
        Live.keep(
                this,
                house,
                Set.of("access"),
                () -> house.ask(new FindDecision(asked.userId(), asked.action(), asked.resource(), asked.at())),
                this::show,
                this::removeAll);
    }

    private void show(AccessAnswer answer) {
        removeAll();
        add(
                answer.allowed()
                        ? Chip.of(Glyph.YES, Words.say("access.yes", asked.name()), Chip.Tone.GOOD)
                        : Chip.of(Glyph.CLOSE, Words.say("access.no", asked.name()), Chip.Tone.HOT),
                new Because(
                        house,
                        new Because.About(
                                asked.userId(), asked.name(), asked.kind(), asked.resource(), asked.at() == null),
                        answer));
    }
}
