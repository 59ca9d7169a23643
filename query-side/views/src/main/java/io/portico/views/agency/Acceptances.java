package io.portico.views.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of people outside with the terms they accepted. */
public record Acceptances(
        List<PersonAcceptances> items, @Nullable String next) {}
