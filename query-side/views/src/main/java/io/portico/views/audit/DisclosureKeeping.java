package io.portico.views.audit;

/** For how many days the log of disclosures is kept. */
public record DisclosureKeeping(int days) {}
