package io.portico.rest;

import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.person.Permission;
import io.portico.messages.post.DeletePost;
import io.portico.messages.post.EditPost;
import io.portico.messages.post.PostNote;
import io.portico.messages.post.PostReply;
import io.portico.messages.reading.ReadThread;
import io.portico.tenancy.Gateway;
import io.portico.views.PostLine;
import io.portico.views.agency.FindMentionable;
import io.portico.views.agency.FindPost;
import io.portico.views.agency.FindReaders;
import io.portico.views.agency.FindThread;
import io.portico.views.agency.Mentionable;
import io.portico.views.agency.Readers;
import io.portico.views.agency.ThreadPosts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** The three threads of a task, and posts, which those outside edit and delete here as well when they are their own. */
@Controller
final class ThreadDoors {

    private final Gateway gateway;

    ThreadDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping("/api/v1/tasks/{id}/threads/{thread}")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.WORK_VIEW, Permission.AUDIT_CONTENT})
    Answer read(@PathVariable String id, @PathVariable String thread, HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        FindThread query =
                new FindThread(PathIds.of(TaskId::new, id), thread(thread), parameters.page(), parameters.fromEnd());
        return Answer.of(gateway.ask(query, ThreadPosts.class));
    }

    @GetMapping("/api/v1/tasks/{id}/threads/{thread}/posts/{postId}")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.WORK_VIEW, Permission.AUDIT_CONTENT})
    Answer one(@PathVariable String id, @PathVariable String thread, @PathVariable String postId) {
        FindPost query = new FindPost(PathIds.of(TaskId::new, id), thread(thread), PathIds.of(PostId::new, postId));
        return Answer.of(gateway.ask(query, PostLine.class));
    }

    @GetMapping("/api/v1/tasks/{id}/threads/{thread}/readers")
    @Door(value = Side.AGENCY, needs = Permission.WORK_VIEW)
    Answer readers(@PathVariable String id, @PathVariable String thread) {
        // Nobody outside reads notes, so there is no such list for them.
        Audience audience = thread(thread).audience().orElseThrow(ThreadDoors::notFound);
        return Answer.of(gateway.ask(new FindReaders(PathIds.of(TaskId::new, id), audience), Readers.class));
    }

    @GetMapping("/api/v1/tasks/{id}/threads/{thread}/mentionable")
    @Door(value = Side.AGENCY, needs = Permission.WORK_VIEW)
    Answer mentionable(@PathVariable String id, @PathVariable String thread, HttpServletRequest request) {
        String text = new Parameters(request).text("text");
        return Answer.of(
                gateway.ask(new FindMentionable(PathIds.of(TaskId::new, id), thread(thread), text), Mentionable.class));
    }

    @PutMapping("/api/v1/tasks/{id}/threads/{thread}/read")
    @Door(value = Side.AGENCY, needs = Permission.WORK_VIEW)
    Answer markRead(@PathVariable String id, @PathVariable String thread, @Body ReadUpTo body, Caller caller) {
        return Answer.done(
                gateway.send(new ReadThread(caller.id(), PathIds.of(TaskId::new, id), thread(thread), body.upTo())));
    }

    @PostMapping("/api/v1/tasks/{id}/threads/{thread}")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.NOTES_POST, Permission.REPLIES_POST})
    Answer post(
            @PathVariable String id, @PathVariable String thread, @Body NewPost body, Caller caller, Attempt attempt) {
        TaskId taskId = PathIds.of(TaskId::new, id);
        Optional<Audience> audience = thread(thread).audience();
        caller.need(audience.isPresent() ? Permission.REPLIES_POST : Permission.NOTES_POST);
        return attempt.once(
                postId -> gateway.send(posting(new PostId(postId), taskId, audience, body)),
                (postId, receipt) ->
                        body.posted("/tasks/" + taskId.value() + "/threads/" + thread + "/posts", postId, receipt));
    }

    @PatchMapping("/api/v1/posts/{id}")
    @Door(
            value = Side.MEMBER,
            needs = {Permission.NOTES_POST, Permission.REPLIES_POST})
    Answer edit(@PathVariable String id, @Body PostEdit body) {
        return Answer.done(gateway.send(new EditPost(PathIds.of(PostId::new, id), Texts.confidential(body.text()))));
    }

    @DeleteMapping("/api/v1/posts/{id}")
    @Door(
            value = Side.MEMBER,
            needs = {Permission.NOTES_POST, Permission.REPLIES_POST})
    Answer delete(@PathVariable String id) {
        return Answer.done(gateway.send(new DeletePost(PathIds.of(PostId::new, id))));
    }

    private static Object posting(PostId postId, TaskId taskId, Optional<Audience> audience, NewPost body) {
        List<FileId> fileIds = Objects.requireNonNullElse(body.fileIds(), List.of());
        if (audience.isEmpty() && body.hold() != 0) {
            throw new BadInput("holdSeconds", BadInput.Code.OUT_OF_RANGE);
        }
        return audience.isPresent()
                ? new PostReply(postId, taskId, audience.get(), Texts.optional(body.text()), fileIds, body.hold())
                : new PostNote(postId, taskId, Texts.optional(body.text()), fileIds);
    }

    private static ThreadName thread(String name) {
        return Arrays.stream(ThreadName.values())
                .filter(thread -> thread.name().equals(name))
                .findFirst()
                .orElseThrow(ThreadDoors::notFound);
    }

    private static Rejected notFound() {
        return new Rejected(Rejected.Code.NOT_FOUND);
    }

    record PostEdit(String text) {}
}
