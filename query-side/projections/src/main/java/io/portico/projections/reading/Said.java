package io.portico.projections.reading;

import io.portico.messages.PostId;
import io.portico.messages.UserId;
import java.util.List;

/**
 * That something was said, without its words.
 *
 * @param position the ledger position of the event that posted it
 * @param mentions who is mentioned in it
 */
record Said(PostId id, UserId author, long position, boolean deleted, List<UserId> mentions) {

    Said withoutWords() {
        return new Said(id, author, position, true, List.of());
    }

    Said mentioning(List<UserId> people) {
        return new Said(id, author, position, deleted, people);
    }
}
