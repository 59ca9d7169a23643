package io.portico.projections.portal;

/** What people outside know of the agency. */
record StoredAgency(String name) {}
