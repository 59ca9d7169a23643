package io.portico.projections.rolls;

import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A list of ids of an agency, read newest first.
 *
 * @param name what it lists; the documents' ids begin with it
 */
public record Roll(Place place, String name) {

    /** More than any chunk holds: an event enters few. */
    private static final long STRIDE = 10_000;

    /** Ids, newest first, with the cursor to the older ones. */
    public record Page(List<String> ids, @Nullable String next) {}

    /** Enters ids at the end. At most once for each event. */
    public void enter(Happening happening, List<String> ids) {
        long position = happening.position();
        happening.change(place, name, RollHead.class, RollHead::new, head -> head.add(position, ids.size()));
        int number = happening.look(place, name, RollHead.class).orElseThrow().chunkOf(position);
        happening.change(place, chunk(number), RollChunk.class, RollChunk::new, chunk -> chunk.entries.addAll(ids));
    }

    /** A page of the bound work's agency. */
    public Page page(ViewStore store, Cursors cursors, PageRequest request) {
        int chunks =
                store.find(place, name, RollHead.class).map(RollHead::chunks).orElse(0);
        long before = request.after() == null ? chunks * STRIDE : cursors.read(request.after());
        List<String> ids = new ArrayList<>();
        for (int last = (int) Math.min((before - 1) / STRIDE, chunks - 1L); last >= 0; last -= reach(request)) {
            int first = Math.max(0, last - reach(request) + 1);
            Map<String, RollChunk> read = store.find(
                    place,
                    IntStream.rangeClosed(first, last).mapToObj(this::chunk).toList(),
                    RollChunk.class);
            for (int number = last; number >= first; number--) {
                List<String> entries = read.getOrDefault(chunk(number), new RollChunk()).entries;
                for (int i = entries.size() - 1; i >= 0; i--) {
                    long at = number * STRIDE + i;
                    if (at >= before) {
                        continue;
                    }
                    if (ids.size() == request.limit()) {
                        return new Page(List.copyOf(ids), cursors.of(at + 1));
                    }
                    ids.add(entries.get(i));
                }
            }
        }
        return new Page(List.copyOf(ids), null);
    }

    private static int reach(PageRequest request) {
        return request.limit() / RollHead.CHUNK + 2;
    }

    private String chunk(int number) {
        return name + "/" + number;
    }
}
