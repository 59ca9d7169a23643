package io.portico.projections.erasures;

import io.portico.messages.UserId;
import java.util.ArrayList;
import java.util.List;

/** Who of the erased is mentioned in something. */
final class StoredMentioned {

    List<UserId> people = new ArrayList<>();

    static String id(String named) {
        return "erased-in:" + named;
    }
}
