package io.portico.projections.search;

import io.portico.projections.Texts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The words of a project's document as it is now, whatever else is stored with it: of a file, its name. */
record Written(Present present) {

    record Present(
            String title, @Nullable String text, @Nullable Called file, Instant editedAt) {}

    record Called(String name) {}

    Card opened(Texts texts) {
        return Card.of(title(texts), text(texts));
    }

    String title(Texts texts) {
        return Opened.or(texts, present.title());
    }

    String text(Texts texts) {
        Called file = present.file();
        return file == null ? Opened.or(texts, present.text()) : Opened.or(texts, file.name());
    }
}
