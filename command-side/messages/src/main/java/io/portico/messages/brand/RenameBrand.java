package io.portico.messages.brand;

import io.portico.messages.BrandId;
import io.portico.messages.Check;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Calls a brand something else. Needs {@code work.edit}.
 *
 * @param expectedVersion the version the editor saw, or null to rename whatever is there
 */
public record RenameBrand(
        @TargetAggregateIdentifier BrandId brandId,
        @Nullable Long expectedVersion,
        String name) {
    public RenameBrand {
        Check.present("id", brandId);
        name = Check.text("name", name, Check.MAX_NAME);
    }
}
