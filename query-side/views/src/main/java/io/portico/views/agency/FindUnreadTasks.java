package io.portico.views.agency;

import io.portico.messages.BadInput;
import io.portico.views.Query;

/**
 * In which tasks others have written what the asker has not read.
 *
 * @param limit how many are shown, 1 to {@value UnreadTasks#MOST}
 */
public record FindUnreadTasks(int limit) implements Query<UnreadTasks> {

    public FindUnreadTasks {
        if (limit < 1 || limit > UnreadTasks.MOST) {
            throw new BadInput("limit", BadInput.Code.OUT_OF_RANGE);
        }
    }

    @Override
    public Class<UnreadTasks> answers() {
        return UnreadTasks.class;
    }
}
