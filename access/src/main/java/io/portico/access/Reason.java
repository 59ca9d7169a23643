package io.portico.access;

import io.portico.messages.sealing.Confidential;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why something is allowed: one fact.
 *
 * @param rule the number of the rule in access.md that asked for it
 * @param event the stored name of the event that made it so; null for a rule that needs no event
 * @param at when
 * @param by who caused it
 * @param why what they said why, in confidence; null when they said nothing
 * @param sentence the same in words
 */
public record Reason(
        int rule,
        @Nullable String event,
        @Nullable Instant at,
        @Nullable String by,
        @Nullable Confidential why,
        Sentence sentence) {}
