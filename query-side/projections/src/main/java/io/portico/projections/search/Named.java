package io.portico.projections.search;

import io.portico.projections.Texts;
import org.jspecify.annotations.Nullable;

/** The words in the document of a task, a file, a budget, a company or a brand, whatever else it holds. */
record Named(String name, @Nullable String description) {

    /** As the card of a brand, whose name is a business name and stays clear. */
    Card clear() {
        return Card.of(name, "");
    }

    /** As the card of what has sealed words. */
    Card opened(Texts texts) {
        return Card.of(Opened.or(texts, name), Opened.or(texts, description));
    }
}
