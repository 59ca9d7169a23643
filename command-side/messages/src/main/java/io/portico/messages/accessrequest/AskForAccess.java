package io.portico.messages.accessrequest;

import io.portico.messages.AccessRequestId;
import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks to see something. It is taken alike whether there is such a thing or not, so that asking tells nothing.
 *
 * @param resource {@code kind:id} of a project, task, document, invoice or budget
 * @param message a few words to whoever answers
 */
public record AskForAccess(
        UserId userId,
        AccessRequestId requestId,
        String resource,
        @SealedBy("userId") @Nullable Confidential message) implements AccessRequestCommand {

    public static final int MAX_MESSAGE = 500;

    private static final int MAX_RESOURCE = 100;
    private static final Set<String> KINDS = Set.of("project", "task", "document", "invoice", "budget");

    public AskForAccess {
        Check.present("userId", userId);
        Check.present("requestId", requestId);
        resource = Check.text("resource", resource, MAX_RESOURCE);
        int colon = resource.indexOf(':');
        if (colon < 0 || !KINDS.contains(resource.substring(0, colon))) {
            throw new BadInput("resource", BadInput.Code.UNKNOWN_VALUE);
        }
        Check.id("resource", resource.substring(colon + 1));
        message = Check.optionalText("message", message, MAX_MESSAGE);
    }
}
