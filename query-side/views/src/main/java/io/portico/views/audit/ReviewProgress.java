package io.portico.views.audit;

/**
 * How far a review has come.
 *
 * @param settled what needs no answer any more: given anew, gone, or never asked
 * @param notConfirmed what ended because nobody confirmed it
 */
public record ReviewProgress(
        long items, long confirmed, long takenAway, long waiting, long notConfirmed, long settled) {}
