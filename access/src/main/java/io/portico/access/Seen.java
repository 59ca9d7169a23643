package io.portico.access;

import java.util.List;

/**
 * One line of all that a person can see.
 *
 * @param reasons why
 */
public record Seen(Resource resource, List<Reason> reasons) {}
