package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.HistoryExportId;
import io.portico.messages.Rejected.Code;
import io.portico.messages.historyexport.AddHistoryExportPiece;
import io.portico.messages.historyexport.CancelHistoryExport;
import io.portico.messages.historyexport.FinishHistoryExport;
import io.portico.messages.historyexport.HaltHistoryExport;
import io.portico.messages.historyexport.HistoryExportCancelled;
import io.portico.messages.historyexport.HistoryExportFinished;
import io.portico.messages.historyexport.HistoryExportFormat;
import io.portico.messages.historyexport.HistoryExportStopped;
import io.portico.messages.historyexport.StartHistoryExport;
import io.portico.tenancy.Actor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryExportTest {

    private static final HistoryExportId ID = new HistoryExportId("e1");
    private static final Actor HOUSE = Actor.system("export");

    private final House house = House.furnished();

    @BeforeEach
    void start() {
        house.olga(new StartHistoryExport(ID, HistoryExportFormat.OCSF, null, null));
    }

    private static AddHistoryExportPiece piece(long after, long upTo, int events) {
        return new AddHistoryExportPiece(ID, after, upTo, events, "stored", 10, "00");
    }

    @Test
    void ofTwoWhoWriteTheSamePieceOneLoses() {
        house.olga(piece(0, 10, 8));
        house.refused(House.OLGA, piece(0, 10, 8), Code.CONFLICT);
        house.refused(House.OLGA, piece(11, 20, 8), Code.CONFLICT);
        house.olga(piece(10, 20, 7));
        assertThat(house.eventsOf(() -> house.olga(new FinishHistoryExport(ID))))
                .isEqualTo(List.of(new HistoryExportFinished(ID, HistoryExportFormat.OCSF, 15, 2)));
        house.refused(House.OLGA, piece(20, 30, 1), Code.CONFLICT);
        house.refused(House.OLGA, new FinishHistoryExport(ID), Code.CONFLICT);
    }

    @Test
    void whatSomebodyWantsNoMoreGoesOnNeitherByTheHouse() {
        assertThat(house.eventsOf(() -> house.olga(new CancelHistoryExport(ID))))
                .isEqualTo(List.of(new HistoryExportCancelled(ID, HistoryExportFormat.OCSF)));
        house.nothingHappens(() -> house.olga(new CancelHistoryExport(ID)));
        house.refused(House.OLGA, piece(0, 10, 8), Code.CONFLICT);
        house.nothingHappens(() -> house.by(HOUSE, new HaltHistoryExport(ID, "FORBIDDEN")));
    }

    @Test
    void whatIsFinishedGoesForThoseErasedInItAndForNothingElse() {
        house.olga(new FinishHistoryExport(ID));
        house.nothingHappens(() -> house.by(HOUSE, new HaltHistoryExport(ID, HaltHistoryExport.TOO_MANY_EXPORTS)));
        assertThat(house.eventsOf(() -> house.by(HOUSE, new HaltHistoryExport(ID, HaltHistoryExport.PERSON_ERASED))))
                .isEqualTo(List.of(
                        new HistoryExportStopped(ID, HistoryExportFormat.OCSF, HaltHistoryExport.PERSON_ERASED)));
        house.nothingHappens(() -> house.by(HOUSE, new HaltHistoryExport(ID, HaltHistoryExport.PERSON_ERASED)));
    }

    @Test
    void whatCannotGoOnIsStoppedOnce() {
        assertThat(house.eventsOf(() -> house.by(HOUSE, new HaltHistoryExport(ID, "FORBIDDEN"))))
                .isEqualTo(List.of(new HistoryExportStopped(ID, HistoryExportFormat.OCSF, "FORBIDDEN")));
        house.nothingHappens(() -> house.by(HOUSE, new HaltHistoryExport(ID, "FORBIDDEN")));
    }
}
