package io.portico.projections.leaks;

/** A run that was asked for, as long as nobody has seen that it is over. */
final class WaitingLeakProof {

    final String agencyId;
    final String proofId;
    final long sinceMillis;
    boolean over;

    WaitingLeakProof(String agencyId, String proofId, long sinceMillis) {
        this.agencyId = agencyId;
        this.proofId = proofId;
        this.sinceMillis = sinceMillis;
    }
}
