package io.portico.projections.audit;

import io.portico.messages.historyexport.HistoryExportState;

/** An export of some agency that the house has to do something about: to write it, or to delete its files one day. */
final class WaitingHistoryExport {

    String agencyId;
    String exportId;
    String worksFor;
    HistoryExportState state = HistoryExportState.RUNNING;
    long sinceMillis;

    WaitingHistoryExport(String agencyId, String exportId, String worksFor, long sinceMillis) {
        this.agencyId = agencyId;
        this.exportId = exportId;
        this.worksFor = worksFor;
        this.sinceMillis = sinceMillis;
    }
}
