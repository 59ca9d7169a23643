package io.portico.messages.erasure;

import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place where others wrote of somebody, or where something of theirs has become the agency's, and nothing of what stands
 * there.
 *
 * @param id of the post, task, project, document, company, budget or person
 * @param taskId the post's task; null for everything else
 * @param thread the post's thread; null for everything else
 * @param byName whether only words like their name are there, which may mean somebody else
 */
public record Mention(
        Kind kind,
        String id,
        @Nullable TaskId taskId,
        @Nullable ThreadName thread,
        boolean byName) {

    /** What others write: of a company, who is known there, and of a person, what is noted of them. */
    public enum Kind {
        POST,
        TASK,
        PROJECT,
        DOCUMENT,
        COMPANY,
        BUDGET,
        PERSON
    }

    /** Whether it is a task that the person began: the agency's work by now, in words of theirs. */
    public boolean begunByThem() {
        return kind == Kind.TASK && !byName;
    }

    /** {@code kind:id}, by which it is settled. */
    public String named() {
        return named(kind, id);
    }

    /** What a mention in that thing is settled by. */
    public static String named(Kind kind, String id) {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
