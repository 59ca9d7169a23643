package io.portico.rest;

import io.portico.messages.FileId;
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
}
