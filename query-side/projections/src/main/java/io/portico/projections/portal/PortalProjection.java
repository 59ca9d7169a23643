package io.portico.projections.portal;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.agency.AgencyDeleted;
import io.portico.messages.agency.AgencyErased;
import io.portico.messages.agency.AgencyEvent;
import io.portico.messages.agency.AgencyFounded;
import io.portico.messages.agency.AgencyResumed;
import io.portico.messages.agency.AgencySuspended;
import io.portico.messages.brand.BrandAdded;
import io.portico.messages.brand.BrandEvent;
import io.portico.messages.brand.BrandRenamed;
import io.portico.messages.file.FileAttached;
import io.portico.messages.file.FileDeleted;
import io.portico.messages.file.FileEvent;
import io.portico.messages.file.FileFiled;
import io.portico.messages.file.FileUploaded;
import io.portico.messages.person.AccessModeChanged;
import io.portico.messages.person.AgencyNoteChanged;
import io.portico.messages.person.AuditContentGiven;
import io.portico.messages.person.AuditContentTaken;
import io.portico.messages.person.BasicGuestAdded;
import io.portico.messages.person.BrandGiven;
import io.portico.messages.person.BrandTaken;
import io.portico.messages.person.ClientInvited;
import io.portico.messages.person.EmployeeInvited;
import io.portico.messages.person.EndChanged;
import io.portico.messages.person.Guest;
import io.portico.messages.person.InvitationAccepted;
import io.portico.messages.person.InvitationResent;
import io.portico.messages.person.InvitationWithdrawn;
import io.portico.messages.person.PartnerInvited;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonActivated;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.person.PersonErased;
import io.portico.messages.person.PersonEvent;
import io.portico.messages.person.PersonKind;
import io.portico.messages.person.ProfileChanged;
import io.portico.messages.person.ProgramRegistered;
import io.portico.messages.post.AttachedFile;
import io.portico.messages.post.ReplyDeleted;
import io.portico.messages.post.ReplyEdited;
import io.portico.messages.post.ReplyEvent;
import io.portico.messages.post.ReplyMentioned;
import io.portico.messages.post.ReplyPosted;
import io.portico.messages.post.ReplyWithdrawn;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectAccessRevoked;
import io.portico.messages.project.ProjectAdded;
import io.portico.messages.project.ProjectEdited;
import io.portico.messages.project.ProjectEvent;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.project.ProjectProgressSwitched;
import io.portico.messages.project.ProjectTakenBack;
import io.portico.messages.task.FormFilledIn;
import io.portico.messages.task.OutsideContentBegun;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.TaskAdded;
import io.portico.messages.task.TaskBudgeted;
import io.portico.messages.task.TaskEdited;
import io.portico.messages.task.TaskEvent;
import io.portico.messages.task.TaskMoved;
import io.portico.messages.task.TaskNested;
import io.portico.messages.task.TaskOpened;
import io.portico.messages.task.TaskPlaced;
import io.portico.messages.task.TaskReviewed;
import io.portico.messages.task.TaskShared;
import io.portico.messages.task.TaskTakenBack;
import io.portico.messages.task.TaskUnshared;
import io.portico.projections.Texts;
import io.portico.projections.forms.StoredOrigin;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import io.portico.projections.threads.ThreadWriter;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;

/** Fills the views of one audience. It has no method for notes: what it never meets it cannot leak. */
public final class PortalProjection {

    private final Audience audience;
    private final Place place;
    private final ThreadWriter threads;

    public PortalProjection(Audience audience) {
        this.audience = audience;
        this.place = Place.of(audience);
        this.threads = new ThreadWriter(place);
    }

    @EventHandler
    void on(AgencyEvent event, Happening happening) {
        switch (event) {
            case AgencyFounded founded -> happening.create(place, "agency", new StoredAgency(founded.name()));
            case AgencySuspended suspended -> {}
            case AgencyResumed resumed -> {}
            case AgencyDeleted deleted -> {}
            case AgencyErased erased -> {}
        }
    }

