package io.portico.views.given;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what somebody wrote, in the order of tasks and then of posts. It may be empty although there are more.
 *
 * @param leftOut how many the asker may not read, among those that were looked at for this page
 */
public record GivenPosts(List<GivenPost> items, @Nullable String next, int leftOut) {}
