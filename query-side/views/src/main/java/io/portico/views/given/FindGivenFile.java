package io.portico.views.given;

import io.portico.messages.FileId;
import io.portico.messages.UserId;
import io.portico.views.Query;

/**
 * One of the files of {@link FindGivenFiles}.
 */
public record FindGivenFile(UserId userId, FileId fileId) implements Query<GivenFile> {
    @Override
    public Class<GivenFile> answers() {
        return GivenFile.class;
    }
}
