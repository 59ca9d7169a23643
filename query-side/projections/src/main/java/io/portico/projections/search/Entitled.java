package io.portico.projections.search;

import io.portico.projections.Texts;
import org.jspecify.annotations.Nullable;

/** The words in the document of a request form as it is now, whatever else it holds: not those of its questions. */
record Entitled(String title, @Nullable String introduction) {

    Card opened(Texts texts) {
        return Card.of(Opened.or(texts, title), Opened.or(texts, introduction));
    }
}
