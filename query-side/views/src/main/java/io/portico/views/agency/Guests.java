package io.portico.views.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of guests. */
public record Guests(List<GuestDetails> items, @Nullable String next) {}
