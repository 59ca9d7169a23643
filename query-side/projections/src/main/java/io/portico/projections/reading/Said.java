package io.portico.projections.reading;

import io.portico.messages.PostId;
import io.portico.messages.UserId;

/**
 * That something was said, without its words.
 *
 * @param position the ledger position of the event that posted it
 */
record Said(PostId id, UserId author, long position, boolean deleted) {

    Said withoutWords() {
        return new Said(id, author, position, true);
    }
}
