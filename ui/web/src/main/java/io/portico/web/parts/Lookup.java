package io.portico.web.parts;

import com.vaadin.flow.component.combobox.ComboBox;
import io.portico.views.PageRequest;
import io.portico.views.Wording;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field in which is looked for what is written into it: of what there is, no more is fetched than is looked at. */
public final class Lookup {

    private Lookup() {}

    /** @param ask answers with those that fit the words, or with all of them where there are none */
    public static <T> ComboBox<T> field(String label, BiFunction<@Nullable String, PageRequest, Slice<T>> ask) {
        ComboBox<T> field = new ComboBox<>(label);
        field.setItems(wanted -> {
            String like = wanted.getFilter().filter(text -> !text.isBlank()).orElse(null);
            if (like != null && like.length() > Wording.MAX_TEXT) {
                return Stream.empty();
            }
            Stock<T> found = new Stock<>(page -> ask.apply(like, page));
            return found.from(wanted.getOffset(), wanted.getLimit()).stream();
        });
        return field;
    }
}
