package io.portico.web.agency;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.erasure.ErasureFigures;
import io.portico.views.agency.MentionState;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Figures;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What pages say of erasures. */
final class ErasureWords {

    /** One after the other in the words. */
    private static final int STAYS = 4;

    private ErasureWords() {}

    static void rows(Figures table, ErasureFigures figures) {
        table.row(Words.say("erase.posts"), Words.say("proof.figure", figures.posts()))
                .row(Words.say("erase.files"), Words.say("proof.figure", figures.files()))
                .row(Words.say("erase.mails"), Words.say("proof.figure", figures.mails()))
                .row(Words.say("erase.filters"), Words.say("proof.figure", figures.filters()))
                .row(Words.say("erase.signIns"), Words.say("proof.figure", figures.credentials()));
    }

    /** What is not erased, and why. */
    static UnorderedList stays() {
        UnorderedList stays = new UnorderedList();
        for (int one = 1; one <= STAYS; one++) {
            stays.add(new ListItem(Words.say("erase.stays." + one)));
        }
        return stays;
    }

    /** How far it is. */
    static Chip chip(@Nullable Instant completedAt) {
        return completedAt == null
                ? Chip.of(Glyph.IN_PROGRESS, Words.say("erasure.running"), Chip.Tone.GOING)
                : Chip.of(Glyph.DONE, Words.say("erasure.completed"), Chip.Tone.GOOD);
    }

    static Chip chip(MentionState state) {
        String word = Words.say(state);
        return switch (state) {
            case OPEN -> Chip.of(Glyph.CLOCK, word, Chip.Tone.WAITING);
            case LEFT, EDITED -> Chip.of(Glyph.DONE, word, Chip.Tone.GOOD);
            case DELETED -> Chip.of(Glyph.CANCELLED, word, Chip.Tone.PLAIN);
        };
    }
}
