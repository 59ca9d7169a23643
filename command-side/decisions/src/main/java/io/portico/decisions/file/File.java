package io.portico.decisions.file;

import static io.portico.decisions.Deeds.apply;

import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.decisions.hold.LegalHolds;
import io.portico.decisions.post.Erasure;
import io.portico.messages.DocumentId;
import io.portico.messages.PostId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.file.DiscardUpload;
import io.portico.messages.file.FileAttached;
import io.portico.messages.file.FileDeleted;
import io.portico.messages.file.FileEvent;
import io.portico.messages.file.FileFiled;
import io.portico.messages.file.FileUploaded;
import io.portico.messages.file.RecordUpload;
import io.portico.messages.person.Permission;
import io.portico.messages.post.AttachedFile;
import io.portico.tenancy.Actor;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** An uploaded file: its uploader's alone until one post or document, and only one, carries it (access.md, rule 7). */
@Aggregate(type = "file", commandTargetResolver = "storedTargets", cache = "aggregateCache")
public final class File {

    @AggregateIdentifier
    String key;

    private AttachedFile facts;
    private UserId uploadedBy;
    private boolean posted;
    private boolean deleted;

    @SuppressWarnings("NullAway.Init")
    File() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(RecordUpload command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.fileId());
        if (hearing.isGuest()) {
            hearing.demandOneOf(Permission.FILES_UPLOAD);
        } else {
            hearing.demandOneOf(Permission.WORK_EDIT, Permission.REPLIES_POST, Permission.NOTES_POST);
        }
        apply(new FileUploaded(
                command.fileId(),
                command.name(),
                command.mediaType(),
                command.sizeBytes(),
                command.sha256(),
                hearing.person()));
    }

    /** Bytes that stayed when the file was deleted go now: that a deletion can be repeated makes up for what failed. */
    @CommandHandler
    void decide(DiscardUpload command, Judge judge, Erasure erasure) {
        Hearing hearing = judge.hear();
        boolean ours = hearing.actorKind() == Actor.Kind.SYSTEM;
        if (!ours && !hearing.person().equals(uploadedBy)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        if (posted && !deleted) {
            throw new Rejected(Rejected.Code.FILE_ALREADY_POSTED);
        }
        // Who was erased is erased to the end: a hold that came afterwards would stop it halfway.
        if (!deleted && hearing.state().erased(uploadedBy).isEmpty()) {
            LegalHolds.demandNone(hearing, uploadedBy);
        }
        delete();
        erasure.afterCommit(hearing, List.of(), List.of(facts.fileId()));
    }

    /** What a post or document of this author would carry; refused when it is not theirs, or something carries it. */
    public AttachedFile ofAuthor(UserId author) {
        if (deleted || !uploadedBy.equals(author)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        if (posted) {
            throw new Rejected(Rejected.Code.FILE_ALREADY_POSTED);
        }
        return facts;
    }

    public void attach(PostId postId, TaskId taskId, ThreadName thread) {
        apply(new FileAttached(facts.fileId(), postId, taskId, thread));
    }

    public void file(DocumentId documentId) {
        apply(new FileFiled(facts.fileId(), documentId));
    }

    /** Goes with its post or document, or because none came. */
    public void delete() {
        if (!deleted) {
            apply(new FileDeleted(facts.fileId()));
        }
    }

    @EventSourcingHandler
    void evolve(FileEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case FileUploaded e -> {
                facts = new AttachedFile(e.fileId(), e.name(), e.mediaType(), e.sizeBytes(), e.sha256());
                uploadedBy = e.uploadedBy();
            }
            case FileAttached _, FileFiled _ -> posted = true;
            case FileDeleted _ -> deleted = true;
        }
    }
}
