package io.portico.projections.agency;

/** How access ends in an agency. */
record StoredEndingRules(boolean proposeWhenWorkEnds, int suspendUnseenAfterDays) {

    /** What decisions go by as long as nobody has said otherwise. */
    static final StoredEndingRules USUAL = new StoredEndingRules(true, 90);
}
