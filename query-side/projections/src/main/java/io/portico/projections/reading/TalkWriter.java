package io.portico.projections.reading;

import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.reading.ThreadRead;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import java.util.List;
import java.util.function.Consumer;

/** Writes into one place who said something and who has read it. */
record TalkWriter(Place place) {

    void posted(Happening happening, TaskId taskId, ThreadName thread, PostId postId, UserId author) {
        change(
                happening,
                taskId,
                talk -> talk.add(thread, new Said(postId, author, happening.position(), false, List.of())));
    }

    void mentioned(Happening happening, TaskId taskId, ThreadName thread, PostId postId, List<UserId> people) {
        change(happening, taskId, talk -> talk.change(thread, postId, post -> post.mentioning(people)));
    }

    void deleted(Happening happening, TaskId taskId, ThreadName thread, PostId postId) {
        change(happening, taskId, talk -> talk.change(thread, postId, Said::withoutWords));
    }

    /** That it goes forward only was decided. */
    void read(Happening happening, ThreadRead event) {
        change(happening, event.taskId(), talk -> {
            long position =
                    talk.find(event.thread(), event.upTo()).map(Said::position).orElse(0L);
            talk.mark(event.thread(), event.reader(), new Mark(event.upTo(), position, happening.at()));
        });
    }

    private void change(Happening happening, TaskId taskId, Consumer<StoredTalk> change) {
        happening.change(place, StoredTalk.id(taskId), StoredTalk.class, StoredTalk::new, change);
    }
}
