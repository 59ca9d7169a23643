package io.portico.views.live;

import io.portico.messages.BadInput;
import io.portico.views.Query;
import java.util.Set;

/**
 * A subscription: tell me when something of these changed that I may see.
 *
 * @param keys kinds such as {@code task} (any of them) or single things such as {@code task:4f…}; {@code access} for any
 *     change of access in the agency, {@code self} for what is the watcher's alone, {@code seen} for how far people have
 *     read a task's threads
 */
public record Watch(Set<String> keys) implements Query<Pulse> {

    public static final int MAX_KEYS = 20;

    public Watch {
        keys = Set.copyOf(keys);
        if (keys.size() > MAX_KEYS) {
            throw new BadInput("keys", BadInput.Code.TOO_MANY);
        }
    }

    @Override
    public Class<Pulse> answers() {
        return Pulse.class;
    }

    /** Whether a change of that thing concerns the watcher. */
    public boolean concerns(String key) {
        int colon = key.indexOf(':');
        return keys.contains(key) || (colon > 0 && keys.contains(key.substring(0, colon)));
    }
}
