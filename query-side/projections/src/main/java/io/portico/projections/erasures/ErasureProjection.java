package io.portico.projections.erasures;

import io.portico.messages.DocumentId;
import io.portico.messages.Id;
import io.portico.messages.PostId;
import io.portico.messages.UserId;
import io.portico.messages.budget.BudgetRemoved;
import io.portico.messages.document.DocumentDeleted;
import io.portico.messages.erasure.ErasureCompleted;
import io.portico.messages.erasure.ErasureEvent;
import io.portico.messages.erasure.Mention;
import io.portico.messages.erasure.MentionSettled;
import io.portico.messages.erasure.TracesOfErasedListed;
import io.portico.messages.hold.LegalHoldEvent;
import io.portico.messages.hold.LegalHoldLifted;
import io.portico.messages.hold.LegalHoldPlaced;
import io.portico.messages.person.PersonErased;
import io.portico.messages.post.NoteDeleted;
import io.portico.messages.post.ReplyDeleted;
import io.portico.messages.post.ReplyTakenBack;
import io.portico.messages.post.ReplyWithdrawn;
import io.portico.messages.project.ProjectTakenBack;
import io.portico.messages.task.TaskTakenBack;
import io.portico.projections.Texts;
import io.portico.projections.people.People;
import io.portico.projections.rolls.Roll;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import io.portico.views.agency.MentionState;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what was deleted, who was erased, and what must be kept. Whoever deletes erases as well, but may be cut off in
 * between, or restored from a backup of keys that is older than the deletion: what stands here is erased once more.
 */
public final class ErasureProjection {

    static final String WAITING = "erasures";
    static final Roll ERASURES = new Roll(Place.AGENCY, "erased-people");

    @EventHandler
    void on(ReplyDeleted event, Happening happening) {
        post(event.postId(), happening);
    }

    @EventHandler
    void on(ReplyWithdrawn event, Happening happening) {
        post(event.postId(), happening);
    }

    @EventHandler
    void on(ReplyTakenBack event, Happening happening) {
        post(event.postId(), happening);
    }

    @EventHandler
    void on(NoteDeleted event, Happening happening) {
        post(event.postId(), happening);
    }

    @EventHandler
    void on(DocumentDeleted event, Happening happening) {
        waits(event.documentId(), null, event.documentId(), null, happening);
        goes(Mention.Kind.DOCUMENT, event.documentId(), happening);
    }

    @EventHandler
    void on(TaskTakenBack event, Happening happening) {
        goes(Mention.Kind.TASK, event.taskId(), happening);
    }

    @EventHandler
    void on(ProjectTakenBack event, Happening happening) {
        goes(Mention.Kind.PROJECT, event.projectId(), happening);
    }

    @EventHandler
    void on(BudgetRemoved event, Happening happening) {
        goes(Mention.Kind.BUDGET, event.budgetId(), happening);
    }

    /** With them goes what was noted of them. */
    @EventHandler
    void on(PersonErased event, Happening happening) {
        StoredErasure erasure = new StoredErasure(
                event.userId(),
                event.ground(),
                event.reference(),
                happening.at(),
                happening.by(),
                happening.position());
        erasure.called.addAll(People.called(happening, event.userId()));
        happening.create(Place.AGENCY, StoredErasure.id(event.userId()), erasure);
        ERASURES.enter(happening, List.of(event.userId().value()));
        waits(event.userId(), null, null, event.userId(), happening);
        goes(Mention.Kind.PERSON, event.userId(), happening);
    }

    @EventHandler
    void on(ErasureEvent event, Happening happening) {
        happening.change(Place.AGENCY, StoredErasure.id(event.userId()), StoredErasure.class, erasure -> {
            switch (event) {
                case TracesOfErasedListed e -> {
                    erasure.called.clear();
                    erasure.figures = e.figures();
                    erasure.mentions = new ArrayList<>(e.mentions());
                    erasure.more = e.more();
                }
                case MentionSettled e -> erasure.settle(e.mention(), e.verdict());
                case ErasureCompleted _ -> {
                    erasure.completedAt = happening.at();
                    erasure.completedPosition = happening.position();
                }
            }
        });
        if (event instanceof TracesOfErasedListed listed) {
            listed.mentions()
                    .forEach(mention -> happening.change(
                            Place.AGENCY,
                            StoredMentioned.id(mention.named()),
                            StoredMentioned.class,
                            StoredMentioned::new,
                            mentioned -> mentioned.people.add(event.userId())));
        }
        happening.pulse(Place.AGENCY, event.userId().named());
    }

    @EventHandler
    void on(LegalHoldEvent event, Happening happening) {
        happening.change(Place.AGENCY, StoredHolds.ID, StoredHolds.class, StoredHolds::new, stored -> {
            switch (event) {
                case LegalHoldPlaced e ->
                    stored.holds.put(
                            e.holdId().value(),
                            new StoredHolds.Hold(
                                    e.userId(), Texts.token(e.reason()), e.endsAt(), happening.at(), happening.by()));
                case LegalHoldLifted e -> stored.holds.remove(e.holdId().value());
            }
        });
        UserId person = event.userId();
        happening.pulse(Place.AGENCY, person == null ? StoredHolds.ID : person.named());
    }

    private static void post(PostId postId, Happening happening) {
        waits(postId, postId, null, null, happening);
        goes(Mention.Kind.POST, postId, happening);
    }

    /** Whoever was mentioned there is so no more. */
    private static void goes(Mention.Kind kind, Id thing, Happening happening) {
        String mention = Mention.named(kind, thing.value());
        happening
                .look(Place.AGENCY, StoredMentioned.id(mention), StoredMentioned.class)
                .ifPresent(mentioned -> mentioned.people.forEach(person -> {
                    happening.change(
                            Place.AGENCY,
                            StoredErasure.id(person),
                            StoredErasure.class,
                            erasure -> erasure.states.put(mention, MentionState.DELETED));
                    happening.pulse(Place.AGENCY, person.named());
                }));
    }

    private static void waits(
            Id thing,
            @Nullable PostId postId,
            @Nullable DocumentId documentId,
            @Nullable UserId userId,
            Happening happening) {
        happening.keepShared(
                WAITING,
                happening.agencyId() + "/" + thing.named(),
                new WaitingErasure(happening.agencyId(), postId, documentId, userId));
    }
}
