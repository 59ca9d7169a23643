package io.portico.views.agency;

import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.erasure.Mention;
import io.portico.views.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A place where others wrote of somebody who was erased, or something that was theirs and is the agency's.
 *
 * @param mention by which it is settled
 * @param id of the post, task, project, document, company, budget or person
 * @param taskId the post's task; null for everything else
 * @param thread the post's thread; null for everything else
 * @param byName whether only words like their name are there, which may mean somebody else
 * @param title what the post's task, or else the thing itself is called; null where it is kept as a file or goes to a
 *     program, for it may hold the very name
 * @param person of whom something is noted; null for everything else, and where the title is
 */
public record MentionLine(
        String mention,
        Mention.Kind kind,
        String id,
        @Nullable TaskId taskId,
        @Nullable ThreadName thread,
        boolean byName,
        @Nullable String title,
        @Nullable PersonName person,
        MentionState state) {

    MentionLine withoutTitle() {
        return new MentionLine(mention, kind, id, taskId, thread, byName, null, null, state);
    }
}
