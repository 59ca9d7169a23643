package io.portico.views.agency;

import java.util.List;

/**
 * Tasks in which something is new to the reader, the one in which somebody wrote last before the others. What each holds
 * that is new is said in the task itself. Looked for in the threads in which something was said lately, a thousand or so.
 *
 * @param total how many there are, those that are not shown among them; nobody counts beyond {@value #MOST}
 */
public record UnreadTasks(List<TaskDetails> items, int total) {

    public static final int MOST = 100;
}
