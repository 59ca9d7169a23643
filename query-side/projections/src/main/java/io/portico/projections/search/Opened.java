package io.portico.projections.search;

import io.portico.messages.post.Mentions;
import io.portico.projections.Texts;
import io.portico.projections.threads.StoredPost;
import org.jspecify.annotations.Nullable;

/** Sealed texts to look through: what was erased has no words. */
final class Opened {

    private Opened() {}

    static String or(Texts texts, @Nullable String token) {
        return token == null ? "" : texts.open(token).orElse("");
    }

    /** What a post says, in which nobody looks for the ids of those who are mentioned, or is shown them. */
    static String said(Texts texts, StoredPost post) {
        return Mentions.plain(or(texts, post.text()));
    }
}
