package io.portico.decisions.document;

import io.portico.decisions.Hearing;
import io.portico.decisions.Texts;
import io.portico.decisions.file.File;
import io.portico.messages.BadInput;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.document.AddDocument;
import io.portico.messages.document.DocumentAdded;
import io.portico.messages.document.DocumentEdited;
import io.portico.messages.document.EditDocument;
import io.portico.messages.post.AttachedFile;
import io.portico.messages.sealing.Confidential;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a document is called and says, or which file it is.
 *
 * @param file null for a page
 */
record Version(
        Confidential title,
        @Nullable Confidential text,
        @Nullable AttachedFile file) {

    static Version of(DocumentAdded e) {
        return new Version(e.title(), e.text(), e.file());
    }

    static Version of(DocumentEdited e) {
        return new Version(e.title(), e.text(), e.file());
    }

    /** The first version, sealed under the document's key. A file without a title goes by its name. */
    static Version first(Hearing hearing, AddDocument command) {
        AttachedFile file = uploaded(hearing, command.fileId());
        if (file != null && command.text() != null) {
            throw new BadInput("text", BadInput.Code.UNKNOWN_FIELD);
        }
        Confidential title = command.title();
        if (title == null) {
            title = hearing.texts()
                    .open(Objects.requireNonNull(file, "a page without a title").name())
                    .map(Confidential::of)
                    .orElseThrow(() -> new BadInput("title", BadInput.Code.REQUIRED));
        }
        return new Version(title, command.text(), file).sealed(hearing.texts(), command.documentId());
    }

    /** The version that the edit makes. A page never becomes a file, nor a file a page. */
    Version with(Hearing hearing, EditDocument edit) {
        if (file != null && edit.text() != null) {
            throw new BadInput("text", BadInput.Code.UNKNOWN_FIELD);
        }
        if (file == null && edit.fileId() != null) {
            throw new BadInput("fileId", BadInput.Code.UNKNOWN_FIELD);
        }
        AttachedFile next = edit.fileId() == null || isOf(edit.fileId()) ? file : uploaded(hearing, edit.fileId());
        Version after = new Version(
                edit.title() == null ? title : edit.title(),
                edit.text() == null ? text : edit.text().value(),
                next);
        return after.sealed(hearing.texts(), edit.documentId());
    }

    private boolean isOf(FileId fileId) {
        return file != null && file.fileId().equals(fileId);
    }

    private static @Nullable AttachedFile uploaded(Hearing hearing, @Nullable FileId fileId) {
        return fileId == null ? null : hearing.load(File.class, fileId).invoke(file -> file.ofAuthor(hearing.person()));
    }

    private Version sealed(Texts texts, DocumentId key) {
        return new Version(texts.sealed(key, title), text == null ? null : texts.sealed(key, text), file);
    }

    boolean same(Version other, Texts texts) {
        return texts.same(title, other.title) && texts.same(text, other.text) && !hasOtherFileThan(other);
    }

    boolean hasOtherFileThan(@Nullable Version other) {
        return file != null && (other == null || !other.isOf(file.fileId()));
    }

    /** Of all its texts. */
    Stream<String> tokens() {
        return Stream.of(Optional.of(title), Optional.ofNullable(text))
                .flatMap(Optional::stream)
                .flatMap(said -> said.token().stream());
    }
}
