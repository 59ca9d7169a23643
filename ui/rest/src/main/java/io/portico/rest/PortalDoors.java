package io.portico.rest;

import static io.portico.rest.Texts.confidential;

import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.person.Permission;
import io.portico.messages.post.PostReply;
import io.portico.messages.reading.ReadThread;
import io.portico.messages.task.CreatePortalTask;
import io.portico.messages.task.EditTask;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import io.portico.tenancy.Gateway;
import io.portico.views.PostLine;
import io.portico.views.Posts;
import io.portico.views.portal.FindPortalFiles;
import io.portico.views.portal.FindPortalHome;
import io.portico.views.portal.FindPortalMentionable;
import io.portico.views.portal.FindPortalPost;
import io.portico.views.portal.FindPortalPosts;
import io.portico.views.portal.FindPortalProject;
import io.portico.views.portal.FindPortalProjects;
import io.portico.views.portal.FindPortalReaders;
import io.portico.views.portal.FindPortalTask;
import io.portico.views.portal.FindPortalTasks;
import io.portico.views.portal.PortalFiles;
import io.portico.views.portal.PortalHome;
import io.portico.views.portal.PortalMentionable;
import io.portico.views.portal.PortalProject;
import io.portico.views.portal.PortalProjects;
import io.portico.views.portal.PortalReaders;
import io.portico.views.portal.PortalTask;
import io.portico.views.portal.PortalTaskSort;
import io.portico.views.portal.PortalTasks;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** The portal: what people outside see and do. The reader is the caller and nobody else, so no door takes a name. */
@Controller
final class PortalDoors {

    private final Gateway gateway;

    PortalDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping("/api/v1/portal/home")
    @Door(
            value = Side.PORTAL,
            scopes = {Permission.PROJECTS_VIEW, Permission.TASKS_VIEW})
    Answer home(Caller caller) {
        PortalHome home = gateway.ask(new FindPortalHome(), PortalHome.class);
        return Answer.of(home.telling(caller.reaches(Permission.TASKS_VIEW), caller.reaches(Permission.TASKS_CREATE)));
    }

    @GetMapping("/api/v1/portal/projects")
    @Door(value = Side.PORTAL, scopes = Permission.PROJECTS_VIEW)
    Answer projects(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        return Answer.of(gateway.ask(
                new FindPortalProjects(parameters.text("text", FindPortalTasks.MAX_TEXT), parameters.page()),
                PortalProjects.class));
    }

    @GetMapping("/api/v1/portal/projects/{id}")
    @Door(value = Side.PORTAL, scopes = Permission.PROJECTS_VIEW)
    Answer project(@PathVariable String id) {
        return Answer.of(gateway.ask(new FindPortalProject(PathIds.of(ProjectId::new, id)), PortalProject.class));
    }

    @GetMapping("/api/v1/portal/tasks")
    @Door(value = Side.PORTAL, scopes = Permission.TASKS_VIEW)
    Answer tasks(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        return Answer.of(gateway.ask(
                new FindPortalTasks(
                        parameters.id("projectId", ProjectId::new),
                        parameters.constants("status", TaskStatus.class),
                        parameters.constants("priority", Priority.class),
                        parameters.text("text", FindPortalTasks.MAX_TEXT),
                        parameters.unlessFalse("subtasks"),
                        Objects.requireNonNullElse(
                                parameters.constant("sort", PortalTaskSort.class), PortalTaskSort.NEWEST),
                        parameters.page()),
                PortalTasks.class));
    }

    @GetMapping("/api/v1/portal/tasks/{id}")
    @Door(value = Side.PORTAL, scopes = Permission.TASKS_VIEW)
    Answer task(@PathVariable String id) {
        return Answer.of(gateway.ask(new FindPortalTask(PathIds.of(TaskId::new, id)), PortalTask.class));
    }

    @GetMapping("/api/v1/portal/tasks/{id}/posts")
    @Door(value = Side.PORTAL, scopes = Permission.REPLIES_READ)
    Answer posts(@PathVariable String id, HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        return Answer.of(gateway.ask(
                new FindPortalPosts(PathIds.of(TaskId::new, id), parameters.page(), parameters.fromEnd()),
                Posts.class));
    }

