package io.portico.access;

import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody may mention in a thread: nobody who does not read it, and by somebody outside nobody they may not know of
 * (rule 10). Programs read no mail. And whom of those who were mentioned somebody who reads it may know of.
 */
final class Mentioning {

    private final AccessState state;
    private final UserId author;
    private final Resource.OfThread thread;
    private final Map<UserId, Long> writers;
    private final Instant instant;
    private final boolean reads;
    /** Whom an author outside may know of; null for those of the agency, who know of everybody. */
    private final @Nullable Acquaintances acquaintances;

    /**
     * @param author who writes the mention, or reads it
     * @param visible all that the author sees; asked for only if it matters
     */
    Mentioning(
            AccessState state,
            UserId author,
            Supplier<Visible> visible,
            Resource.OfThread thread,
            Map<UserId, Long> writers,
            Instant instant) {
        this.state = state;
        this.author = author;
        this.thread = thread;
        this.writers = writers;
        this.instant = instant;
        this.reads = reads(author);
        this.acquaintances = reads
                ? state.person(author)
                        .map(person -> Subject.of(state, person, instant, Trail.silent()))
                        .filter(ExternalUser.class::isInstance)
                        .map(outside -> new Acquaintances((ExternalUser) outside, visible.get()))
                        .orElse(null)
                : null;
    }

    boolean allows(UserId candidate) {
        return reads && isSomebody(candidate) && reads(candidate) && knows(candidate);
    }

    /** As its reader may know of them; they themselves may have stopped reading. */
    boolean recognises(UserId mentioned) {
        return reads && knows(mentioned);
    }

    private boolean knows(UserId person) {
        return acquaintances == null || person.equals(author) || acquaintances.include(person) || isSeenToWrite(person);
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
