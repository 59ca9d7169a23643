package io.portico.projections.agency;

import io.portico.messages.file.FileAttached;
import io.portico.messages.file.FileDeleted;
import io.portico.messages.file.FileEvent;
import io.portico.messages.file.FileFiled;
import io.portico.messages.file.FileUploaded;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectAccessRevoked;
import io.portico.messages.project.ProjectAdded;
import io.portico.messages.project.ProjectEdited;
import io.portico.messages.project.ProjectEvent;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.project.ProjectProgressSwitched;
import io.portico.messages.project.ProjectTakenBack;
import io.portico.messages.sealing.Confidential;
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
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/** Writes down what the access state does not know of projects, tasks and files. */
public final class WorkProjection {

    @EventHandler
    void on(ProjectEvent event, Happening happening) {
        switch (event) {
            case ProjectAdded e -> {
                StoredProject project = new StoredProject(Texts.token(e.title()), e.status());
                project.description = Texts.tokenIfAny(e.description());
                project.startsOn = e.startsOn();
                project.endsOn = e.endsOn();
                happening.create(Place.AGENCY, e.projectId().named(), project);
            }
            case ProjectEdited e ->
                change(event, happening, project -> {
                    project.title = Texts.token(e.title());
                    project.description = Texts.tokenIfAny(e.description());
                    project.status = e.status();
                    project.startsOn = e.startsOn();
                    project.endsOn = e.endsOn();
                    project.version++;
                });
            case ProjectAccessGranted e ->
                change(
                        event,
                        happening,
                        project -> give(project.grantReasons, e.userId().value(), e.reason()));
            case ProjectAccessRevoked e ->
                change(
                        event,
                        happening,
                        project -> project.grantReasons.remove(e.userId().value()));
            // Nobody is led to what is stored of it any more: the access state lists what there is.
            case ProjectProgressSwitched _, ProjectOpened _, ProjectTakenBack _ -> {}
        }
        happening.pulse(Place.AGENCY, event.projectId().named());
    }

    @EventHandler
    void on(TaskEvent event, Happening happening) {
        switch (event) {
            case TaskAdded e -> create(event, happening, e.name(), e.description());
            case PortalTaskCreated e -> create(event, happening, e.name(), e.description());
            case TaskEdited e ->
                change(event, happening, task -> {
                    task.name = Texts.token(e.name());
                    task.description = Texts.tokenIfAny(e.description());
                    task.version++;
                    task.editedBy = happening.by();
                    task.editedAt = happening.at();
                });
            case FormFilledIn e -> change(event, happening, task -> task.origin = StoredOrigin.of(e));
            case TaskShared e ->
                change(
                        event,
                        happening,
                        task -> give(task.shareReasons, e.userId().value(), e.reason()));
            case TaskUnshared e ->
                change(
                        event,
                        happening,
                        task -> task.shareReasons.remove(e.userId().value()));
            case TaskMoved _,
                    TaskNested _,
                    TaskPlaced _,
                    TaskReviewed _,
                    TaskBudgeted _,
                    TaskOpened _,
                    OutsideContentBegun _,
                    TaskTakenBack _ -> {}
        }
        happening.pulse(Place.AGENCY, event.taskId().named());
    }

    @EventHandler
    void on(FileEvent event, Happening happening) {
        switch (event) {
            case FileUploaded e ->
                happening.create(
                        Place.AGENCY,
                        e.fileId().named(),
                        new StoredUpload(Texts.token(e.name()), e.mediaType(), e.sizeBytes(), e.sha256()));
            // Where it hangs and whether it is still there is the access state's to say.
            case FileAttached _, FileFiled _, FileDeleted _ -> {}
        }
    }

    private static void create(
            TaskEvent event, Happening happening, Confidential name, @Nullable Confidential description) {
        StoredTask task = new StoredTask(Texts.token(name));
        task.description = Texts.tokenIfAny(description);
        happening.create(Place.AGENCY, event.taskId().named(), task);
    }

    private static void change(TaskEvent event, Happening happening, Consumer<StoredTask> change) {
        happening.change(Place.AGENCY, event.taskId().named(), StoredTask.class, change);
    }

    private static void change(ProjectEvent event, Happening happening, Consumer<StoredProject> change) {
        happening.change(Place.AGENCY, event.projectId().named(), StoredProject.class, change);
    }

    private static void give(Map<String, String> reasons, String userId, @Nullable Confidential reason) {
        if (reason == null) {
            reasons.remove(userId);
        } else {
            reasons.put(userId, Texts.token(reason));
        }
    }
}
