package io.portico.views.door;

import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import io.portico.messages.person.PersonKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A look through the eyes of somebody outside (access.md, rule 14).
 *
 * @param personId through whose eyes
 * @param until from then on it counts as ended
 * @param personName what they are called; null for somebody who is not there
 * @param tried the name of the permission set that is tried; null when the person is seen as they are
 * @param asIfAccepted whether the person has not accepted yet, so that what is shown is what they would see
 * @param at the past instant that is looked at; null for the present
 * @param withheld whether what threads, files and invoices say is not shown
 */
public record Viewing(
        ViewAsId id,
        UserId personId,
        @Nullable String personName,
        PersonKind kind,
        @Nullable String tried,
        Instant until,
        boolean asIfAccepted,
        @Nullable Instant at,
        boolean withheld) {

    /** A look at the present. */
    public Viewing(
            ViewAsId id,
            UserId personId,
            @Nullable String personName,
            PersonKind kind,
            @Nullable String tried,
            Instant until,
            boolean asIfAccepted) {
        this(id, personId, personName, kind, tried, until, asIfAccepted, null, false);
    }
}
