package io.portico.access;

import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import java.util.OptionalLong;

/**
 * Where the posts of the current work's agency lie in the ledger. The state holds no posts; who decides about one asks
 * here for what {@link Resource.OfPost} needs.
 */
public interface PostPositions {

    /** The ledger position of the event that posted it; empty when that thread never had such a post. */
    OptionalLong of(TaskId taskId, ThreadName thread, PostId postId);
}
