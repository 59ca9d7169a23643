package io.portico.decisions;

import io.portico.access.PostPositions;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.post.NotePosted;
import io.portico.messages.post.ReplyPosted;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.WorkMetadata;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Looks through the whole ledger for a post. */
record LedgerPositions(TestLedger ledger) implements PostPositions {

    @Override
    public OptionalLong of(TaskId taskId, ThreadName thread, PostId postId) {
        return ledger.readEvents(null, false)
                .filter(event -> WorkMetadata.of(event).agencyId().equals(Tenancy.agencyId()))
                .filter(event -> isIt(event, taskId, thread, postId))
                .mapToLong(event -> event.trackingToken().position().orElseThrow())
                .findFirst();
    }

    private static boolean isIt(TrackedEventMessage<?> event, TaskId taskId, ThreadName thread, PostId postId) {
        return switch (event.getPayload()) {
            case ReplyPosted e ->
                e.postId().equals(postId) && e.taskId().equals(taskId) && ThreadName.of(e.audience()) == thread;
            case NotePosted e -> e.postId().equals(postId) && e.taskId().equals(taskId) && thread == ThreadName.AGENCY;
            default -> false;
        };
    }
}
