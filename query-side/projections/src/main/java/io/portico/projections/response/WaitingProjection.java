package io.portico.projections.response;

import io.portico.messages.Audience;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.approval.ApprovalAsked;
import io.portico.messages.approval.ApprovalEvent;
import io.portico.messages.approval.ApprovalWithdrawn;
import io.portico.messages.approval.Approved;
import io.portico.messages.approval.ChangesAsked;
import io.portico.messages.post.ReplyDeleted;
import io.portico.messages.post.ReplyEdited;
import io.portico.messages.post.ReplyEvent;
import io.portico.messages.post.ReplyMentioned;
import io.portico.messages.post.ReplyPosted;
import io.portico.messages.post.ReplyWithdrawn;
import io.portico.messages.response.ResponseEvent;
import io.portico.messages.response.ResponseTargets;
import io.portico.messages.response.ResponseTargetsSet;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.TaskEdited;
import io.portico.messages.task.TaskStatus;
import io.portico.messages.waiting.AnswerNeeded;
import io.portico.messages.waiting.NoAnswerNeeded;
import io.portico.messages.waiting.WaitingEvent;
import io.portico.projections.people.People;
import io.portico.projections.response.StoredWaiting.Asked;
import io.portico.projections.response.StoredWaiting.Question;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventHandler;

/**
 * Writes down who outside waits for an answer. The agency answers by a reply in the same thread; a note, which nobody
 * outside reads, is none. There is no method for notes.
 */
public final class WaitingProjection {

    static final String TARGETS = "response-targets";

    /** How the agency's targets are stored. */
    record StoredTargets(ResponseTargets targets) {}

    @EventHandler
    void on(ReplyEvent event, Happening happening) {
        switch (event) {
            case ReplyPosted e -> {
                String post = e.postId().value();
                boolean outside = People.kindAt(happening, e.author())
                        .flatMap(kind -> kind.audience())
                        .isPresent();
                change(
                        happening,
                        e.taskId(),
                        e.audience(),
                        asked -> outside
                                ? asked.with(new Question(post, e.author(), happening.at()))
                                : asked.answeredBy(post));
            }
            case ReplyEdited _, ReplyMentioned _ -> {}
            case ReplyDeleted e ->
                change(
                        happening,
                        e.taskId(),
                        e.audience(),
                        asked -> asked.without(e.postId().value()));
            case ReplyWithdrawn e ->
                change(
                        happening,
                        e.taskId(),
                        e.audience(),
                        asked -> asked.without(e.postId().value()));
        }
    }

    /** Who makes a task from outside asks for something. */
    @EventHandler
    void on(PortalTaskCreated event, Happening happening) {
        ask(happening, event.taskId(), event.audience(), StoredWaiting.THE_TASK, event.createdBy());
    }

    /** That the work is finished is an answer that those outside see. */
    @EventHandler
    void on(TaskEdited event, Happening happening) {
        happening.change(
                Place.AGENCY,
                StoredWaiting.id(event.taskId()),
                StoredWaiting.class,
                StoredWaiting::new,
                stored -> stored.stands(event.taskId(), event.status() == TaskStatus.DONE));
    }

    /** Who asks for changes waits until they are asked to approve once more, or are answered. */
    @EventHandler
    void on(ApprovalEvent event, Happening happening) {
        switch (event) {
            case ChangesAsked e -> ask(happening, e.taskId(), e.audience(), request(e), e.askedBy());
            case ApprovalAsked e -> change(happening, e.taskId(), e.audience(), asked -> asked.without(request(e)));
            case Approved _, ApprovalWithdrawn _ -> {}
        }
    }

    /** One for each deliverable: to ask again about it answers what was wanted of it. */
    private static String request(ApprovalEvent event) {
        return event.fileId() == null
                ? "approval"
                : "approval:" + event.fileId().value();
    }

    /** What was said to need no answer waits again when that is taken back. */
    @EventHandler
    void on(WaitingEvent event, Happening happening) {
        switch (event) {
            case NoAnswerNeeded e ->
                change(happening, e.taskId(), e.audience(), asked -> asked.needsNoAnswer(e.upTo()));
            case AnswerNeeded e ->
                change(happening, e.taskId(), e.audience(), asked -> asked.without(StoredWaiting.NO_ANSWER_NEEDED));
        }
        happening.pulse(Place.AGENCY, event.taskId().named());
    }

    @EventHandler
    void on(ResponseEvent event, Happening happening) {
        switch (event) {
            case ResponseTargetsSet e -> happening.create(Place.AGENCY, TARGETS, new StoredTargets(e.targets()));
        }
        happening.pulse(Place.AGENCY, TARGETS);
    }

    private static void ask(Happening happening, TaskId taskId, Audience audience, String what, UserId by) {
        change(happening, taskId, audience, asked -> asked.with(new Question(what, by, happening.at())));
    }

    private static void change(Happening happening, TaskId taskId, Audience audience, UnaryOperator<Asked> change) {
        String key = StoredWaiting.key(taskId, audience);
        happening.change(Place.AGENCY, StoredWaiting.id(taskId), StoredWaiting.class, StoredWaiting::new, stored -> {
            Asked asked = stored.threads.getOrDefault(key, new Asked(taskId, audience, List.of(), null, List.of()));
            Asked changed = change.apply(asked);
            if (changed.isOver()) {
                stored.threads.remove(key);
            } else {
                stored.threads.put(key, changed);
            }
        });
    }
}