    @GetMapping("/api/v1/portal/tasks/{id}/posts/{postId}")
    @Door(value = Side.PORTAL, scopes = Permission.REPLIES_READ)
    Answer post(@PathVariable String id, @PathVariable String postId) {
        return Answer.of(gateway.ask(
                new FindPortalPost(PathIds.of(TaskId::new, id), PathIds.of(PostId::new, postId)), PostLine.class));
    }

    @GetMapping("/api/v1/portal/tasks/{id}/mentionable")
    @Door(value = Side.PORTAL, scopes = Permission.REPLIES_READ)
    Answer mentionable(@PathVariable String id, HttpServletRequest request) {
        String text = new Parameters(request).text("text");
        return Answer.of(
                gateway.ask(new FindPortalMentionable(PathIds.of(TaskId::new, id), text), PortalMentionable.class));
    }

    @GetMapping("/api/v1/portal/tasks/{id}/readers")
    @Door(value = Side.PORTAL, scopes = Permission.REPLIES_READ)
    Answer readers(@PathVariable String id) {
        return Answer.of(gateway.ask(new FindPortalReaders(PathIds.of(TaskId::new, id)), PortalReaders.class));
    }

    @PutMapping("/api/v1/portal/tasks/{id}/read")
    @Door(value = Side.PORTAL, scopes = Permission.REPLIES_READ)
    Answer markRead(@PathVariable String id, @Body ReadUpTo body, Caller caller) {
        ThreadName thread = ThreadName.of(caller.kind().audience().orElseThrow());
        return Answer.done(gateway.send(new ReadThread(caller.id(), PathIds.of(TaskId::new, id), thread, body.upTo())));
    }

    @GetMapping("/api/v1/portal/files")
    @Door(value = Side.PORTAL, scopes = Permission.FILES_DOWNLOAD)
    Answer files(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        return Answer.of(gateway.ask(
                new FindPortalFiles(
                        parameters.id("projectId", ProjectId::new),
                        parameters.id("taskId", TaskId::new),
                        parameters.page()),
                PortalFiles.class));
    }

    @PostMapping("/api/v1/portal/tasks")
    @Door(value = Side.PORTAL, needs = Permission.TASKS_CREATE)
    Answer create(@Body NewPortalTask body, Attempt attempt) {
        return attempt.once(
                id -> gateway.send(new CreatePortalTask(
                        new TaskId(id),
                        body.projectId(),
                        confidential(body.name()),
                        Texts.optional(body.description()),
                        Objects.requireNonNullElse(body.status(), TaskStatus.TO_DO),
                        Objects.requireNonNullElse(body.priority(), Priority.NORMAL),
                        body.deadline())),
                (id, receipt) -> Answer.made("/portal/tasks", id, receipt));
    }

    @PatchMapping("/api/v1/portal/tasks/{id}")
    @Door(value = Side.PORTAL, needs = Permission.TASKS_STATUS)
    Answer edit(@PathVariable String id, @Body PortalTaskEdit body) {
        return Answer.done(gateway.send(
                new EditTask(PathIds.of(TaskId::new, id), null, null, null, body.status(), null, null, null, null)));
    }

    @PostMapping("/api/v1/portal/tasks/{id}/posts")
    @Door(value = Side.PORTAL, needs = Permission.REPLIES_POST)
    Answer reply(@PathVariable String id, @Body NewPost body, Caller caller, Attempt attempt) {
        TaskId taskId = PathIds.of(TaskId::new, id);
        Audience audience = caller.kind().audience().orElseThrow();
        return attempt.once(
                postId -> gateway.send(new PostReply(
                        new PostId(postId),
                        taskId,
                        audience,
                        Texts.optional(body.text()),
                        Objects.requireNonNullElse(body.fileIds(), List.of()),
                        body.hold())),
                (postId, receipt) -> body.posted("/portal/tasks/" + taskId.value() + "/posts", postId, receipt));
    }

    record NewPortalTask(
            @Nullable ProjectId projectId,
            String name,
            @Nullable String description,
            @Nullable TaskStatus status,
            @Nullable Priority priority,
            @Nullable LocalDate deadline) {}

    record PortalTaskEdit(TaskStatus status) {}
}
