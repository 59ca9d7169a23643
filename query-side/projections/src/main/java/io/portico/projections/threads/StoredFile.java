package io.portico.projections.threads;

import io.portico.messages.FileId;
import io.portico.messages.post.AttachedFile;
import io.portico.projections.Texts;

/** A file of a post as stored; its name is sealed. */
public record StoredFile(FileId id, String name, String mediaType, long sizeBytes, String sha256) {

    public static StoredFile of(AttachedFile file) {
        return new StoredFile(
                file.fileId(), Texts.token(file.name()), file.mediaType(), file.sizeBytes(), file.sha256());
    }
}
