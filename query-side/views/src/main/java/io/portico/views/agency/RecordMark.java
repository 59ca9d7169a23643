package io.portico.views.agency;

/**
 * What the agency's record was when it held so many events; {@code GET /audit/consistency} shows that it was only added to
 * since.
 *
 * @param root of the tree of their hashes (RFC 9162), in lower-case hex
 */
public record RecordMark(long size, String root) {}
