package io.portico.projections.held;

import io.portico.messages.UserId;
import java.util.HashMap;
import java.util.Map;

/** What one author has sent and can still take back, by the posts' ids. */
final class StoredHeldReplies {

    Map<String, StoredHeldReply> replies = new HashMap<>();

    static String id(UserId author) {
        return "held:" + author.value();
    }
}
