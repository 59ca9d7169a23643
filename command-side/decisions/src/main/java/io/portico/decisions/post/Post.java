package io.portico.decisions.post;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.Action;
import io.portico.access.Resource;
import io.portico.access.TaskAccess;
import io.portico.access.ThreadFacts;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.decisions.approval.Approval;
import io.portico.decisions.file.File;
import io.portico.decisions.hold.LegalHolds;
import io.portico.decisions.task.Deliverable;
import io.portico.decisions.task.Task;
import io.portico.messages.Audience;
import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.imports.NewNote;
import io.portico.messages.person.Permission;
import io.portico.messages.post.AttachedFile;
import io.portico.messages.post.DeletePost;
import io.portico.messages.post.DeletePostOfErased;
import io.portico.messages.post.EditPost;
import io.portico.messages.post.EraseDeletedPost;
import io.portico.messages.post.HeldReplyEvent;
import io.portico.messages.post.KeepUnsentReply;
import io.portico.messages.post.NoteDeleted;
import io.portico.messages.post.NoteEdited;
import io.portico.messages.post.NoteEvent;
import io.portico.messages.post.NoteMentioned;
import io.portico.messages.post.NotePosted;
import io.portico.messages.post.PostNote;
import io.portico.messages.post.PostReply;
import io.portico.messages.post.ReplyDeleted;
import io.portico.messages.post.ReplyEdited;
import io.portico.messages.post.ReplyEvent;
import io.portico.messages.post.ReplyHeld;
import io.portico.messages.post.ReplyMentioned;
import io.portico.messages.post.ReplyNotSent;
import io.portico.messages.post.ReplyPosted;
import io.portico.messages.post.ReplyTakenBack;
import io.portico.messages.post.ReplyWithdrawn;
import io.portico.messages.post.SendHeldReply;
import io.portico.messages.post.WithdrawReply;
import io.portico.messages.sealing.Confidential;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A reply or note. Its texts are sealed before they are applied, not when they are stored: each has a key of its own,
 * and deleting the post means deleting the keys, so their tokens must be known here.
 */
@Aggregate(type = "post", commandTargetResolver = "storedTargets", cache = "aggregateCache")
public final class Post {

    @AggregateIdentifier
    String key;

    private PostId postId;
    private TaskId taskId;
    private ThreadName thread;
    private UserId author;
    private @Nullable Confidential text;
    /** Of every text the post ever had. */
    private final List<String> tokens = new ArrayList<>();

    private List<UserId> mentions = List.of();
    private List<FileId> fileIds = List.of();
    private Stage stage;
    /** When a reply that is kept back goes out. */
    private @Nullable Instant dueAt;

    private @Nullable ProjectId heldIn;

    private enum Stage {
        HELD,
        /** Was due, was refused, and stays its author's. */
        UNSENT,
        TAKEN_BACK,
        POSTED,
        DELETED
    }

    @SuppressWarnings("NullAway.Init")
    Post() {}

    @SuppressWarnings("NullAway.Init")
    private Post(String key, ReplyPosted posted) {
        this.key = key;
        apply(posted);
    }

    /** A reply of nothing but files to a task that is made in the same unit of work; whoever makes that has judged it. */
    public static void ofFiles(Hearing hearing, PostId postId, TaskId taskId, Audience audience, List<FileId> fileIds) {
        Attachments files = Attachments.of(hearing, fileIds);
        String key = hearing.newKey(postId);
        ReplyPosted posted = new ReplyPosted(postId, taskId, audience, hearing.person(), null, files.facts());
        hearing.create(Post.class, () -> new Post(key, posted));
        files.attach(postId, taskId, ThreadName.of(audience));
    }

