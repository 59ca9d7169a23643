package io.portico.projections.exposure;

import io.portico.messages.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When people came to have read up to the posts of one part of a thread; oldest first for each. */
public final class StoredOpenings {

    Map<String, List<Opening>> byReader = new HashMap<>();

    /**
     * That somebody said they had read up to a post.
     *
     * @param position the post's
     */
    record Opening(long position, Instant at) {}

    /** @param chunk the id of the part of the thread */
    public static String id(String chunk) {
        return "openings:" + chunk;
    }

    void add(UserId reader, long position, Instant at) {
        byReader.computeIfAbsent(reader.value(), _ -> new ArrayList<>()).add(new Opening(position, at));
    }

    /** When each of them first had a post at that position, or a later one of this part, before their eyes. */
    public Map<UserId, Instant> reaching(long position) {
        Map<UserId, Instant> reaching = new HashMap<>();
        byReader.forEach((reader, openings) ->
                first(openings, position).ifPresent(opening -> reaching.put(new UserId(reader), opening.at())));
        return reaching;
    }

    private static Optional<Opening> first(List<Opening> openings, long position) {
        return openings.stream()
                .filter(opening -> opening.position() >= position)
                .findFirst();
    }
}
