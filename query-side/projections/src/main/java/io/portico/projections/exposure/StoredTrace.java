package io.portico.projections.exposure;

import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.projections.rolls.Roll;
import io.portico.projections.store.Place;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a reply lies, whom mails told of it, and how it ended. It holds no words.
 *
 * @param position the ledger position of the event that posted it
 * @param chunk the id of the part of its thread that holds it
 * @param mailed when a mail about it left the house, by the id of whom it went to
 * @param ending null while it can be read
 */
public record StoredTrace(
        TaskId taskId,
        Audience audience,
        UserId author,
        Instant at,
        long position,
        String chunk,
        Map<String, Instant> mailed,
        @Nullable Ending ending) {

    /** All replies there ever were, by the ids of their traces. */
    public static final Roll REPLIES = new Roll(Place.AGENCY, "replies");

    private static final String KIND = "trace:";

    /**
     * That it can be read no more.
     *
     * @param withdrawn whether it was withdrawn; else it was deleted
     * @param reason sealed
     */
    public record Ending(
            UserId by,
            Instant at,
            boolean withdrawn,
            @Nullable String reason) {}

    public static String id(PostId postId) {
        return KIND + postId.value();
    }

    /** The post whose trace has that id. */
    public static PostId postOf(String id) {
        return new PostId(id.substring(KIND.length()));
    }

    public ThreadName thread() {
        return ThreadName.of(audience);
    }

    /** What comes first counts. */
    StoredTrace mailedTo(UserId recipient, Instant sentAt) {
        Map<String, Instant> more = new HashMap<>(mailed);
        more.putIfAbsent(recipient.value(), sentAt);
        return new StoredTrace(taskId, audience, author, at, position, chunk, more, ending);
    }

    StoredTrace ended(Ending end) {
        return new StoredTrace(taskId, audience, author, at, position, chunk, mailed, end);
    }
}
