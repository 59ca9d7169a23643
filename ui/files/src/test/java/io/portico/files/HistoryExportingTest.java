package io.portico.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.files.exports.HistoryExporting;
import io.portico.messages.HistoryExportId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.historyexport.AddHistoryExportPiece;
import io.portico.messages.historyexport.FinishHistoryExport;
import io.portico.messages.historyexport.HistoryExportFormat;
import io.portico.messages.historyexport.HistoryExportState;
import io.portico.messages.person.PersonKind;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.PersonName;
import io.portico.views.audit.AccessEventLine;
import io.portico.views.audit.FindHistoryPortion;
import io.portico.views.audit.HistoryExportDetails;
import io.portico.views.audit.HistoryPortion;
import io.portico.views.audit.Telling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** An export piece by piece, with breaks wherever there can be any. */
class HistoryExportingTest {

    private static final HistoryExportId ID = new HistoryExportId("x");
    private static final int EVENTS = 25;
    private static final int A_PIECE = 10;

    private final Kept files = new Kept();
    private final House house = new House();

    private void goOn() throws IOException {
        // Made anew each time, as after a restart: all that is known lies in the house.
        Tenancy.call(new Work("acme", Actor.person("olga")), () -> {
            new HistoryExporting(house, files, A_PIECE).goOn(ID);
            return ID;
        });
    }

    @Test
    void eachTimeItGoesOnByOnePieceAndInTheEndItIsWhole() throws IOException {
        for (int pieces = 1; pieces <= 3; pieces++) {
            goOn();
            assertThat(house.pieces).hasSize(pieces);
            assertThat(house.finished).isFalse();
        }
        goOn();
        assertThat(house.finished).isTrue();
        assertThat(house.pieces).extracting(AddHistoryExportPiece::events).containsExactly(10, 10, 5);
        assertThat(lines())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, EVENTS)
                        .mapToObj(number -> "e" + number)
                        .toList());
        goOn();
        assertThat(house.pieces).as("nothing is done for one that is over").hasSize(3);
    }

    @Test
    void whatBreaksOffInAPieceBeginsThatPieceAnewAndLeavesNothing() throws IOException {
        goOn();
        house.refusal = new Rejected(Rejected.Code.FORBIDDEN);
        assertThatThrownBy(this::goOn).isSameAs(house.refusal);
        assertThat(files.bytes).hasSize(1);
        house.refusal = null;
        while (!house.finished) {
            goOn();
        }
        assertThat(lines()).hasSize(EVENTS).doesNotHaveDuplicates();
        assertThat(files.bytes).hasSize(3);
    }

    /** The ids of the events in all files. */
    private List<String> lines() {
        List<String> ids = new ArrayList<>();
        for (AddHistoryExportPiece piece : house.pieces) {
            String text = new String(Objects.requireNonNull(files.bytes.get(piece.storedAs())), StandardCharsets.UTF_8);
            text.lines().forEach(line -> ids.add(line.replaceAll(".*\"id\":\"(e\\d+)\".*", "$1")));
        }
        return ids;
    }

    private static final class House implements Gateway {

        private final List<AddHistoryExportPiece> pieces = new ArrayList<>();
        private boolean finished;
        private Rejected refusal;

        @Override
        public Receipt send(Object command) {
            if (refusal != null) {
                throw refusal;
            }
            switch (command) {
                case AddHistoryExportPiece piece -> pieces.add(piece);
                case FinishHistoryExport _ -> finished = true;
                default -> throw new AssertionError(command);
            }
            return new Receipt(true, 1);
        }

        @Override
        public <R> R ask(Object query, Class<R> answer) {
            return answer.cast(query instanceof FindHistoryPortion portion ? portion(portion) : details());
        }

        private static HistoryPortion portion(FindHistoryPortion asked) {
            List<HistoryPortion.Entry> entries = LongStream.rangeClosed(
                            asked.after() + 1, Math.min(EVENTS, asked.after() + asked.limit()))
                    .mapToObj(House::entry)
                    .toList();
            long upTo = asked.after() + entries.size();
            return new HistoryPortion(entries, upTo, upTo == EVENTS);
        }

        private static HistoryPortion.Entry entry(long number) {
            AccessEventLine line = new AccessEventLine(
                    "e" + number,
                    number,
                    Instant.EPOCH,
                    "signed-in",
                    "u1",
                    "Ann",
                    null,
                    List.of("user:u1"),
                    Telling.of("Told.PERSON_DEACTIVATED", new Telling.Plain("Ann")),
                    null,
                    null);
            return new HistoryPortion.Entry(line, "PERSON", Map.of());
        }

        private HistoryExportDetails details() {
            return new HistoryExportDetails(
                    ID,
                    HistoryExportFormat.JSON,
                    null,
                    null,
                    finished ? HistoryExportState.FINISHED : HistoryExportState.RUNNING,
                    pieces.isEmpty() ? 0 : pieces.getLast().upTo(),
                    0,
                    0,
                    0,
                    null,
                    new PersonName(new UserId("olga"), "Olga", PersonKind.EMPLOYEE),
                    Instant.EPOCH,
                    null,
                    null,
                    List.of());
        }

        @Override
        public <U> Watching watch(Object query, Class<U> update, Consumer<U> onUpdate, Runnable onLost) {
            throw new UnsupportedOperationException();
        }
    }
}
