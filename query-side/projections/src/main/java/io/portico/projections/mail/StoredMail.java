package io.portico.projections.mail;

import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.views.agency.MailLine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as stored: whom it goes to and what it is about. Its words are made when it is read or sent, so that they hold
 * nothing that was erased meanwhile.
 *
 * @param round for an invitation: which sending; else 0
 * @param attempts how often it was tried
 * @param dueMillis not to be tried before
 */
record StoredMail(
        UserId recipient,
        int round,
        @Nullable TaskId taskId,
        @Nullable ThreadName thread,
        @Nullable PostId postId,
        @Nullable UserId author,
        long position,
        Instant at,
        MailLine.State state,
        @Nullable String problem,
        int attempts,
        long dueMillis) {

    static StoredMail invitation(UserId recipient, int round, long position, Instant at) {
        return new StoredMail(
                recipient, round, null, null, null, null, position, at, MailLine.State.WAITING, null, 0, 0);
    }

    static StoredMail reply(
            UserId recipient,
            TaskId taskId,
            ThreadName thread,
            PostId postId,
            UserId author,
            long position,
            Instant at) {
        return new StoredMail(
                recipient, 0, taskId, thread, postId, author, position, at, MailLine.State.WAITING, null, 0, 0);
    }

    StoredMail withheld(String why) {
        return new StoredMail(
                recipient,
                round,
                taskId,
                thread,
                postId,
                author,
                position,
                at,
                MailLine.State.WITHHELD,
                why,
                attempts,
                dueMillis);
    }
}
