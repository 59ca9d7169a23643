package io.portico.views.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of permission sets. */
public record PermissionSets(
        List<PermissionSetDetails> items, @Nullable String next) {}
