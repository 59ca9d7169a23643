package io.portico.web.parts;

import com.vaadin.flow.router.QueryParameters;
import io.portico.messages.BadInput;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where in the conversations of a task an address leads. What it cannot read, it leaves out.
 *
 * @param thread null for the one that is shown first
 * @param post null for the newest
 */
public record Spot(@Nullable ThreadName thread, @Nullable PostId post) {

    private static final String THREAD = "thread";
    private static final String POST = "post";

    public static Spot of(QueryParameters query) {
        Optional<ThreadName> thread = query.getSingleParameter(THREAD)
                .flatMap(name -> Arrays.stream(ThreadName.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst());
        return new Spot(
                thread.orElse(null),
                query.getSingleParameter(POST).map(Spot::read).orElse(null));
    }

    private static @Nullable PostId read(String post) {
        try {
            return new PostId(post);
        } catch (BadInput unreadable) {
            return null;
        }
    }

    /** The address of this spot. */
    public String in(TaskId task) {
        String path = Link.to(task);
        if (thread != null) {
            path += "?" + THREAD + "=" + thread.name();
        }
        if (post != null) {
            path += (thread == null ? "?" : "&") + POST + "=" + post.value();
        }
        return path;
    }
}
