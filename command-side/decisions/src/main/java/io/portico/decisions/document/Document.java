package io.portico.decisions.document;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.Resource;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.decisions.Versions;
import io.portico.decisions.file.File;
import io.portico.decisions.hold.LegalHolds;
import io.portico.decisions.post.Erasure;
import io.portico.messages.Audience;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.document.AddDocument;
import io.portico.messages.document.DeleteDocument;
import io.portico.messages.document.DocumentAdded;
import io.portico.messages.document.DocumentCommand;
import io.portico.messages.document.DocumentDeleted;
import io.portico.messages.document.DocumentEdited;
import io.portico.messages.document.DocumentEvent;
import io.portico.messages.document.DocumentOpened;
import io.portico.messages.document.DocumentPinned;
import io.portico.messages.document.DocumentUnpinned;
import io.portico.messages.document.EditDocument;
import io.portico.messages.document.EraseDeletedDocument;
import io.portico.messages.document.OpenDocument;
import io.portico.messages.document.PinDocument;
import io.portico.messages.person.Permission;
import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * A page or file of a project, the agency's alone until it is opened. All its versions are sealed, and deleting it means
 * deleting the keys, so their tokens must be known here.
 */
@Aggregate(type = "document", commandTargetResolver = "storedTargets", cache = "aggregateCache")
public final class Document {

    @AggregateIdentifier
    String key;

    private DocumentId documentId;
    private ProjectId projectId;
    private Version present;
    private Set<Audience> openTo = Set.of();
    private boolean pinned;
    private boolean deleted;
    /** 1 when added, one more with each edit. */
    private long version;
    /** Of every text it ever had. */
    private final Set<String> tokens = new LinkedHashSet<>();
    /** Whoever wrote any of its versions. */
    private final Set<UserId> writers = new LinkedHashSet<>();

    /** Every file it ever was. */
    private final Set<FileId> fileIds = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    Document() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(AddDocument command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.documentId());
        hearing.demand(Permission.WORK_EDIT, new Resource.OfProject(command.projectId()));
        if (hearing.state().documentsOf(command.projectId()).size() >= DocumentCommand.MAX_IN_PROJECT) {
            throw new Rejected(Rejected.Code.TOO_MANY_DOCUMENTS);
        }
        Version first = Version.first(hearing, command);
        apply(new DocumentAdded(
                command.documentId(),
                command.projectId(),
                first.title(),
                first.text(),
                first.file(),
                hearing.person()));
        file(hearing, first, command.documentId());
    }

    @CommandHandler
    void decide(EditDocument command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.WORK_EDIT, itself());
        Versions.demand(command.expectedVersion(), version);
        Version before = present;
        Version after = before.with(hearing, command);
        if (!after.same(before, hearing.texts())) {
            apply(new DocumentEdited(
                    documentId, projectId, after.title(), after.text(), after.file(), hearing.person()));
            if (after.hasOtherFileThan(before)) {
                file(hearing, after, documentId);
            }
        }
    }

    private static void file(Hearing hearing, Version version, DocumentId into) {
        if (version.file() != null) {
            hearing.load(File.class, version.file().fileId()).execute(file -> file.file(into));
        }
    }

    @CommandHandler
    public void decide(OpenDocument command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.ACCESS_GRANT, itself());
        if (!openTo.equals(command.audiences())) {
            hearing.change(new DocumentOpened(documentId, projectId, command.audiences()));
        }
    }

    @CommandHandler
    void decide(PinDocument command, Judge judge) {
        judge.hear().demand(Permission.WORK_EDIT, itself());
        if (pinned != command.pinned()) {
            apply(
                    command.pinned()
                            ? new DocumentPinned(documentId, projectId)
                            : new DocumentUnpinned(documentId, projectId));
        }
    }

    /** To delete what was deleted does nothing, and needs what it needed then. */
    @CommandHandler
    void decide(DeleteDocument command, Judge judge, Erasure erasure) {
        Hearing hearing = judge.hear();
        if (deleted) {
            hearing.demand(Permission.WORK_EDIT, new Resource.OfProject(projectId));
            return;
        }
        hearing.demand(Permission.WORK_EDIT, itself());
        writers.forEach(writer -> LegalHolds.demandNone(hearing, writer));
        apply(new DocumentDeleted(documentId, projectId, hearing.person()));
        fileIds.forEach(fileId -> hearing.load(File.class, fileId).execute(File::delete));
        erasure.afterCommit(hearing, tokens, fileIds);
    }

    @CommandHandler
    void decide(EraseDeletedDocument command, Judge judge, Erasure erasure) {
        Hearing hearing = judge.hear();
        hearing.demandTheHouse();
        if (!deleted) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        erasure.now(hearing, tokens, fileIds);
    }

    private Resource itself() {
        return new Resource.OfDocument(documentId);
    }

    @EventSourcingHandler
    void evolve(DocumentEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case DocumentAdded e -> {
                documentId = e.documentId();
                projectId = e.projectId();
                writers.add(e.addedBy());
                becomes(Version.of(e));
            }
            case DocumentEdited e -> {
                writers.add(e.editedBy());
                becomes(Version.of(e));
            }
            case DocumentOpened e -> openTo = e.audiences();
            case DocumentPinned _ -> pinned = true;
            case DocumentUnpinned _ -> pinned = false;
            case DocumentDeleted _ -> deleted = true;
        }
    }

    private void becomes(Version now) {
        present = now;
        version++;
        now.tokens().forEach(tokens::add);
        if (now.file() != null) {
            fileIds.add(now.file().fileId());
        }
    }
}
