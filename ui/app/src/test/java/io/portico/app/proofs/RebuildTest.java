package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Audience;
import io.portico.messages.TaskId;
import io.portico.messages.task.OpenTask;
import io.portico.tenancy.ViewProgress;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
        Map<String, String> before;
        List<Asker> askers = new ArrayList<>();
        try (RunningHouse house = RunningHouse.over(data)) {
            for (String mark : List.of("first", "second")) {
                Furnished agency = new Furnished(house, mark);
                for (int i = 0; i < MORE_TASKS; i++) {
                    TaskId task = TaskId.random();
                    agency.owner(agency.addTask(task));
                    if (i % 2 == 0) {
                        agency.owner(new OpenTask(task, Set.of(Audience.CLIENT)));
                    }
                }
                house.hire(agency.agencyId, agency.owner, "auditor-" + mark, "AUDITOR");
                for (String person : List.of(agency.owner, agency.client, agency.partner, "auditor-" + mark)) {
                    askers.add(new Asker(agency.host(), agency.token(person), Doors.readable(agency)));
                }
            }
            before = snapshot(house, askers);
        }
        assertThat(before.values())
                .filteredOn(answer -> answer.startsWith("200"))
                .hasSizeGreaterThan(100);

        int dropped = 0;
        for (String file : List.of("views.mv", "views.clean")) {
            dropped += Files.deleteIfExists(data.resolve(file)) ? 1 : 0;
        }
        assertThat(dropped).as("files of views").isEqualTo(2);

        try (RunningHouse house = RunningHouse.started(data)) {
            while (!house.bean(ViewProgress.class).whole()) {
                mayAnswerOnlyTheTruth(house, askers.getFirst(), before);
            }
            Map<String, String> after = snapshot(house, askers);
            before.forEach((question, answer) -> assertThat(after.get(question))
                    .as(() -> question + firstDifference(answer, after.get(question)))
                    .isEqualTo(answer));
        }
    }

    /** Everything that somebody can ask for with a token. */
    private record Asker(String host, String token, List<String> paths) {}

    private static void mayAnswerOnlyTheTruth(RunningHouse house, Asker asker, Map<String, String> before) {
        String path = "/api/v1/projects";
        HttpResponse<String> answer = house.get(asker.host(), path, asker.token());
        if (answer.statusCode() == 503) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(house.get("localhost", "/", null).statusCode()).isIn(503, 200);
        } else {
            assertThat(line(answer)).isEqualTo(before.get(asker.token() + " " + path));
        }
    }

    private static Map<String, String> snapshot(RunningHouse house, List<Asker> askers) {
        Map<String, String> answers = new TreeMap<>();
        for (Asker asker : askers) {
            for (String path : asker.paths()) {
                answers.put(asker.token() + " " + path, line(house.get(asker.host(), path, asker.token())));
            }
        }
        return answers;
    }

    private static String firstDifference(String before, @Nullable String after) {
        int at = after == null ? -1 : Arrays.mismatch(before.toCharArray(), after.toCharArray());
        return at < 0 || after == null
                ? ""
                : ": " + before.substring(Math.max(0, at - 60), Math.min(before.length(), at + 60)) + " became "
                        + after.substring(Math.max(0, at - 60), Math.min(after.length(), at + 60));
    }

    private static String line(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.headers().firstValue("ETag").orElse("") + " " + answer.body();
    }
}
