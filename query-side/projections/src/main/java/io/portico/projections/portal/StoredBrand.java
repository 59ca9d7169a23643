package io.portico.projections.portal;

/** What people outside know of a brand. */
record StoredBrand(String name) {}
