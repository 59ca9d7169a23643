package io.portico.views.given;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what somebody said about approvals, the newest first.
 *
 * @param leftOut how many the asker may not read; told with the first page
 */
public record GivenAnswers(
        List<GivenAnswer> items, @Nullable String next, int leftOut) {}
