package io.portico.messages.erasure;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * What there was of the person before any of it was taken away, and where others wrote of them: somebody is to say what
 * becomes of that.
 */
@StoredAs("traces-of-erased-listed")
@Revision("1")
public record TracesOfErasedListed(UserId userId, ErasureFigures figures, List<Mention> mentions, boolean more)
        implements ErasureEvent {

    public TracesOfErasedListed {
        mentions = List.copyOf(mentions);
    }
}
