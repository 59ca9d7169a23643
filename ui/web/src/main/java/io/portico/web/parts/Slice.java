package io.portico.web.parts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a long list, and the cursor to what follows; null at the end. */
public record Slice<T>(List<T> items, @Nullable String next) {}
