package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.post.DeletePost;
import io.portico.messages.post.EditPost;
import io.portico.messages.post.PostNote;
import io.portico.messages.post.PostReply;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.OpenTask;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of what is not theirs to read, people outside hear nothing on their open pages, nor does it slow what they ask. */
class NotesTest {

    private static final int MANY = 1_000;
    private static final int TRIES = 200;

    private final RunningHouse house = RunningHouse.shared();
    private final Furnished agency = new Furnished(house, "notes");
    private final TaskId talkedAbout = TaskId.random();
    private final TaskId quiet = TaskId.random();

    @BeforeEach
    void work() {
        for (TaskId task : List.of(quiet, talkedAbout)) {
            agency.owner(agency.addTask(task));
            agency.owner(new OpenTask(task, Set.of(Audience.CLIENT, Audience.PARTNER)));
        }
    }

    @Test
    void aNoteIsHeardInsideAndNowhereElse() {
        Set<String> everything = Set.of(
                "task", "access", "project", "self", "document", talkedAbout.named(), "seen:" + talkedAbout.value());
        PostId note = PostId.random();
        try (Ears ears = new Ears(house, agency, everything)) {
            agency.owner(new PostNote(note, talkedAbout, agency.text(), List.of()));
            agency.owner(new EditPost(note, Confidential.of("They will never pay")));
            agency.owner(new DeletePost(note));

            RunningHouse.await("a pulse", () -> ears.of(agency.owner).contains(talkedAbout.named()));
            ears.settle();
            for (String person : List.of(agency.client, agency.partner)) {
                assertThat(ears.of(person)).contains(agency.task.named()).noneMatch(this::isOfTheTask);
            }
        }
    }

    @Test
    void aReplyIsHeardByTheAudienceThatItIsForAndNotByTheOther() {
        Set<String> everything = Set.of("task", "self", talkedAbout.named(), "seen:" + talkedAbout.value());
        for (Audience audience : Audience.values()) {
            PostId reply = PostId.random();
            try (Ears ears = new Ears(house, agency, everything)) {
                agency.owner(new PostReply(reply, talkedAbout, audience, agency.text(), List.of()));
                agency.owner(new EditPost(reply, Confidential.of("Only for you")));
                agency.owner(new DeletePost(reply));
                ears.settle();
                String addressed = audience == Audience.CLIENT ? agency.client : agency.partner;
                String other = audience == Audience.CLIENT ? agency.partner : agency.client;
                assertThat(ears.of(addressed)).contains(talkedAbout.named());
                assertThat(ears.of(other)).noneMatch(this::isOfTheTask);
            }
        }
    }

    private boolean isOfTheTask(String key) {
        return key.contains(talkedAbout.value());
    }

    @Test
    void aThousandNotesSlowNothingThatPeopleOutsideAsk() {
        for (int i = 0; i < MANY; i++) {
            agency.owner(
                    new PostNote(PostId.random(), talkedAbout, Confidential.of("Between us, no. " + i), List.of()));
        }
        Furnished silent = new Furnished(house, "silent");
        for (TaskId ignored : List.of(quiet, talkedAbout)) {
            TaskId task = TaskId.random();
            silent.owner(silent.addTask(task));
            silent.owner(new OpenTask(task, Set.of(Audience.CLIENT, Audience.PARTNER)));
        }
        String client = agency.token(agency.client);
        String elsewhere = silent.token(silent.client);
        Alike.demand(
                house,
                "A thousand notes: a search for one of them",
                HttpResponse::body,
                TRIES,
                turn -> house.get(agency.host(), "/api/v1/portal/search?q=between+us+" + turn, client),
                turn -> house.get(silent.host(), "/api/v1/portal/search?q=between+us+" + turn, elsewhere));
        for (Function<TaskId, String> path : List.<Function<TaskId, String>>of(
                task -> "/api/v1/portal/tasks/" + task.value(),
                task -> "/api/v1/portal/tasks/" + task.value() + "/posts",
                task -> "/api/v1/portal/files?taskId=" + task.value())) {
            Alike.demand(
                    house,
                    "A thousand notes: " + path.apply(talkedAbout),
                    HttpResponse::statusCode,
                    TRIES,
                    _ -> house.get(agency.host(), path.apply(talkedAbout), client),
                    _ -> house.get(agency.host(), path.apply(quiet), client));
        }
    }
}
