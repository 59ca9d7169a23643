package io.portico.views.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of programs. */
public record Programs(List<ProgramLine> items, @Nullable String next) {}
