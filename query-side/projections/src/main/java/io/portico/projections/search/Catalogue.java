package io.portico.projections.search;

import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which documents of an agency have words that can be looked for. A document is entered anew whenever its words have
 * changed, so that whoever knows the catalogue up to some entry knows what to read again by reading on. It holds no words.
 */
final class Catalogue {

    /** So that an entry rewrites a few kilobytes and a thousand documents hold a large agency's. */
    static final int CHUNK = 100;

    /** Before the name of a document whose words are not to be known any more although it is still there. */
    static final String STRUCK = "-";

    private static final String HEAD = "catalogue";

    private Catalogue() {}

    /** How many entries there are. */
    record Head(int count) {}

    /** Entries that follow each other. */
    record Chunk(List<String> documents) {
        Chunk(List<String> documents) {
            this.documents = new ArrayList<>(documents);
        }
    }

    /** Enters that a document has no words any more. At most once for each event. */
    static void strike(Happening happening, String document) {
        enter(happening, STRUCK + document);
    }

    /** Enters a document that was just written. At most once for each event. */
    static void enter(Happening happening, String document) {
        if (!happening.isNewsTo(Place.AGENCY, HEAD, Head.class)) {
            return;
        }
        int count =
                happening.look(Place.AGENCY, HEAD, Head.class).map(Head::count).orElse(0);
        String chunk = chunk(count / CHUNK);
        if (count % CHUNK == 0) {
            happening.create(Place.AGENCY, chunk, new Chunk(List.of(document)));
        } else {
            happening.change(Place.AGENCY, chunk, Chunk.class, stored -> stored.documents()
                    .add(document));
        }
        happening.create(Place.AGENCY, HEAD, new Head(count + 1));
    }

    /** How many entries the bound work's agency has. */
    static int count(ViewStore store) {
        return store.find(Place.AGENCY, HEAD, Head.class).map(Head::count).orElse(0);
    }

    /** The documents that entries name from one number up to another, each once. */
    static Set<String> between(ViewStore store, int from, int to) {
        int first = from / CHUNK;
        List<String> chunks = IntStream.rangeClosed(first, (to - 1) / CHUNK)
                .mapToObj(Catalogue::chunk)
                .toList();
        Set<String> documents = new LinkedHashSet<>();
        store.find(Place.AGENCY, chunks, Chunk.class).values().stream()
                .flatMap(chunk -> chunk.documents().stream())
                .skip(from - (long) first * CHUNK)
                .limit(to - (long) from)
                .forEach(documents::add);
        return documents;
    }

    private static String chunk(int number) {
        return HEAD + "/" + number;
    }
}
