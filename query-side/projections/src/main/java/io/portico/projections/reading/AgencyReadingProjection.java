package io.portico.projections.reading;

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
import io.portico.messages.reading.ReadingEvent;
import io.portico.messages.reading.ThreadRead;
import io.portico.projections.live.Pulses;
import io.portico.projections.reading.StoredLately.Lately;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import org.axonframework.eventhandling.EventHandler;

/** Writes down for the agency who has read what, in all three threads. */
public final class AgencyReadingProjection {

    private final TalkWriter talk = new TalkWriter(Place.AGENCY);

    @EventHandler
    void on(ReplyEvent event, Happening happening) {
        ThreadName thread = ThreadName.of(event.audience());
        switch (event) {
            case ReplyPosted e -> talk.posted(happening, e.taskId(), thread, e.postId(), e.author());
            case ReplyEdited _ -> {}
            case ReplyMentioned e -> talk.mentioned(happening, e.taskId(), thread, e.postId(), e.people());
            case ReplyDeleted e -> talk.deleted(happening, e.taskId(), thread, e.postId());
            case ReplyWithdrawn e -> talk.deleted(happening, e.taskId(), thread, e.postId());
        }
        lately(happening, event.taskId(), thread);
    }

    @EventHandler
    void on(NoteEvent event, Happening happening) {
        switch (event) {
            case NotePosted e -> talk.posted(happening, e.taskId(), ThreadName.AGENCY, e.postId(), e.author());
            case NoteEdited _ -> {}
            case NoteMentioned e -> talk.mentioned(happening, e.taskId(), ThreadName.AGENCY, e.postId(), e.people());
            case NoteDeleted e -> talk.deleted(happening, e.taskId(), ThreadName.AGENCY, e.postId());
        }
        lately(happening, event.taskId(), ThreadName.AGENCY);
    }

    /** The reader's own lists change, and what colleagues are told of who has seen it. */
    @EventHandler
    void on(ReadingEvent event, Happening happening) {
        switch (event) {
            case ThreadRead e -> talk.read(happening, e);
        }
        lately(happening, event.taskId(), event.thread());
        happening.pulse(Place.AGENCY, Pulses.toSelf(event.reader()));
        happening.pulse(Place.AGENCY, Pulses.seen(event.taskId()));
    }

    /** What is to be read in the thread now, and by whom not any more. */
    private static void lately(Happening happening, TaskId taskId, ThreadName thread) {
        happening.look(Place.AGENCY, StoredTalk.id(taskId), StoredTalk.class).ifPresent(talk -> {
            Lately lately = new Lately(taskId, thread, talk.last(thread), talk.readAll(thread));
            happening.change(
                    Place.AGENCY,
                    StoredLately.id(taskId),
                    StoredLately.class,
                    StoredLately::new,
                    stored -> stored.put(lately));
        });
    }
}
