package io.portico.web.parts;

import com.vaadin.flow.component.html.Section;
import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.file.DiscardUpload;
import io.portico.messages.post.DeletePost;
import io.portico.views.FileLine;
import io.portico.views.me.FindHeldReplies;
import io.portico.views.me.HeldReply;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the reader has sent into a thread and can still take back, and what could not go out. */
public final class HeldReplies extends Section {

    private static final Logger LOG = LoggerFactory.getLogger(HeldReplies.class);

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

    /** Its files stay: they go out with what is sent instead. */
    private void undo(HeldReply reply) {
        if (Notice.attempt(() -> house.send(new DeletePost(reply.id())))) {
            live.again();
            back.accept(reply);
        }
    }

    private void discard(HeldReply reply) {
        if (discard(house, reply)) {
            live.again();
        }
    }

    /** As long as it is kept back; what has gone out meanwhile is not taken from those who read it. */
    public static void takeBack(House house, PostId id) {
        house.ask(new FindHeldReplies()).items().stream()
                .filter(reply -> reply.id().equals(id))
                .findFirst()
                .ifPresentOrElse(reply -> discard(house, reply), () -> Notice.refused(Words.say("held.goneOut")));
    }

    /** With its files, which nobody will post any more; whatever still needs one keeps it. */
    static boolean discard(House house, HeldReply reply) {
        return Notice.attempt(() -> house.send(new DeletePost(reply.id()))) && dropFiles(house, reply);
    }

    /** What cannot be dropped now is swept one day. */
    private static boolean dropFiles(House house, HeldReply reply) {
        try {
            Set<FileId> needed = house.ask(new FindHeldReplies()).items().stream()
                    .filter(other -> !other.id().equals(reply.id()))
                    .flatMap(other -> other.files().stream())
                    .map(FileLine::id)
                    .collect(Collectors.toSet());
            reply.files().stream()
                    .map(FileLine::id)
                    .filter(file -> !needed.contains(file))
                    .forEach(file -> discard(house, file));
        } catch (RuntimeException e) {
            LOG.debug("the files of a discarded reply were not dropped", e);
        }
        return true;
    }

    private static void discard(House house, FileId file) {
        try {
            house.send(new DiscardUpload(file));
        } catch (Rejected posted) {
            if (posted.code() != Rejected.Code.FILE_ALREADY_POSTED && posted.code() != Rejected.Code.NOT_FOUND) {
                throw posted;
            }
        }
    }
}
