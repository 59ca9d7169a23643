package io.portico.views.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of posted files. */
public record PostedFiles(List<PostedFile> items, @Nullable String next) {}
