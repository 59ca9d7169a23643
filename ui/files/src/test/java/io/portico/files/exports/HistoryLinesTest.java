package io.portico.files.exports;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.HistoryEvent;
import io.portico.messages.stored.EventCatalogue;
import io.portico.views.audit.AccessEventLine;
import io.portico.views.audit.HistoryPortion;
import io.portico.views.audit.Telling;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How single events are written, and that no more of them is in memory than one portion. */
class HistoryLinesTest {

    private static final Instant AT = Instant.parse("2026-11-21T09:30:00Z");
    private static final Set<String> HISTORY = EventCatalogue.all().entrySet().stream()
            .filter(event -> HistoryEvent.class.isAssignableFrom(event.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());

    private static HistoryPortion.Entry entry(long position, String type, String name, String... about) {
        return new HistoryPortion.Entry(
                new AccessEventLine(
                        "e" + position,
                        position,
                        AT,
                        type,
                        "u1",
                        name,
                        null,
                        List.of(about),
                        Telling.of("Told.PERSON_DEACTIVATED", new Telling.Plain(name)),
                        AT.plusSeconds(60),
                        "Because " + name),
                "PERSON",
                about.length == 0 ? Map.of() : Map.of(about[0], name));
    }

    @Test
    void namesDoNotBecomeFormulas() {
        String line = new CsvHistory().line(entry(1, "signed-in", "=cmd|' /C calc'!A0", "user:u2"));
        assertThat(line).contains(",\"'=cmd|' /C calc'!A0\",").doesNotContain("\"=");
    }

    @Test
    void whyAndUntilWhenAreInEveryFormat() {
        HistoryPortion.Entry granted = entry(1, "project-access-granted", "Ann", "user:u2", "project:p1");
        String end = "2026-11-21T09:31:00Z";
        assertThat(new CsvHistory().line(granted)).contains("\"" + end + "\",\"Because Ann\"");
        assertThat(new JsonHistory().line(granted)).contains("\"endsAt\":\"" + end + "\",\"why\":\"Because Ann\"");
        OcsfHistory ocsf = new OcsfHistory("acme");
        JsonNode access = JsonMapper.shared().readTree(ocsf.line(granted));
        assertThat(access.path("unmapped").path("comment").stringValue()).isEqualTo("Because Ann");
        assertThat(access.path("unmapped").path("ends_at").stringValue()).isEqualTo(end);
        JsonNode entity = JsonMapper.shared().readTree(ocsf.line(entry(1, "legal-hold-placed", "Ann", "user:u2")));
        assertThat(entity.path("class_uid").intValue()).isEqualTo(3004);
        assertThat(entity.path("comment").stringValue()).isEqualTo("Because Ann");
        assertThat(entity.path("unmapped").has("comment")).isFalse();
    }

    @Test
    void everyEventIsWrittenWithWhatItsClassRequires() {
        OcsfHistory ocsf = new OcsfHistory("acme");
        for (String type : HISTORY) {
            for (String[] about : new String[][] {{"user:u2", "project:p1"}, {"project:p1"}, {}}) {
                JsonNode object = JsonMapper.shared().readTree(ocsf.line(entry(7, type, "Ann", about)));
                int uid = object.path("class_uid").intValue();
                assertThat(object.path("type_uid").intValue())
                        .isEqualTo(uid * 100 + object.path("activity_id").intValue());
                JsonNode subject = object.path(
                        switch (uid) {
                            case 3004 -> "entity";
                            case 3006 -> "group";
                            default -> "user";
                        });
                assertThat(subject.path("uid").stringValue())
                        .as(object.toString())
                        .isNotEmpty();
                assertThat(object.path("metadata").path("event_code").stringValue())
                        .isEqualTo(type);
            }
        }
    }

    @Test
    void whatAReviewTookAwayIsRevoked() {
        OcsfHistory ocsf = new OcsfHistory("acme");
        JsonNode project = JsonMapper.shared()
                .readTree(
                        ocsf.line(entry(1, "review-item-taken-away", "Spring", "review:r1", "user:u2", "project:p1")));
        assertThat(project.path("type_uid").intValue()).isEqualTo(300502);
        assertThat(project.path("privileges").toString()).isEqualTo("[\"view project:p1\"]");
        assertThat(project.path("resources").findValuesAsString("uid")).containsExactly("p1");
        JsonNode account = JsonMapper.shared()
                .readTree(ocsf.line(entry(1, "review-item-taken-away", "Spring", "review:r1", "user:u2")));
        assertThat(account.path("type_uid").intValue()).isEqualTo(300105);
        assertThat(account.path("user").path("uid").stringValue()).isEqualTo("u2");
    }

    @Test
    void aPermissionSetIsAPrivilegeAndNothingToBeSeen() {
        JsonNode assigned = JsonMapper.shared()
                .readTree(new OcsfHistory("acme")
                        .line(entry(1, "permission-set-assigned", "Ann", "user:u2", "permission-set:s1")));
        assertThat(assigned.path("privileges").toString()).isEqualTo("[\"permission-set:s1\"]");
        assertThat(assigned.path("resources")).isEmpty();
    }

    @Test
    void failuresAreToldApart() {
        OcsfHistory ocsf = new OcsfHistory("acme");
        assertThat(ocsf.line(entry(1, "sign-in-failed", "Ann", "user:u2"))).contains("\"status_id\":2");
        assertThat(ocsf.line(entry(1, "signed-in", "Ann", "user:u2")))
                .contains("\"status_id\":1")
                .contains("\"type_uid\":300201");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNamedHappens(Ocsf what) {
        assertThat(HISTORY.stream().map(type -> Ocsf.of(type, Set.of(Ocsf.USER)).what()))
                .contains(what);
        assertThat(HISTORY).containsAll(Ocsf.named());
    }

    @Test
    void aMillionEventsAreWrittenAPortionAtATime() throws Exception {
        List<Integer> asked = new ArrayList<>();
        PieceStream.Source source = (after, limit) -> {
            asked.add(limit);
            List<HistoryPortion.Entry> entries = LongStream.rangeClosed(after + 1, Math.min(1_000_000, after + limit))
                    .mapToObj(number -> entry(number, "signed-in", "Ann", "user:u2"))
                    .toList();
            return new HistoryPortion(entries, after + entries.size(), after + entries.size() == 1_000_000);
        };
        long events = 0;
        long upTo = 0;
        byte[] buffer = new byte[64 * 1024];
        while (upTo < 1_000_000) {
            try (PieceStream piece = new PieceStream(
                    new JsonHistory(), source.after(upTo, 500), HistoryExporting.PIECE_EVENTS, source)) {
                int read = piece.read(buffer, 0, buffer.length);
                long lines = 0;
                while (read >= 0) {
                    lines += new String(buffer, 0, read, StandardCharsets.UTF_8)
                            .chars()
                            .filter(one -> one == '\n')
                            .count();
                    read = piece.read(buffer, 0, buffer.length);
                }
                assertThat(lines).isEqualTo(piece.events()).isLessThanOrEqualTo(HistoryExporting.PIECE_EVENTS);
                events += lines;
                upTo = piece.upTo();
            }
        }
        assertThat(events).isEqualTo(1_000_000);
        assertThat(asked).allMatch(limit -> limit <= 500).hasSizeGreaterThanOrEqualTo(2_000);
    }
}
