package io.portico.views;

import io.portico.messages.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post of a thread.
 *
 * @param text Markdown; null when it has none or was deleted
 * @param withdrawnAt when the agency took it back; then it counts as deleted, too
 * @param source the identifiers of the events the text came from
 */
public record PostLine(
        PostId id,
        PersonName author,
        Instant at,
        @Nullable Instant editedAt,
        boolean deleted,
        @Nullable Instant withdrawnAt,
        @Nullable String text,
        List<FileLine> files,
        List<String> source) {

    /** The same post, of which nothing is told but that it is there. */
    public PostLine withheld(String instead) {
        return new PostLine(
                id,
                author,
                at,
                editedAt,
                deleted,
                withdrawnAt,
                text == null ? null : instead,
                files.stream().map(file -> file.withheld(instead)).toList(),
                source);
    }

    /** The same post with other words. */
    public PostLine saying(String words) {
        return new PostLine(id, author, at, editedAt, deleted, withdrawnAt, words, files, source);
    }
}
