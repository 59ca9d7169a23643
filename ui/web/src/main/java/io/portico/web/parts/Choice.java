package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import io.portico.views.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a finder offers: a page to go to, or something to do.
 *
 * @param excerpt what shows why it was found
 * @param about what tells it from others of its name
 * @param path the page it leads to; null for a deed
 * @param deed what is done when it is chosen, after the finder has closed
 */
public record Choice(
        Glyph glyph,
        Passage title,
        @Nullable Passage excerpt,
        List<Component> about,
        @Nullable String path,
        Runnable deed) {

    /** A page that was found. */
    public static Choice page(
            Glyph glyph, Passage title, @Nullable Passage excerpt, List<Component> about, String path) {
        return new Choice(glyph, title, excerpt, about, path, () -> {});
    }

    /** A page that is always there. */
    public static Choice page(Glyph glyph, String title, String path) {
        return page(glyph, Passage.unmarked(title), null, List.of(), path);
    }

    public static Choice deed(Glyph glyph, String title, Runnable deed) {
        return new Choice(glyph, Passage.unmarked(title), null, List.of(), null, deed);
    }
}
