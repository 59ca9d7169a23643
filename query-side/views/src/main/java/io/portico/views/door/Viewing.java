package io.portico.views.door;

import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import io.portico.messages.person.PersonKind;
import java.time.Instant;

/**
 * A look through the eyes of somebody outside (access.md, rule 14).
 *
 * @param personId through whose eyes
 * @param until from then on it counts as ended
 * @param asIfAccepted whether the person has not accepted yet, so that what is shown is what they would see
 */
public record Viewing(
        ViewAsId id, UserId personId, String personName, PersonKind kind, Instant until, boolean asIfAccepted) {}
