package io.portico.views.door;

import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the actor stands at this moment.
 *
 * @param alive whether the account may do anything at all (access.md, rule 1)
 * @param permissions the switches of its permission set; empty when not alive
 * @param termsPending whether nothing is missing but that the agency's terms be accepted; false when alive
 * @param viewing for an actor who looks through another's eyes: that look, and the rest is about that other; else null
 */
public record Standing(
        UserId id,
        @Nullable PersonKind kind,
        boolean alive,
        Set<Permission> permissions,
        boolean termsPending,
        @Nullable ViewAsId viewing) {

    /** Where somebody stands who looks through no eyes but their own. */
    public Standing(UserId id, @Nullable PersonKind kind, boolean alive, Set<Permission> permissions) {
        this(id, kind, alive, permissions, false, null);
    }

    /** Whether the person may come in, be it only to read and accept the terms. */
    public boolean enters() {
        return alive || termsPending;
    }
}
