package io.portico.projections.search;

import io.portico.projections.Texts;
import org.jspecify.annotations.Nullable;

/** The words in the document of a project, whatever else it holds. */
record Titled(String title, @Nullable String description) {

    Card opened(Texts texts) {
        return Card.of(Opened.or(texts, title), Opened.or(texts, description));
    }
}
