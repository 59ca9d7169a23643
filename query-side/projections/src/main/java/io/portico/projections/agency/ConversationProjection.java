package io.portico.projections.agency;

import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.post.NoteDeleted;
import io.portico.messages.post.NoteEdited;
import io.portico.messages.post.NoteEvent;
import io.portico.messages.post.NoteMentioned;
import io.portico.messages.post.NotePosted;
import io.portico.messages.post.ReplyDeleted;
import io.portico.messages.post.ReplyEdited;
import io.portico.messages.post.ReplyEvent;
import io.portico.messages.post.ReplyMentioned;
import io.portico.messages.post.ReplyPosted;
import io.portico.messages.post.ReplyWithdrawn;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import io.portico.projections.threads.ThreadWriter;
import org.axonframework.eventhandling.EventHandler;

/** Writes down all three threads of every task. */
public final class ConversationProjection {

    private final ThreadWriter threads = new ThreadWriter(Place.AGENCY);

    @EventHandler
    void on(ReplyEvent event, Happening happening) {
        switch (event) {
            case ReplyPosted e -> {
                ThreadName thread = ThreadName.of(e.audience());
                threads.posted(happening, e.taskId(), thread, e.postId(), e.author(), e.text(), e.files());
                count(happening, e.taskId(), thread);
            }
            case ReplyEdited e ->
                threads.edited(happening, e.taskId(), ThreadName.of(e.audience()), e.postId(), e.text());
            case ReplyMentioned _ -> {}
            case ReplyDeleted e -> threads.deleted(happening, e.taskId(), ThreadName.of(e.audience()), e.postId());
            case ReplyWithdrawn e -> threads.withdrawn(happening, e.taskId(), ThreadName.of(e.audience()), e.postId());
        }
        happening.pulse(Place.AGENCY, event.taskId().named());
    }

    @EventHandler
    void on(NoteEvent event, Happening happening) {
        switch (event) {
            case NotePosted e -> {
                threads.posted(happening, e.taskId(), ThreadName.AGENCY, e.postId(), e.author(), e.text(), e.files());
                count(happening, e.taskId(), ThreadName.AGENCY);
            }
            case NoteEdited e -> threads.edited(happening, e.taskId(), ThreadName.AGENCY, e.postId(), e.text());
            case NoteMentioned _ -> {}
            case NoteDeleted e -> threads.deleted(happening, e.taskId(), ThreadName.AGENCY, e.postId());
        }
        happening.pulse(Place.AGENCY, event.taskId().named());
    }

    private static void count(Happening happening, TaskId taskId, ThreadName thread) {
        happening.change(
                Place.AGENCY,
                taskId.named(),
                StoredTask.class,
                task -> task.posts.merge(thread.name(), 1, Integer::sum));
    }
}
