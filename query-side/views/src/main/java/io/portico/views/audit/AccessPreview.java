package io.portico.views.audit;

import io.portico.messages.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who would gain and lose what.
 *
 * @param broken the standing rules because of which the change would be refused
 */
public record AccessPreview(List<Effect> gains, List<Effect> losses, List<BrokenRule> broken) {

    /**
     * One gain or loss.
     *
     * @param resource {@code kind:id}
     * @param label its title or name, when the asker may see it
     */
    public record Effect(
            UserId userId,
            String name,
            String resource,
            @Nullable String label) {}
}
