package io.portico.access;

import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom somebody may mention in a thread: nobody who does not read it, and by somebody outside nobody they may not know of
 * (rule 10). Programs read no mail.
 */
record Mentioning(
        AccessState state, UserId author, Resource.OfThread thread, Map<UserId, Long> writers, Instant instant) {

    Set<UserId> among(Collection<UserId> candidates) {
        if (!reads(author)) {
            return Set.of();
        }
        List<UserId> readers = candidates.stream()
                .filter(this::isSomebody)
                .filter(this::reads)
                .distinct()
                .toList();
        if (state.person(author).flatMap(PersonAccess::audience).isEmpty()) {
            return new LinkedHashSet<>(readers);
        }
        Set<UserId> known = Policy.acquaintances(state, author, readers, instant);
        return readers.stream()
                .filter(reader -> known.contains(reader) || isSeenToWrite(reader))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean isSomebody(UserId candidate) {
        return state.person(candidate)
                .filter(person -> person.kind() != PersonKind.PROGRAM)
                .isPresent();
    }

    private boolean reads(UserId person) {
        return Policy.allows(state, person, Action.VIEW, thread, instant);
    }

    /** The author of a post is known to whoever may see it. */
    private boolean isSeenToWrite(UserId person) {
        Long position = writers.get(person);
        return position != null
                && Policy.allows(
                        state,
                        author,
                        Action.VIEW,
                        new Resource.OfPost(thread.taskId(), thread.thread(), position),
                        instant);
    }
}
