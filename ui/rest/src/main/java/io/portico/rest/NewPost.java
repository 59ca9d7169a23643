package io.portico.rest;

import io.portico.messages.FileId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A note or reply: a text, files, or both. */
record NewPost(@Nullable String text, @Nullable List<FileId> fileIds) {}
