package io.portico.views.agency;

import java.util.List;

/** What must be kept, what was placed last first. */
public record LegalHolds(List<LegalHoldLine> items) {}
