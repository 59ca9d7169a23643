package io.portico.views;

import io.portico.messages.FileId;
import io.portico.messages.approval.ApprovalState;
import org.jspecify.annotations.Nullable;

/**
 * A file as it hangs on a post.
 *
 * @param approval what became of the last request to approve it; null when nobody was asked, or where that is not told
 */
public record FileLine(
        FileId id,
        String name,
        String mediaType,
        long sizeBytes,
        String sha256,
        @Nullable ApprovalState approval) {

    /** The same file, of which nothing is told but that it is there. */
    public FileLine withheld(String name) {
        return new FileLine(id, name, mediaType, sizeBytes, "", approval);
    }

    /** A file where nothing is told of approvals. */
    public FileLine(FileId id, String name, String mediaType, long sizeBytes, String sha256) {
        this(id, name, mediaType, sizeBytes, sha256, null);
    }
}
