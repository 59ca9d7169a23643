package io.portico.views.audit;

import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time during which somebody could see something.
 *
 * @param resource {@code kind:id}
 * @param label its present title or name
 * @param within what a file belongs to, whose own name is content: a task or a document, by its present name
 * @param until null while they can
 * @param begun what began it
 * @param ended what ended it; null while it lasts
 * @param reasons why they could, as of its beginning
 */
public record AccessSpan(
        UserId userId,
        String name,
        PersonKind personKind,
        String resource,
        @Nullable String label,
        @Nullable String within,
        Instant from,
        @Nullable Instant until,
        @Nullable SpanCause begun,
        @Nullable SpanCause ended,
        List<ReasonLine> reasons) {}