    @EventHandler
    void on(BrandEvent event, Happening happening) {
        switch (event) {
            case BrandAdded added -> happening.create(place, added.brandId().named(), new StoredBrand(added.name()));
            case BrandRenamed renamed -> {
                happening.replace(place, renamed.brandId().named(), StoredBrand.class, new StoredBrand(renamed.name()));
                happening.pulse(place, renamed.brandId().named());
            }
        }
    }

    @EventHandler
    void on(PersonEvent event, Happening happening) {
        switch (event) {
            case ClientInvited invited -> name(happening, invited.guest(), PersonKind.CLIENT);
            case PartnerInvited invited -> name(happening, invited.guest(), PersonKind.PARTNER);
            case BasicGuestAdded added -> name(happening, added.guest(), PersonKind.of(added.audience()));
            case EmployeeInvited invited ->
                put(
                        happening,
                        invited.userId(),
                        new StoredName(
                                Texts.token(invited.employee().firstName()),
                                Texts.token(invited.employee().lastName()),
                                PersonKind.EMPLOYEE));
            case ProfileChanged changed -> {
                PersonKind kind = happening
                        .look(place, changed.userId().named(), StoredName.class)
                        .orElseThrow()
                        .kind();
                put(
                        happening,
                        changed.userId(),
                        new StoredName(Texts.token(changed.firstName()), Texts.token(changed.lastName()), kind));
            }
            case PersonErased erased -> {
                StoredName before = happening
                        .look(place, erased.userId().named(), StoredName.class)
                        .orElseThrow();
                put(happening, erased.userId(), new StoredName(null, null, before.kind()));
            }
            case ProgramRegistered registered -> {}
            case InvitationAccepted accepted -> {}
            case InvitationResent resent -> {}
            case InvitationWithdrawn withdrawn -> {}
            case PersonDeactivated deactivated -> {}
            case PersonActivated activated -> {}
            case BrandGiven given -> {}
            case BrandTaken taken -> {}
            case AccessModeChanged changed -> {}
            case PermissionSetAssigned assigned -> {}
            case EndChanged changed -> {}
            case AuditContentGiven given -> {}
            case AuditContentTaken taken -> {}
            case AgencyNoteChanged changed -> {}
        }
    }

    private void name(Happening happening, Guest guest, PersonKind kind) {
        put(
                happening,
                guest.userId(),
                new StoredName(Texts.token(guest.firstName()), Texts.token(guest.lastName()), kind));
    }

    private void put(Happening happening, UserId userId, StoredName name) {
        happening.create(place, userId.named(), name);
        happening.pulse(place, userId.named());
    }

    @EventHandler
    void on(ProjectEvent event, Happening happening) {
        switch (event) {
            case ProjectAdded added ->
                happening.create(
                        place,
                        added.projectId().named(),
                        new StoredProject(
                                added.brandId(),
                                Texts.token(added.title()),
                                Texts.tokenIfAny(added.description()),
                                added.managerId(),
                                List.copyOf(added.teamIds()),
                                added.status(),
                                added.startsOn(),
                                added.endsOn()));
            case ProjectEdited edited -> {
                BrandId brandId = happening
                        .look(place, edited.projectId().named(), StoredProject.class)
                        .orElseThrow()
                        .brandId();
                happening.create(
                        place,
                        edited.projectId().named(),
                        new StoredProject(
                                brandId,
                                Texts.token(edited.title()),
                                Texts.tokenIfAny(edited.description()),
                                edited.managerId(),
                                List.copyOf(edited.teamIds()),
                                edited.status(),
                                edited.startsOn(),
                                edited.endsOn()));
            }
            case ProjectProgressSwitched switched -> {}
            case ProjectOpened opened -> {}
            case ProjectAccessGranted granted -> {}
            case ProjectAccessRevoked revoked -> {}
            case ProjectTakenBack taken -> {}
        }
        happening.pulse(place, event.projectId().named());
    }

