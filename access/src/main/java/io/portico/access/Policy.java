package io.portico.access;

import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one policy (access.md). Every method is a pure function. */
@SuppressWarnings("DoNotCallSuggester")
public final class Policy {

    private Policy() {}

    /** May the subject do this with that thing at that instant, and why, or why not? */
    public static Decision decide(
            AccessState state, UserId subject, Action action, Resource resource, Instant instant) {
        throw new UnsupportedOperationException();
    }

    /** The same answer without its reasons, for hot paths: it is the same evaluation. */
    public static boolean allows(AccessState state, UserId subject, Action action, Resource resource, Instant instant) {
        throw new UnsupportedOperationException();
    }

    /** How much of the project an external user sees; those inside the agency who may see it are INSIDE. */
    public static ProjectSight sight(AccessState state, UserId subject, ProjectId projectId, Instant instant) {
        throw new UnsupportedOperationException();
    }

    /** Everything the person can see at that instant: projects, tasks, threads, files, in the order they came. */
    public static Visible visible(AccessState state, UserId subject, Instant instant) {
        throw new UnsupportedOperationException();
    }

    /** Every thing the person can see, each with its reasons; projects first, then tasks, then files. */
    public static List<Seen> seenBy(AccessState state, UserId subject, Instant instant) {
        throw new UnsupportedOperationException();
    }

    /** Every person who can see the thing, each with the reasons. */
    public static Map<UserId, List<Reason>> whoSees(AccessState state, Resource resource, Instant instant) {
        throw new UnsupportedOperationException();
    }

    /** Whether the account may sign in and act at all at that instant (access.md, rule 1). */
    public static boolean alive(AccessState state, UserId subject, Instant instant) {
        throw new UnsupportedOperationException();
    }

    /** The switches of the person's permission set. */
    public static Set<Permission> permissions(AccessState state, UserId subject) {
        throw new UnsupportedOperationException();
    }

    /** The switches of a permission set and its base; empty when there is no such set. */
    public static Optional<PermissionSetTerms> permissionSet(AccessState state, PermissionSetId id) {
        throw new UnsupportedOperationException();
    }

    /** A permission set. */
    public record PermissionSetTerms(PermissionSetId id, String name, PersonKind base, Set<Permission> permissions) {}
}
