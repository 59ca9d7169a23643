package io.portico.views.audit;

import java.time.Instant;

/**
 * Something that is wrong with an agency's record.
 *
 * @param from the number of the first event that it may lie at, counted from 0
 * @param until the number behind that of the last
 * @param seenAt when it was found
 */
public record RecordTrouble(RecordTroubleKind kind, long from, long until, Instant seenAt) {}
