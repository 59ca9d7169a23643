package io.portico.files;

/** An upload cannot go on as was asked. */
public final class UploadRefused extends RuntimeException {

    /** Why. */
    public enum Why {
        /** It holds another number of bytes; somebody else may have gone on with it. */
        OTHER_OFFSET,
        /** The bytes are not those that the sender has. */
        OTHER_CHECKSUM,
        /** As many are under way as may be. */
        TOO_MANY,
        /** It came in too many pieces. */
        TOO_MANY_PIECES
    }

    private final Why why;

    UploadRefused(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
