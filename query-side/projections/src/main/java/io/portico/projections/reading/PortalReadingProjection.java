package io.portico.projections.reading;

import io.portico.messages.Audience;
import io.portico.messages.ThreadName;
import io.portico.messages.post.ReplyDeleted;
import io.portico.messages.post.ReplyEdited;
import io.portico.messages.post.ReplyEvent;
import io.portico.messages.post.ReplyMentioned;
import io.portico.messages.post.ReplyPosted;
import io.portico.messages.post.ReplyWithdrawn;
import io.portico.messages.reading.ReadingEvent;
import io.portico.messages.reading.ThreadRead;
import io.portico.projections.people.People;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;

/**
 * Writes down for one audience how far its own people have read its own thread. How far the agency has read is not there
 * to be told, and there is no method for notes.
 */
public final class PortalReadingProjection {

    private final Audience audience;
    private final TalkWriter talk;

    public PortalReadingProjection(Audience audience) {
        this.audience = audience;
        this.talk = new TalkWriter(Place.of(audience));
    }

    @EventHandler
    void on(ReplyEvent event, Happening happening) {
        if (event.audience() != audience) {
            return;
        }
        ThreadName thread = ThreadName.of(audience);
        switch (event) {
            case ReplyPosted e -> talk.posted(happening, e.taskId(), thread, e.postId(), e.author());
            case ReplyEdited _ -> {}
            case ReplyMentioned e -> talk.mentioned(happening, e.taskId(), thread, e.postId(), e.people());
            case ReplyDeleted e -> talk.deleted(happening, e.taskId(), thread, e.postId());
            case ReplyWithdrawn e -> talk.deleted(happening, e.taskId(), thread, e.postId());
        }
    }

    @EventHandler
    void on(ReadingEvent event, Happening happening) {
        boolean own = People.kindAt(happening, event.reader())
                .flatMap(kind -> kind.audience())
                .equals(Optional.of(audience));
        if (own && event.thread() == ThreadName.of(audience)) {
            switch (event) {
                case ThreadRead e -> talk.read(happening, e);
            }
        }
    }
}
