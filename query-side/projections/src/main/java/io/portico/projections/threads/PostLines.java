package io.portico.projections.threads;

import io.portico.projections.Texts;
import io.portico.views.FileLine;
import io.portico.views.PersonName;
import io.portico.views.PostLine;

/** Stored posts as readers get them. */
public final class PostLines {

    private PostLines() {}

    public static PostLine of(StoredPost post, PersonName author, Texts texts) {
        return new PostLine(
                post.id(),
                author,
                post.at(),
                post.editedAt(),
                post.deleted(),
                texts.showIfAny(post.text()),
                post.files().stream().map(file -> of(file, texts)).toList(),
                post.source());
    }

    private static FileLine of(StoredFile file, Texts texts) {
        return new FileLine(file.id(), texts.show(file.name()), file.mediaType(), file.sizeBytes(), file.sha256());
    }
}
