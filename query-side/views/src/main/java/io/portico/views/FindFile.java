package io.portico.views;

import io.portico.messages.FileId;

/** A file's line, for whoever may have its bytes; whoever uploaded it and has not posted it yet included. */
public record FindFile(FileId fileId) implements Query<FileLine> {
    @Override
    public Class<FileLine> answers() {
        return FileLine.class;
    }
}
