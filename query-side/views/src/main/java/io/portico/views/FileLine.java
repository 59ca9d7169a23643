package io.portico.views;

import io.portico.messages.FileId;

/** A file as it hangs on a post. */
public record FileLine(FileId id, String name, String mediaType, long sizeBytes, String sha256) {}
