package io.portico.decisions;

import io.portico.access.ThreadFacts;
import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.post.NotePosted;
import io.portico.messages.post.ReplyPosted;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.WorkMetadata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Looks through the whole ledger for posts. */
record LedgerThreads(TestLedger ledger) implements ThreadFacts {

    private record Post(PostId postId, TaskId taskId, ThreadName thread, UserId author, long position) {}

    @Override
    public OptionalLong position(TaskId taskId, ThreadName thread, PostId postId, LongPredicate mayRead) {
        return posts(taskId, thread).stream()
                .filter(post -> post.postId().equals(postId))
                .mapToLong(Post::position)
                .filter(mayRead)
                .findFirst();
    }

    @Override
    public Map<UserId, Long> writers(TaskId taskId, ThreadName thread) {
        Map<UserId, Long> writers = new HashMap<>();
        posts(taskId, thread).forEach(post -> writers.put(post.author(), post.position()));
        return writers;
    }

    /** In these tests whatever was posted in the thread asks, until somebody else posts. */
    @Override
    public Optional<Boolean> waits(TaskId taskId, Audience audience, String question) {
        List<Post> posts = posts(taskId, ThreadName.of(audience));
        return posts.stream()
                .filter(post -> post.postId().value().equals(question))
                .findFirst()
                .map(asked -> posts.stream()
                        .filter(post -> post.position() > asked.position())
                        .allMatch(post -> post.author().equals(asked.author())));
    }

    @Override
    public int posts(TaskId taskId) {
        return Stream.of(ThreadName.values())
                .mapToInt(thread -> posts(taskId, thread).size())
                .sum();
    }

    private List<Post> posts(TaskId taskId, ThreadName thread) {
        List<Post> posts = new ArrayList<>();
        ledger.readEvents(null, false).forEach(event -> {
            if (WorkMetadata.of(event).agencyId().equals(Tenancy.agencyId())) {
                add(event, posts);
            }
        });
        posts.removeIf(post -> !post.taskId().equals(taskId) || post.thread() != thread);
        return posts;
    }

    private static void add(TrackedEventMessage<?> event, List<Post> posts) {
        long position = event.trackingToken().position().orElseThrow();
        switch (event.getPayload()) {
            case ReplyPosted e ->
                posts.add(new Post(e.postId(), e.taskId(), ThreadName.of(e.audience()), e.author(), position));
            case NotePosted e -> posts.add(new Post(e.postId(), e.taskId(), ThreadName.AGENCY, e.author(), position));
            default -> {
                // No post.
            }
        }
    }
}
