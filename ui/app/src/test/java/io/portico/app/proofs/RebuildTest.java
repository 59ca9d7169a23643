package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.app.proofs.Snapshot.Asker;
import io.portico.messages.Audience;
import io.portico.messages.TaskId;
import io.portico.messages.task.OpenTask;
import io.portico.messages.task.PlaceTask;
import io.portico.messages.task.Where;
import io.portico.tenancy.ViewProgress;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Views are nothing but what was made of the events: without them, everything is as it was. */
class RebuildTest {

    private static final int MORE_TASKS = 60;

    private final Path data = RunningHouse.newFolder();

    @AfterEach
    void forget() {
        Folders.delete(data);
    }

    @Test
    void afterAllViewsAreDroppedEveryDoorAnswersEverybodyByteForByteAsBefore() throws IOException {
        Snapshot before;
        List<Asker> askers = new ArrayList<>();
        try (RunningHouse house = RunningHouse.over(data)) {
            for (String mark : List.of("first", "second")) {
                Furnished agency = new Furnished(house, mark);
                for (int i = 0; i < MORE_TASKS; i++) {
                    TaskId task = TaskId.random();
                    agency.owner(agency.addTask(task));
                    if (i % 2 == 0) {
                        agency.owner(new OpenTask(task, Set.of(Audience.CLIENT)));
                    } else {
                        agency.owner(new PlaceTask(task, Where.AFTER, agency.task));
                    }
                }
                house.hire(agency.agencyId, agency.owner, "auditor-" + mark, "AUDITOR");
                for (String person : List.of(agency.owner, agency.client, agency.partner, "auditor-" + mark)) {
                    askers.add(new Asker(agency.host(), agency.token(person), Doors.readable(agency)));
                }
            }
            before = Snapshot.of(house, askers);
        }

        int dropped = 0;
        for (String file : List.of("views.mv", "views.clean")) {
            dropped += Files.deleteIfExists(data.resolve(file)) ? 1 : 0;
        }
        assertThat(dropped).as("files of views").isEqualTo(2);

        try (RunningHouse house = RunningHouse.started(data)) {
            while (!house.bean(ViewProgress.class).whole()) {
                mayAnswerOnlyTheTruth(house, askers.getFirst(), before);
            }
            before.isAlso(Snapshot.of(house, askers));
        }
    }

    private static void mayAnswerOnlyTheTruth(RunningHouse house, Asker asker, Snapshot before) {
        String path = "/api/v1/projects";
        HttpResponse<String> answer = house.get(asker.host(), path, asker.token());
        if (answer.statusCode() == 503) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(house.get("localhost", "/", null).statusCode()).isIn(503, 200);
        } else {
            before.tells(asker, path, answer);
        }
    }
}
