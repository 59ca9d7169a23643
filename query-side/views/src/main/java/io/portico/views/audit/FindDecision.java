package io.portico.views.audit;

import io.portico.messages.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why may, or may not, somebody do something? Sent by those with {@code audit.view} or {@code access.grant}.
 *
 * @param action {@code view} or the name of a switch
 * @param resource {@code kind:id}
 * @param at the instant in question; null for now
 */
public record FindDecision(
        UserId userId,
        String action,
        String resource,
        @Nullable Instant at) implements AuditedQuery<AccessAnswer> {
    @Override
    public Class<AccessAnswer> answers() {
        return AccessAnswer.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.EXPLANATIONS;
    }

    @Override
    public List<String> subjects() {
        return List.of(userId.named(), resource);
    }
}
