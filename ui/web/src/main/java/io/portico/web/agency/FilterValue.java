package io.portico.web.agency;

/**
 * Something that tasks can be filtered by.
 *
 * @param value what the address says
 * @param words what the reader reads
 */
record FilterValue(String value, String words) {}
