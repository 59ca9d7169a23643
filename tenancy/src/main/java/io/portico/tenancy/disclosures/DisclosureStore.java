package io.portico.tenancy.disclosures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where disclosures are kept, cut by agency. It is the only place: they can be made from nothing else.
 *
 * <p>Each node leaves a mark as long as it writes, and takes it away when it ends. A mark whose node is gone becomes a
 * {@link Gap}: nobody knows what that node disclosed after its last sign of life.
 */
public interface DisclosureStore {

    /** The most that {@link #find} hands out at once. */
    int MAX_FOUND = 1_000;

    /** Marks the beginning of a node, and turns the marks of nodes that are gone into gaps. */
    void begin(String node, Instant now);

    /**
     * Keeps everything or throws; what is kept already is kept once. On disk, or acknowledged by a majority of servers,
     * before it returns.
     *
     * @param upTo the node has nothing from before this instant left to write
     */
    void append(String node, Instant upTo, Map<String, List<Disclosure>> byAgency);

    /** Takes the node's mark away: it has written everything. */
    void end(String node);

    /** What matches, the newest first. */
    List<Disclosure> find(Search search);

    /** When entries may be missing, the newest first. */
    List<Gap> gaps(Instant now);

    /** Since when anything is kept here. */
    Instant beganAt();

    /** Removes what was disclosed before, at most so many; how many there were. */
    int forget(String agencyId, Instant before, int limit);

    /** Removes everything of an agency. */
    void deleteAgency(String agencyId);

    /**
     * Entries of this time may be missing.
     *
     * @param until null when it is not over: a node does not write, and nobody knows whether it will again
     */
    record Gap(Instant from, @Nullable Instant until) {}

    /**
     * What is looked for.
     *
     * @param from only since then
     * @param to only before then
     * @param person only by them, or through their eyes
     * @param thing only of this thing, {@code kind:id}
     * @param before only older than the entry of this id
     */
    record Search(
            String agencyId,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String person,
            @Nullable String thing,
            @Nullable String how,
            @Nullable String before,
            int limit) {

        public Search {
            if (limit < 1 || limit > MAX_FOUND) {
                throw new IllegalArgumentException("at most " + MAX_FOUND + " at once");
            }
        }
    }
}
