package io.portico.projections.search;

import io.portico.projections.Folding;
import io.portico.projections.search.Wanted.Fit;
import java.util.Optional;

/**
 * What is looked through for one thing: its folded words.
 *
 * @param key which of the things in the document it is of; empty for the document's own
 * @param position the ledger position of a post, which the access state does not know; else 0
 */
record Card(String key, long position, String title, String text) {

    /** What an object in memory takes besides its letters, about. */
    private static final int OVERHEAD = 160;

    static Card of(String title, String text) {
        return new Card("", 0, Folding.words(title), Folding.words(text));
    }

    /** As one of several in a document. */
    static Card within(String key, String title, String text) {
        return new Card(key, 0, Folding.words(title), Folding.words(text));
    }

    static Card ofPost(String postId, long position, String text) {
        return new Card(postId, position, "", Folding.words(text));
    }

    /** The card for those who may know the title and nothing else. */
    Card titleOnly() {
        return new Card(key, position, title, "");
    }

    Optional<Fit> fit(Wanted wanted) {
        return wanted.fit(title, text);
    }

    /** About how many bytes it takes in memory. */
    int weight() {
        return OVERHEAD + title.length() + text.length();
    }
}
