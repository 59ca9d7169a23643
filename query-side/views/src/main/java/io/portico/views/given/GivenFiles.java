package io.portico.views.given;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what somebody handed over, the newest first.
 *
 * @param leftOut how many the asker may not have; told with the first page
 */
public record GivenFiles(List<GivenFile> items, @Nullable String next, int leftOut) {}
