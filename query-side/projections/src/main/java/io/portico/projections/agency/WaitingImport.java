package io.portico.projections.agency;

import io.portico.messages.imports.ImportState;

/** An import of some agency that the house has to do something about. */
final class WaitingImport {

    String agencyId;
    String importId;
    String worksFor;
    ImportState state;
    /** When it began to wait; the first is worked at first. */
    long sinceMillis;

    WaitingImport(String agencyId, String importId, String worksFor, ImportState state, long sinceMillis) {
        this.agencyId = agencyId;
        this.importId = importId;
        this.worksFor = worksFor;
        this.state = state;
        this.sinceMillis = sinceMillis;
    }
}
