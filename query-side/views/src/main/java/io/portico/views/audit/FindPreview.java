package io.portico.views.audit;

import io.portico.messages.BadInput;
import io.portico.messages.changes.ApplyAccessChanges;
import io.portico.messages.changes.PlannedChange;
import io.portico.views.Query;
import java.util.List;

/** What would change if these changes were made? Nothing is saved. */
public record FindPreview(List<PlannedChange> changes) implements Query<AccessPreview> {

    public static final int MAX_CHANGES = ApplyAccessChanges.MAX_CHANGES;

    public FindPreview {
        if (changes.size() > MAX_CHANGES) {
            throw new BadInput("changes", BadInput.Code.TOO_MANY);
        }
        changes = List.copyOf(changes);
    }

    @Override
    public Class<AccessPreview> answers() {
        return AccessPreview.class;
    }
}
