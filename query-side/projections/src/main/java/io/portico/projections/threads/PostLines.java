package io.portico.projections.threads;

import io.portico.projections.Texts;
import io.portico.views.FileLine;
import io.portico.views.PersonName;
import io.portico.views.PostLine;
import java.util.List;

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
                files(post.files(), texts),
                post.source());
    }

    public static List<FileLine> files(List<StoredFile> files, Texts texts) {
        return files.stream().map(file -> of(file, texts)).toList();
    }

    private static FileLine of(StoredFile file, Texts texts) {
        return new FileLine(file.id(), texts.show(file.name()), file.mediaType(), file.sizeBytes(), file.sha256());
    }
}
