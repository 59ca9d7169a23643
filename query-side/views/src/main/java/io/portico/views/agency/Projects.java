package io.portico.views.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of projects. */
public record Projects(List<ProjectDetails> items, @Nullable String next) {}
