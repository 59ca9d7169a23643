package io.portico.decisions.post;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.Action;
import io.portico.access.Resource;
import io.portico.access.TaskAccess;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.decisions.file.File;
import io.portico.decisions.task.Task;
import io.portico.messages.Audience;
import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.post.AttachedFile;
import io.portico.messages.post.DeletePost;
import io.portico.messages.post.EditPost;
import io.portico.messages.post.NoteDeleted;
import io.portico.messages.post.NoteEdited;
import io.portico.messages.post.NoteEvent;
import io.portico.messages.post.NotePosted;
import io.portico.messages.post.PostNote;
import io.portico.messages.post.PostReply;
import io.portico.messages.post.ReplyDeleted;
import io.portico.messages.post.ReplyEdited;
import io.portico.messages.post.ReplyEvent;
import io.portico.messages.post.ReplyPosted;
import io.portico.messages.sealing.Confidential;
import java.util.ArrayList;
import java.util.List;
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

    private List<FileId> fileIds = List.of();
    private boolean deleted;

    @SuppressWarnings("NullAway.Init")
    Post() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(PostReply command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.postId());
        ThreadName into = ThreadName.of(command.audience());
        hearing.demand(Permission.REPLIES_POST, new Resource.OfThread(command.taskId(), into));
        TaskAccess task =
                hearing.state().task(command.taskId()).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        Attachments files = Attachments.of(hearing, command.fileIds());
        apply(new ReplyPosted(
                command.postId(),
                command.taskId(),
                command.audience(),
                hearing.person(),
                sealed(hearing, command.postId(), command.text()),
                files.facts()));
        files.attach(command.postId(), command.taskId(), into);
        if (!task.outsideContent()) {
            hearing.load(Task.class, command.taskId()).execute(loaded -> loaded.beginOutsideContent(task.projectId()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(PostNote command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.postId());
        hearing.demand(Permission.NOTES_POST, new Resource.OfThread(command.taskId(), ThreadName.AGENCY));
        Attachments files = Attachments.of(hearing, command.fileIds());
        apply(new NotePosted(
                command.postId(),
                command.taskId(),
                hearing.person(),
                sealed(hearing, command.postId(), command.text()),
                files.facts()));
        files.attach(command.postId(), command.taskId(), ThreadName.AGENCY);
    }

    @CommandHandler
    void decide(EditPost command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Action.VIEW, itsThread());
        if (!hearing.person().equals(author)) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        hearing.demand(posting(), itsThread());
        if (deleted) {
            throw new Rejected(Rejected.Code.POST_DELETED);
        }
        if (hearing.texts().same(text, command.text())) {
            return;
        }
        Confidential sealed = hearing.texts().sealed(postId, command.text());
        Audience audience = thread.audience().orElse(null);
        apply(
                audience == null
                        ? new NoteEdited(postId, taskId, sealed)
                        : new ReplyEdited(postId, taskId, audience, sealed));
    }

    @CommandHandler
    void decide(DeletePost command, Judge judge, Erasure erasure) {
        Hearing hearing = judge.hear();
        hearing.demand(Action.VIEW, itsThread());
        UserId person = hearing.person();
        if (hearing.isGuest() && !person.equals(author)) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        hearing.demand(posting(), itsThread());
        if (deleted) {
            return;
        }
        Audience audience = thread.audience().orElse(null);
        apply(
                audience == null
                        ? new NoteDeleted(postId, taskId, person)
                        : new ReplyDeleted(postId, taskId, audience, person));
        fileIds.forEach(fileId -> hearing.load(File.class, fileId).execute(File::delete));
        erasure.afterCommit(hearing.agencyId(), hearing.texts(), tokens, fileIds);
    }

    private Permission posting() {
        return thread == ThreadName.AGENCY ? Permission.NOTES_POST : Permission.REPLIES_POST;
    }

    private Resource itsThread() {
        return new Resource.OfThread(taskId, thread);
    }

    private static @Nullable Confidential sealed(Hearing hearing, PostId postId, @Nullable Confidential text) {
        return text == null ? null : hearing.texts().sealed(postId, text);
    }

    @EventSourcingHandler
    void evolve(ReplyEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case ReplyPosted e ->
                posted(e.postId(), e.taskId(), ThreadName.of(e.audience()), e.author(), e.text(), e.files());
            case ReplyEdited e -> holds(e.text());
            case ReplyDeleted _ -> deleted = true;
        }
    }

    @EventSourcingHandler
    void evolve(NoteEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case NotePosted e -> posted(e.postId(), e.taskId(), ThreadName.AGENCY, e.author(), e.text(), e.files());
            case NoteEdited e -> holds(e.text());
            case NoteDeleted _ -> deleted = true;
        }
    }

    private void posted(
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
        words.token().ifPresent(tokens::add);
    }
}
