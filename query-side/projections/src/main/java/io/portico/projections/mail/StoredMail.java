package io.portico.projections.mail;

import io.portico.messages.ApprovalId;
import io.portico.messages.Id;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.views.agency.MailLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail as stored: whom it goes to and what it is about. Its words are made when it is read or sent, so that they hold
 * nothing that was erased meanwhile.
 *
 * @param round for an invitation: which sending; else 0
 * @param attempts how often it was tried
 * @param dueMillis not to be tried before
 * @param sentMillis when the mail server took it; 0 while it has not
 * @param notice for a mail about how the recipient signs in: what it says
 * @param linkId which link it holds, when it holds one that opens an account; of a mail about a review or approval, which; of one with a
 *     checkpoint, that
 * @param toToken the address it goes to, when that is not the recipient's own
 * @param resource for a mail about asking for access: {@code kind:id}; it was asked for by the author; when there is
 *     none, it was given, or declined as the notice says
 * @param mention whether it is for the sake of a mention, and nothing to say without one
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
        long dueMillis,
        long sentMillis,
        @Nullable AccountNotice notice,
        @Nullable String linkId,
        @Nullable String toToken,
        @Nullable String resource,
        boolean mention) {

    static StoredMail notice(
            UserId recipient, AccountNotice notice, @Nullable String linkId, long position, Instant at) {
        return waiting(recipient, 0, null, null, null, null, position, at, notice, linkId, null);
    }

    /** What it tells of, {@code kind:id} each; of a mail about an account, the account. */
    List<String> things() {
        List<String> things = Stream.of(
                        Optional.ofNullable(postId), Optional.ofNullable(taskId), Optional.ofNullable(author))
                .flatMap(Optional::stream)
                .map(Id::named)
                .collect(Collectors.toCollection(ArrayList::new));
        if (resource != null) {
            things.add(resource);
        }
        return things.isEmpty() ? List.of(recipient.named()) : things;
    }

    static StoredMail invitation(UserId recipient, int round, long position, Instant at) {
        return waiting(recipient, round, null, null, null, null, position, at, null, null, null);
    }

    static StoredMail shared(UserId recipient, TaskId taskId, long position, Instant at) {
        return waiting(recipient, 0, taskId, null, null, null, position, at, null, null, null);
    }

    /**
     * About a request for approval: to somebody who may answer it, that it was made; to whoever made it, that it was
     * answered.
     *
     * @param author who asked, or answered
     */
    static StoredMail approval(
            UserId recipient, TaskId taskId, ApprovalId approvalId, UserId author, long position, Instant at) {
        return waiting(recipient, 0, taskId, null, null, author, position, at, null, approvalId.value(), null);
    }

    static StoredMail reply(
            UserId recipient,
            TaskId taskId,
            ThreadName thread,
            PostId postId,
            UserId author,
            long position,
            Instant at) {
        return waiting(recipient, 0, taskId, thread, postId, author, position, at, null, null, null);
    }

    /** The same, because its reader is mentioned. */
    StoredMail forMention() {
        return with(state, problem, dueMillis, sentMillis, toToken, true);
    }

    /** A mail that nobody has tried to send. */
    private static StoredMail waiting(
            UserId recipient,
            int round,
            @Nullable TaskId taskId,
            @Nullable ThreadName thread,
            @Nullable PostId postId,
            @Nullable UserId author,
            long position,
            Instant at,
            @Nullable AccountNotice notice,
            @Nullable String linkId,
            @Nullable String resource) {
        return new StoredMail(
                recipient,
                round,
                taskId,
                thread,
                postId,
                author,
                position,
                at,
                MailLine.State.WAITING,
                null,
                0,
                0,
                0,
                notice,
                linkId,
                null,
                resource,
                false);
    }

    /** The same, not to be sent before then. */
    StoredMail notBefore(Instant due) {
        return with(state, problem, due.toEpochMilli(), sentMillis, toToken, mention);
    }

    /** To somebody who may grant it: the author asked for it. */
    static StoredMail asked(UserId recipient, UserId author, String resource, long position, Instant at) {
        return aboutAccess(recipient, author, resource, position, at);
    }

    /** To whoever asked: it can be seen now. */
    static StoredMail granted(UserId recipient, String resource, long position, Instant at) {
        return aboutAccess(recipient, null, resource, position, at);
    }

    /** To whoever asked: no, and nothing else. */
    static StoredMail declined(UserId recipient, String resource, long position, Instant at) {
        return waiting(
                recipient, 0, null, null, null, null, position, at, AccountNotice.ACCESS_DECLINED, null, resource);
    }

    private static StoredMail aboutAccess(
            UserId recipient, @Nullable UserId author, String resource, long position, Instant at) {
        return waiting(recipient, 0, null, null, null, author, position, at, null, null, resource);
    }

    /** The request for approval it is about; null when it is about something else. */
    @Nullable
    ApprovalId approvalId() {
        return taskId == null || notice != null || linkId == null ? null : new ApprovalId(linkId);
    }

    /** Whether who mutes mails wants none like this. */
    boolean canBeMuted() {
        return taskId != null || resource != null;
    }

    StoredMail withheld(String why) {
        return with(MailLine.State.WITHHELD, why, dueMillis, sentMillis, toToken, mention);
    }

    /** The same, taken by the mail server at that instant. */
    StoredMail sentAt(Instant when) {
        return with(MailLine.State.SENT, null, dueMillis, when.toEpochMilli(), toToken, mention);
    }

    /** The same mail, further on its way. */
    private StoredMail with(
            MailLine.State stateNow,
            @Nullable String problemNow,
            long due,
            long sent,
            @Nullable String token,
            boolean forMention) {
        return new StoredMail(
                recipient,
                round,
                taskId,
                thread,
                postId,
                author,
                position,
                at,
                stateNow,
                problemNow,
                attempts,
                due,
                sent,
                notice,
                linkId,
                token,
                resource,
                forMention);
    }

    /** When the mail server took it; null when it has not. */
    @Nullable
    Instant sent() {
        return sentMillis == 0 ? null : Instant.ofEpochMilli(sentMillis);
    }

    /** The same to another address than the recipient's own, by its token. */
    StoredMail to(String token) {
        return with(state, problem, dueMillis, sentMillis, token, mention);
    }
}
