package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.Rejected.Code;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.post.PostNote;
import io.portico.messages.waiting.AnswerNeeded;
import io.portico.messages.waiting.NeedAnswer;
import io.portico.messages.waiting.NeedNoAnswer;
import io.portico.messages.waiting.NoAnswerNeeded;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoAnswerTest {

    private static final TaskId TASK = new TaskId("t1");
    private static final NeedAnswer NEEDED = new NeedAnswer(TASK, Audience.CLIENT);

    private final House house = House.furnished();
    private UserId cara;

    @BeforeEach
    void ask() {
        house.openProject("p1", "coffee");
        house.openTask("t1", "p1");
        cara = house.client("cara", AccessMode.ALL, "coffee");
        house.by(cara, House.reply("thanks", TASK, "Thanks!"));
    }

    private static NeedNoAnswer none(String upTo) {
        return new NeedNoAnswer(TASK, Audience.CLIENT, upTo);
    }

    @Test
    void whoMayAnswerMaySayThatNoAnswerIsNeededAndTakeItBack() {
        assertThat(house.eventsOf(() -> house.olga(none("thanks"))))
                .containsExactly(new NoAnswerNeeded(TASK, Audience.CLIENT, "thanks"));
        assertThat(house.eventsOf(() -> house.olga(NEEDED))).containsExactly(new AnswerNeeded(TASK, Audience.CLIENT));
        house.nothingHappens(() -> house.olga(NEEDED));
    }

    @Test
    void whatWasAnsweredMeanwhileNeedsNoneEither() {
        house.olga(House.reply("welcome", TASK, "You are welcome"));
        house.nothingHappens(() -> house.olga(none("thanks")));
    }

    @Test
    void whatNobodyAskedThereIsNotFound() {
        house.olga(new PostNote(new PostId("n1"), TASK, House.words("Between us"), List.of()));
        for (String never : List.of("never", "n1")) {
            house.refused(House.OLGA, none(never), Code.NOT_FOUND);
        }
        house.refused(House.OLGA, new NeedNoAnswer(TASK, Audience.PARTNER, "thanks"), Code.NOT_FOUND);
        house.refused(House.OLGA, new NeedNoAnswer(new TaskId("never"), Audience.CLIENT, "thanks"), Code.NOT_FOUND);
    }

    @Test
    void whoAskedKnowsOfNoClockAndOthersOfNoTask() {
        UserId paula = house.partner("paula", AccessMode.ASSIGNED, "coffee");
        house.refused(cara, none("thanks"), Code.FORBIDDEN);
        house.refused(cara, NEEDED, Code.FORBIDDEN);
        house.refused(paula, none("thanks"), Code.NOT_FOUND);
        house.refused(paula, NEEDED, Code.NOT_FOUND);
    }

    @Test
    void itChangesNoAccess() {
        assertThat(house.movesAccess(() -> house.olga(none("thanks")))).isFalse();
    }
}
