package io.portico.rest;

import io.portico.messages.FileId;
import io.portico.tenancy.Gateway.Receipt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note or reply: a text, files, or both.
 *
 * @param holdSeconds for how long a reply is kept back; notes never are
 */
record NewPost(
        @Nullable String text,
        @Nullable List<FileId> fileIds,
        @Nullable Integer holdSeconds) {

    int hold() {
        return holdSeconds == null ? 0 : holdSeconds;
    }

    /** Where it is found: what is kept back is in no thread yet. */
    Answer posted(String thread, String postId, Receipt receipt) {
        Answer made = Answer.made(thread, postId, receipt);
        return hold() == 0 ? made : made.with("Location", Answer.ROOT + "/me/held-replies");
    }
}
