package io.portico.web.parts;

import com.vaadin.flow.component.html.Section;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.post.DeletePost;
import io.portico.views.me.FindHeldReplies;
import io.portico.views.me.HeldReply;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What the reader has sent into a thread and can still take back, and what could not go out. */
final class HeldReplies extends Section {

    private final House house;
    private final Consumer<HeldReply> back;
    private final Live<List<HeldReply>> live;

    /** @param back takes up again what was taken back */
    HeldReplies(House house, TaskId task, ThreadName thread, Consumer<HeldReply> back) {
        this.house = house;
        this.back = back;
        addClassNames("held-replies", AudienceMark.className(thread));
        setAriaLabel(Words.say("held.label"));
        live = Live.keep(
                this,
                house,
                Set.of("self", task.named()),
                () -> house.ask(new FindHeldReplies()).items().stream()
                        .filter(reply -> reply.taskId().equals(task) && reply.thread() == thread)
                        .toList(),
                this::show,
                this::removeAll);
    }

    void again() {
        live.again();
    }

    private void show(List<HeldReply> replies) {
        removeAll();
        replies.forEach(reply -> add(
                reply.notSent() == null
                        ? HeldBlock.going(house, reply, () -> undo(reply))
                        : HeldBlock.unsent(house, reply, () -> undo(reply), () -> discard(reply))));
        setVisible(!replies.isEmpty());
    }

    private void undo(HeldReply reply) {
        if (discard(reply)) {
            back.accept(reply);
        }
    }

    private boolean discard(HeldReply reply) {
        boolean done = Notice.attempt(() -> house.send(new DeletePost(reply.id())));
        if (done) {
            live.again();
        }
        return done;
    }
}
