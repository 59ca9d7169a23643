package io.portico.views.agency;

import io.portico.messages.CompanyId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.task.TaskStatus;
import io.portico.views.Passage;
import io.portico.views.PersonName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A thing that was found.
 *
 * @param id its id, of the kind that {@code kind} says
 * @param title what it is called; of a post, the name of its task
 * @param excerpt the part of its text that has the words; null where the title has them all
 * @param within what it belongs to: a project's brand, a task's,
 *     document's or post's project, a file's task, a brand's, person's
 *     or contact's company, an invoice's brand
 * @param companyId the company of a brand, and where a contact is known
 * @param taskId where a post or file hangs
 * @param thread the thread of a post or file
 * @param status a task's
 * @param person the person found, or the author of a post
 * @param at when it came to be
 */
public record Finding(
        FoundKind kind,
        String id,
        Passage title,
        @Nullable Passage excerpt,
        @Nullable String within,
        @Nullable CompanyId companyId,
        @Nullable TaskId taskId,
        @Nullable ThreadName thread,
        @Nullable TaskStatus status,
        @Nullable PersonName person,
        @Nullable Instant at) {}
