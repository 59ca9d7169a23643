package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.PostId;
import io.portico.messages.Rejected.Code;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.post.DeletePost;
import io.portico.messages.post.PostNote;
import io.portico.messages.project.History;
import io.portico.messages.reading.ReadThread;
import io.portico.messages.reading.ThreadRead;
import io.portico.messages.task.OpenTask;
import io.portico.messages.task.ShareTask;
import io.portico.messages.viewas.BeginViewAs;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Work;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final TaskId TASK = new TaskId("t1");
    private final House house = House.furnished();
    private UserId cara;
    private UserId paula;

    @BeforeEach
    void talk() {
        house.openProject("p1", "coffee");
        house.openTask("t1", "p1");
        cara = house.client("cara", AccessMode.ALL, "coffee");
        paula = house.partner("paula", AccessMode.ALL, "coffee");
        for (String id : List.of("r1", "r2", "r3")) {
            house.by(House.OLGA, House.reply(id, TASK, "Hello"));
        }
        house.olga(new PostNote(new PostId("n1"), TASK, House.words("Between us"), List.of()));
    }

    private static ReadThread read(UserId reader, ThreadName thread, String upTo) {
        return new ReadThread(reader, TASK, thread, new PostId(upTo));
    }

    @Test
    void aMarkGoesForwardAndNeverBack() {
        assertThat(house.eventsOf(() -> house.by(cara, read(cara, ThreadName.CLIENT, "r2"))))
                .containsExactly(new ThreadRead(cara, TASK, ThreadName.CLIENT, new PostId("r2")));
        house.nothingHappens(() -> house.by(cara, read(cara, ThreadName.CLIENT, "r2")));
        house.nothingHappens(() -> house.by(cara, read(cara, ThreadName.CLIENT, "r1")));
        assertThat(house.eventsOf(() -> house.by(cara, read(cara, ThreadName.CLIENT, "r3"))))
                .hasSize(1);
    }

    @Test
    void everybodyHasTheirOwnAndNobodyMovesAnothers() {
        house.by(cara, read(cara, ThreadName.CLIENT, "r3"));
        assertThat(house.eventsOf(() -> house.by(House.OLGA, read(House.OLGA, ThreadName.CLIENT, "r1"))))
                .hasSize(1);
        house.refused(House.OLGA, read(cara, ThreadName.CLIENT, "r3"), Code.NOT_FOUND);
        house.refused(paula, read(cara, ThreadName.CLIENT, "r3"), Code.NOT_FOUND);
    }

    @Test
    void whatMayNotBeReadIsNotThereToBeMarked() {
        house.refused(cara, read(cara, ThreadName.AGENCY, "n1"), Code.NOT_FOUND);
        house.refused(cara, read(cara, ThreadName.CLIENT, "n1"), Code.NOT_FOUND);
        house.refused(cara, read(cara, ThreadName.CLIENT, "never"), Code.NOT_FOUND);
        house.refused(paula, read(paula, ThreadName.CLIENT, "r1"), Code.NOT_FOUND);
        house.olga(new OpenTask(TASK, Set.of()));
        house.refused(cara, read(cara, ThreadName.CLIENT, "r1"), Code.NOT_FOUND);
    }

    @Test
    void aShareFromNowOnShowsNothingOlderToBeMarked() {
        UserId carl = house.client("carl", AccessMode.ASSIGNED, "coffee");
        house.olga(new ShareTask(TASK, carl, null, null, History.FROM_NOW));
        house.refused(carl, read(carl, ThreadName.CLIENT, "r3"), Code.NOT_FOUND);
        house.olga(House.reply("r4", TASK, "Welcome"));
        house.by(carl, read(carl, ThreadName.CLIENT, "r4"));
    }

    @Test
    void whatWasDeletedIsReadAsWhatItWas() {
        house.olga(new DeletePost(new PostId("r3")));
        assertThat(house.eventsOf(() -> house.by(cara, read(cara, ThreadName.CLIENT, "r3"))))
                .hasSize(1);
    }

    @Test
    void whoLooksThroughAnothersEyesMovesNoMark() {
        house.olga(new BeginViewAs(new ViewAsId("look"), cara));
        Work look = new Work(House.ACME, Actor.person(House.OLGA.value()), Actor.person(cara.value()));
        house.nothingHappens(() -> assertThatThrownBy(() -> house.node.send(look, read(cara, ThreadName.CLIENT, "r3")))
                .hasMessageContaining(Code.FORBIDDEN.name()));
    }

    @Test
    void readingChangesNoAccess() {
        assertThat(house.movesAccess(() -> house.by(cara, read(cara, ThreadName.CLIENT, "r3"))))
                .isFalse();
    }
}
