package io.portico.messages.post;

import io.portico.messages.FileId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;

/** A file as it hangs on a post. */
public record AttachedFile(
        FileId fileId, @SealedBy("fileId") Confidential name, String mediaType, long sizeBytes, String sha256) {}
