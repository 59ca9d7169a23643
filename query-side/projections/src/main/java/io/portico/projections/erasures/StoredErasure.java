package io.portico.projections.erasures;

import io.portico.messages.UserId;
import io.portico.messages.erasure.ErasureFigures;
import io.portico.messages.erasure.Mention;
import io.portico.messages.erasure.MentionVerdict;
import io.portico.messages.person.ErasureGround;
import io.portico.views.agency.MentionState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The erasure of a person as stored. */
final class StoredErasure {

    UserId userId;
    ErasureGround ground;

    @Nullable
    String reference;

    Instant erasedAt;
    String erasedBy;
    long position;

    /** What the person was called, sealed, until it was looked for. */
    List<String> called = new ArrayList<>();

    @Nullable
    ErasureFigures figures;

    List<Mention> mentions = new ArrayList<>();
    boolean more;

    /** By what the mentions are settled by. */
    Map<String, MentionState> states = new LinkedHashMap<>();

    @Nullable
    Instant completedAt;

    long completedPosition;

    StoredErasure(
            UserId userId,
            ErasureGround ground,
            @Nullable String reference,
            Instant erasedAt,
            String erasedBy,
            long position) {
        this.userId = userId;
        this.ground = ground;
        this.reference = reference;
        this.erasedAt = erasedAt;
        this.erasedBy = erasedBy;
        this.position = position;
    }

    /** What is gone is settled by that, whatever is said of it. */
    void settle(String mention, MentionVerdict verdict) {
        MentionState said =
                switch (verdict) {
                    case LEFT -> MentionState.LEFT;
                    case EDITED -> MentionState.EDITED;
                };
        states.merge(mention, said, (was, _) -> was == MentionState.DELETED ? was : said);
    }

    static String id(UserId userId) {
        return "erasure:" + userId.value();
    }
}
