package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a house answers people at all doors where something can be read, to be held against what another one answers. */
record Snapshot(Map<String, String> answers) {

    /** Everything that somebody can ask for with a token. */
    record Asker(String host, String token, List<String> paths) {}

    static Snapshot of(RunningHouse house, List<Asker> askers) {
        Map<String, String> answers = new TreeMap<>();
        for (Asker asker : askers) {
            for (String path : asker.paths()) {
                answers.put(question(asker, path), line(house.get(asker.host(), path, asker.token())));
            }
        }
        Snapshot snapshot = new Snapshot(answers);
        assertThat(answers.values())
                .filteredOn(answer -> answer.startsWith("200"))
                .hasSizeGreaterThan(100);
        return snapshot;
    }

    /** Byte for byte. */
    void isAlso(Snapshot other) {
        answers.forEach((question, answer) -> assertThat(other.answers.get(question))
                .as(() -> question + firstDifference(answer, other.answers.get(question)))
                .isEqualTo(answer));
    }

    void tells(Asker asker, String path, HttpResponse<String> answer) {
        assertThat(line(answer)).isEqualTo(answers.get(question(asker, path)));
    }

    private static String question(Asker asker, String path) {
        return asker.token() + " " + path;
    }

    private static String firstDifference(String before, @Nullable String after) {
        int at = after == null ? -1 : Arrays.mismatch(before.toCharArray(), after.toCharArray());
        return at < 0 || after == null
                ? ""
                : ": " + before.substring(Math.max(0, at - 60), Math.min(before.length(), at + 60)) + " became "
                        + after.substring(Math.max(0, at - 60), Math.min(after.length(), at + 60));
    }

    private static String line(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.headers().firstValue("ETag").orElse("") + " "
                + Doors.withoutWaitingMails(answer.body());
    }
}