    @EventHandler
    void on(TaskEvent event, Happening happening) {
        switch (event) {
            case TaskAdded added ->
                put(
                        happening,
                        added.taskId(),
                        new StoredTask(
                                Texts.token(added.name()),
                                Texts.tokenIfAny(added.description()),
                                added.createdBy(),
                                happening.at(),
                                null));
            case PortalTaskCreated created ->
                put(
                        happening,
                        created.taskId(),
                        new StoredTask(
                                Texts.token(created.name()),
                                Texts.tokenIfAny(created.description()),
                                created.createdBy(),
                                happening.at(),
                                null));
            case TaskEdited edited -> {
                StoredTask before = happening
                        .look(place, edited.taskId().named(), StoredTask.class)
                        .orElseThrow();
                put(
                        happening,
                        edited.taskId(),
                        new StoredTask(
                                Texts.token(edited.name()),
                                Texts.tokenIfAny(edited.description()),
                                before.createdBy(),
                                before.createdAt(),
                                before.origin()));
            }
            case FormFilledIn filled ->
                put(
                        happening,
                        filled.taskId(),
                        happening
                                .look(place, filled.taskId().named(), StoredTask.class)
                                .orElseThrow()
                                .asked(StoredOrigin.of(filled)));
            case TaskMoved moved -> {}
            case TaskNested nested -> {}
            case TaskPlaced placed -> {}
            case TaskReviewed reviewed -> {}
            case TaskBudgeted budgeted -> {}
            case TaskOpened opened -> {}
            case TaskShared shared -> {}
            case TaskUnshared unshared -> {}
            case TaskTakenBack taken -> {}
            case OutsideContentBegun begun -> {}
        }
        if (!isTheAgencysOwn(event)) {
            happening.pulse(place, event.taskId().named());
        }
    }

    /**
     * In which order the agency puts its tasks, into which budget and after which look is its own, and that something was said
     * outside for the first time may have been said to the other audience: nobody outside hears even that it happened.
     */
    private static boolean isTheAgencysOwn(TaskEvent event) {
        return event instanceof TaskPlaced
                || event instanceof TaskReviewed
                || event instanceof TaskBudgeted
                || event instanceof OutsideContentBegun;
    }

    private void put(Happening happening, TaskId taskId, StoredTask task) {
        happening.create(place, taskId.named(), task);
    }

    @EventHandler
    void on(ReplyEvent event, Happening happening) {
        if (event.audience() != audience) {
            return;
        }
        switch (event) {
            case ReplyPosted posted -> {
                threads.posted(
                        happening,
                        posted.taskId(),
                        ThreadName.of(audience),
                        posted.postId(),
                        posted.author(),
                        posted.text(),
                        posted.files());
                posted.files().forEach(file -> put(happening, posted, file));
            }
            case ReplyEdited edited ->
                threads.edited(happening, edited.taskId(), ThreadName.of(audience), edited.postId(), edited.text());
            case ReplyMentioned mentioned -> {}
            case ReplyDeleted deleted ->
                threads.deleted(happening, deleted.taskId(), ThreadName.of(audience), deleted.postId());
            case ReplyWithdrawn withdrawn ->
                threads.withdrawn(happening, withdrawn.taskId(), ThreadName.of(audience), withdrawn.postId());
        }
        happening.pulse(place, event.taskId().named());
    }

    private void put(Happening happening, ReplyPosted posted, AttachedFile file) {
        happening.create(
                place,
                file.fileId().named(),
                new StoredPortalFile(
                        Texts.token(file.name()),
                        file.mediaType(),
                        file.sizeBytes(),
                        file.sha256(),
                        posted.taskId(),
                        happening.at()));
    }

    @EventHandler
    void on(FileEvent event, Happening happening) {
        switch (event) {
            case FileUploaded uploaded -> {}
            case FileAttached attached -> {}
            case FileFiled filed -> {}
            case FileDeleted deleted -> {
                if (happening
                        .look(place, deleted.fileId().named(), StoredPortalFile.class)
                        .isPresent()) {
                    happening.remove(place, deleted.fileId().named());
                }
            }
        }
    }
}
