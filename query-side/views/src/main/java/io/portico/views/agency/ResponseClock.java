package io.portico.views.agency;

import io.portico.messages.Audience;
import io.portico.messages.response.ResponseKind;
import io.portico.views.PersonName;
import java.time.Instant;

/**
 * That people of an audience wait for an answer in a task's thread.
 *
 * @param asker who asked first
 * @param since when that was
 * @param dueAt when they should have an answer
 * @param upTo the last question that waits, to name when none of them needs an answer
 */
public record ResponseClock(
        Audience audience,
        PersonName asker,
        Instant since,
        Instant dueAt,
        ResponseKind kind,
        ResponseState state,
        String upTo) {}
