package io.portico.views.agency;

/**
 * A group of a list of tasks. A task of several people stands in the reader's group if it is theirs too, else in that of
 * the first of them.
 *
 * @param key the status, the priority, or the id of the person, project or item of a budget; {@code none} for what has no such thing
 * @param count how many tasks it holds
 */
public record TaskGroup(String key, int count) {}
