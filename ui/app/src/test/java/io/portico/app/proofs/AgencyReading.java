package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.Resource;
import io.portico.access.oracle.NaiveReading;
import io.portico.app.proofs.Chronicle.Posted;
import io.portico.messages.PostId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindTasks;
import io.portico.views.agency.FindThread;
import io.portico.views.agency.SeenLine;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.ThreadPosts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds what the agency is told of who has read what against the naive reading of the rules, at one moment. */
record AgencyReading(RunningHouse house, Chronicle chronicle, NaiveReading naive, UserId reader) {

    private static final PageRequest ALL = new PageRequest(PageRequest.MAX_LIMIT, null);

    void threads() {
        for (TaskDetails task : house.ask(chronicle.agencyId(), reader, new FindTasks(null, null, ALL))
                .items()) {
            for (ThreadName name : ThreadName.values()) {
                List<Posted> posts = chronicle.unread(reader, task.id(), name);
                List<PostId> unread = posts.stream().map(Posted::postId).toList();
                long mentions = posts.stream()
                        .filter(post -> chronicle.mentions(post, reader))
                        .count();
                assertThat(task.mentions()).as("mentions in %s", task.id()).containsEntry(name, (int) mentions);
                assertThat(task.unread()).as("unread in %s", task.id()).containsEntry(name, unread.size());
                ThreadPosts thread = thread(task.id(), name);
                assertThat(thread.unreadFrom())
                        .as("new in %s of %s", name, task.id())
                        .isEqualTo(unread.isEmpty() ? null : unread.getFirst());
                Map<UserId, PostId> seenBy = new HashMap<>();
                for (SeenLine line : thread.seenBy()) {
                    seenBy.put(line.person().id(), line.upTo());
                }
                assertThat(seenBy).as("who has seen %s of %s", name, task.id()).isEqualTo(seen(task.id(), name));
            }
        }
    }

    private ThreadPosts thread(TaskId task, ThreadName name) {
        try {
            return house.ask(chronicle.agencyId(), reader, new FindThread(task, name, ALL, true));
        } catch (Rejected no) {
            throw new AssertionError(name + " of " + task + " was refused", no);
        }
    }

    /** Those that have read it and may read it still. */
    private Map<UserId, PostId> seen(TaskId task, ThreadName name) {
        Map<UserId, PostId> seen = new HashMap<>();
        chronicle.marks(task, name).forEach((person, upTo) -> {
            if (naive.maySee(person, new Resource.OfThread(task, name))) {
                seen.put(person, upTo);
            }
        });
        return seen;
    }
}
