package io.portico.views.audit;

import io.portico.messages.UserId;
import io.portico.views.Query;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything a person can see, or could see at an instant. */
public record FindSeenBy(UserId userId, @Nullable Instant at) implements Query<SeenThings> {
    @Override
    public Class<SeenThings> answers() {
        return SeenThings.class;
    }
}