    /**
     * A note that another tool had beside a task. Whoever it names is mentioned to nobody: an import tells nobody
     * anything.
     */
    public static Post imported(NewNote made, TaskId taskId, Hearing hearing) {
        Post post = new Post();
        post.key = hearing.newKey(made.postId());
        apply(new NotePosted(
                made.postId(), taskId, hearing.person(), sealed(hearing, made.postId(), made.text()), List.of()));
        return post;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(PostReply command, Judge judge, ThreadFacts threads) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.postId());
        Resource.OfThread where = new Resource.OfThread(command.taskId(), ThreadName.of(command.audience()));
        hearing.demand(Permission.REPLIES_POST, where);
        Mentioned.demand(hearing, threads, where, command.text(), List.of());
        Attachments files = Attachments.of(hearing, command.fileIds());
        Confidential words = sealed(hearing, command.postId(), command.text());
        if (command.holdSeconds() > 0) {
            apply(new ReplyHeld(
                    command.postId(),
                    command.taskId(),
                    task(hearing, command.taskId()).projectId(),
                    command.audience(),
                    hearing.person(),
                    words,
                    files.facts(),
                    hearing.now().plusSeconds(command.holdSeconds())));
        } else {
            goOut(hearing, command.postId(), command.taskId(), command.audience(), words, files);
        }
    }

    /**
     * Judged anew, for meanwhile its author may have lost the right, whoever it mentions may have stopped reading, or the
     * task may have moved to where others would read it.
     */
    @CommandHandler
    void decide(SendHeldReply command, Judge judge, ThreadFacts threads) {
        Hearing hearing = judge.hear();
        if (!hearing.person().equals(author)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        Instant due = dueAt;
        Audience audience = thread.audience().orElse(null);
        if (stage != Stage.HELD
                || due == null
                || audience == null
                || hearing.now().isBefore(due)) {
            return;
        }
        hearing.demand(Permission.REPLIES_POST, itsThread());
        if (!Objects.equals(task(hearing, taskId).projectId(), heldIn)) {
            throw new Rejected(Rejected.Code.TASK_MOVED);
        }
        Mentioned.demand(hearing, threads, itsThread(), text, List.of());
        goOut(hearing, postId, taskId, audience, text, Attachments.of(hearing, fileIds));
    }

    /** Whatever its author may do by now, what they wrote is theirs. */
    @CommandHandler
    void decide(KeepUnsentReply command, Judge judge) {
        Hearing hearing = judge.hear();
        if (!hearing.person().equals(author)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        Instant due = dueAt;
        Audience audience = thread.audience().orElse(null);
        if (stage == Stage.HELD
                && due != null
                && audience != null
                && !hearing.now().isBefore(due)) {
            apply(new ReplyNotSent(
                    postId, taskId, audience, author, command.reason().name()));
        }
    }

    private static void goOut(
            Hearing hearing,
            PostId postId,
            TaskId taskId,
            Audience audience,
            @Nullable Confidential words,
            Attachments files) {
        TaskAccess task = task(hearing, taskId);
        apply(new ReplyPosted(postId, taskId, audience, hearing.person(), words, files.facts()));
        List<UserId> mentioned = Mentioned.in(hearing, words);
        if (!mentioned.isEmpty()) {
            apply(new ReplyMentioned(postId, taskId, audience, hearing.person(), mentioned, mentioned));
        }
        files.attach(postId, taskId, ThreadName.of(audience));
        if (!task.outsideContent()) {
            hearing.load(Task.class, taskId).execute(loaded -> loaded.beginOutsideContent(task.projectId()));
        }
    }

    private static TaskAccess task(Hearing hearing, TaskId taskId) {
        return hearing.state().task(taskId).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(PostNote command, Judge judge, ThreadFacts threads) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.postId());
        Resource.OfThread where = new Resource.OfThread(command.taskId(), ThreadName.AGENCY);
        hearing.demand(Permission.NOTES_POST, where);
        Mentioned.demand(hearing, threads, where, command.text(), List.of());
        Attachments files = Attachments.of(hearing, command.fileIds());
        apply(new NotePosted(
                command.postId(),
                command.taskId(),
                hearing.person(),
                sealed(hearing, command.postId(), command.text()),
                files.facts()));
        List<UserId> mentioned = Mentioned.in(hearing, command.text());
        if (!mentioned.isEmpty()) {
            apply(new NoteMentioned(command.postId(), command.taskId(), hearing.person(), mentioned, mentioned));
        }
        files.attach(command.postId(), command.taskId(), ThreadName.AGENCY);
    }

    @CommandHandler
    void decide(EditPost command, Judge judge, ThreadFacts threads) {
        Hearing hearing = judge.hear();
        hearing.demand(Action.VIEW, itsThread());
        demandToBeKnownTo(hearing.person());
        if (!hearing.person().equals(author)) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        hearing.demand(posting(), itsThread());
        switch (stage) {
            case HELD, UNSENT -> throw new Rejected(Rejected.Code.POST_HELD);
            case TAKEN_BACK, DELETED -> throw new Rejected(Rejected.Code.POST_DELETED);
            case POSTED -> {}
        }
        if (hearing.texts().same(text, command.text())) {
            return;
        }
        deliverables().forEach(deliverable -> deliverable.demandUnlocked(hearing));
        // Who was mentioned before may have lost the right since; a slip of the pen can be put right all the same.
        Mentioned.demand(hearing, threads, itsThread(), command.text(), mentions);
        Confidential sealed = hearing.texts().sealed(postId, command.text());
        Audience audience = thread.audience().orElse(null);
        apply(
                audience == null
                        ? new NoteEdited(postId, taskId, sealed)
                        : new ReplyEdited(postId, taskId, audience, sealed));
        mention(Mentioned.in(hearing, command.text()));
    }

    private void mention(List<UserId> people) {
        if (!people.equals(mentions)) {
            List<UserId> added =
                    people.stream().filter(person -> !mentions.contains(person)).toList();
            Audience audience = thread.audience().orElse(null);
            apply(
                    audience == null
                            ? new NoteMentioned(postId, taskId, author, people, added)
                            : new ReplyMentioned(postId, taskId, audience, author, people, added));
        }
    }

    @CommandHandler
    void decide(DeletePost command, Judge judge, Erasure erasure) {
        Hearing hearing = judge.hear();
        UserId person = hearing.person();
        Audience audience = thread.audience().orElse(null);
        if ((stage == Stage.HELD || stage == Stage.UNSENT) && audience != null && person.equals(author)) {
            // Whatever they may do by now, they may keep to themselves what nobody has seen.
            LegalHolds.demandNone(hearing, author);
            apply(new ReplyTakenBack(postId, taskId, audience, author));
            erasure.afterCommit(hearing, tokens, List.of());
            return;
        }
        hearing.demand(Action.VIEW, itsThread());
        demandToBeKnownTo(person);
        if (hearing.isGuest() && !person.equals(author)) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        hearing.demand(posting(), itsThread());
        if (stage == Stage.POSTED) {
            LegalHolds.demandNone(hearing, author);
            goAway(
                    hearing,
                    audience == null
                            ? new NoteDeleted(postId, taskId, person)
                            : new ReplyDeleted(postId, taskId, audience, person),
                    erasure);
        }
    }

    /** The agency takes back whatever went out; what never did is its author's to take back. */
    @CommandHandler
    void decide(WithdrawReply command, Judge judge, Erasure erasure) {
        Hearing hearing = judge.hear();
        UserId person = hearing.person();
        hearing.demand(Action.VIEW, itsThread());
        demandToBeKnownTo(person);
        Audience audience = thread.audience().orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        if (hearing.isGuest()) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        hearing.demand(Permission.REPLIES_POST, itsThread());
        switch (stage) {
            case HELD, UNSENT -> throw new Rejected(Rejected.Code.POST_HELD);
            case TAKEN_BACK, DELETED -> {}
            case POSTED -> {
                LegalHolds.demandNone(hearing, author);
                goAway(
                        hearing,
                        new ReplyWithdrawn(postId, taskId, audience, person, sealed(hearing, postId, command.reason())),
                        erasure);
            }
        }
    }

    /** Whoever was erased keeps nothing, whatever others have approved of it. */
    @CommandHandler
    void decide(DeletePostOfErased command, Judge judge, Erasure erasure) {
        Hearing hearing = judge.hear();
        hearing.demandTheHouse();
        UserId eraser = hearing.eraserOf(author);
        Audience audience = thread.audience().orElse(null);
        switch (stage) {
            case HELD, UNSENT -> {
                if (audience != null) {
                    apply(new ReplyTakenBack(postId, taskId, audience, author));
                }
                erasure.afterCommit(hearing, tokens, List.of());
            }
            case TAKEN_BACK -> erasure.now(hearing, tokens, List.of());
            case DELETED -> erasure.now(hearing, tokens, fileIds);
            case POSTED ->
                goAway(
                        hearing,
                        eraser,
                        audience == null
                                ? new NoteDeleted(postId, taskId, eraser)
                                : new ReplyDeleted(postId, taskId, audience, eraser),
                        erasure);
        }
    }

    private void goAway(Hearing hearing, Object event, Erasure erasure) {
        deliverables().forEach(deliverable -> deliverable.demandUnlocked(hearing));
        goAway(hearing, hearing.person(), event, erasure);
    }

    private void goAway(Hearing hearing, UserId by, Object event, Erasure erasure) {
        if (thread != ThreadName.AGENCY && !fileIds.isEmpty()) {
            // Somebody may ask for the approval of a file at this moment: of the two, one is judged knowing the other.
            hearing.moveAccess();
        }
        // What goes is approved by nobody: whoever was asked about it is asked no more.
        deliverables().stream()
                .flatMap(deliverable -> deliverable.waiting(hearing).stream())
                .forEach(approval ->
                        hearing.load(Approval.class, approval).execute(loaded -> loaded.withdraw(hearing, by, null)));
        apply(event);
        fileIds.forEach(fileId -> hearing.load(File.class, fileId).execute(File::delete));
        erasure.afterCommit(hearing, tokens, fileIds);
    }

    /** The files of what never went out are its author's to send again. */
    @CommandHandler
    void decide(EraseDeletedPost command, Judge judge, Erasure erasure) {
        Hearing hearing = judge.hear();
        hearing.demandTheHouse();
        switch (stage) {
            case TAKEN_BACK -> erasure.now(hearing, tokens, List.of());
            case DELETED -> erasure.now(hearing, tokens, fileIds);
            case HELD, UNSENT, POSTED -> throw new Rejected(Rejected.Code.NOT_FOUND);
        }
    }

    private List<Deliverable> deliverables() {
        return fileIds.stream().map(fileId -> new Deliverable(taskId, fileId)).toList();
    }

    /** What never went out is nothing to anybody but its author. */
    private void demandToBeKnownTo(UserId person) {
        boolean wentOut = stage == Stage.POSTED || stage == Stage.DELETED;
        if (!wentOut && !person.equals(author)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
    }

    private Permission posting() {
        return thread == ThreadName.AGENCY ? Permission.NOTES_POST : Permission.REPLIES_POST;
    }

    private Resource.OfThread itsThread() {
        return new Resource.OfThread(taskId, thread);
    }

    private static @Nullable Confidential sealed(Hearing hearing, PostId postId, @Nullable Confidential text) {
        return text == null ? null : hearing.texts().sealed(postId, text);
    }

    @EventSourcingHandler
    void evolve(ReplyEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case ReplyPosted e -> {
                made(e.postId(), e.taskId(), ThreadName.of(e.audience()), e.author(), e.text(), e.files());
                stage = Stage.POSTED;
            }
            case ReplyEdited e -> holds(e.text());
            case ReplyMentioned e -> mentions = List.copyOf(e.people());
            case ReplyDeleted _, ReplyWithdrawn _ -> stage = Stage.DELETED;
        }
    }

    @EventSourcingHandler
    void evolve(HeldReplyEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case ReplyHeld e -> {
                made(e.postId(), e.taskId(), ThreadName.of(e.audience()), e.author(), e.text(), e.files());
                stage = Stage.HELD;
                dueAt = e.dueAt();
                heldIn = e.projectId();
            }
            case ReplyNotSent _ -> stage = Stage.UNSENT;
            case ReplyTakenBack _ -> stage = Stage.TAKEN_BACK;
        }
    }

    @EventSourcingHandler
    void evolve(NoteEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case NotePosted e -> {
                made(e.postId(), e.taskId(), ThreadName.AGENCY, e.author(), e.text(), e.files());
                stage = Stage.POSTED;
            }
            case NoteEdited e -> holds(e.text());
            case NoteMentioned e -> mentions = List.copyOf(e.people());
            case NoteDeleted _ -> stage = Stage.DELETED;
        }
    }

    private void made(
            PostId id, TaskId task, ThreadName in, UserId by, @Nullable Confidential words, List<AttachedFile> files) {
        postId = id;
        taskId = task;
        thread = in;
        author = by;
        fileIds = files.stream().map(AttachedFile::fileId).toList();
        if (words != null) {
            holds(words);
        }
    }

    private void holds(Confidential words) {
        text = words;
        words.token().filter(token -> !tokens.contains(token)).ifPresent(tokens::add);
    }
}
