package io.portico.views.agency;

import java.util.List;

/**
 * What waits for the agency.
 *
 * @param toReview tasks from the portal that nobody has looked at
 * @param unanswered tasks whose newest reply came from outside
 */
public record Today(List<TaskDetails> toReview, List<TaskDetails> unanswered) {}
