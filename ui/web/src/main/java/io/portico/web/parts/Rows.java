package io.portico.web.parts;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A list of which each row stays as long as there is what it is about, and is drawn anew only where it says something
 * else: whoever is on one of them, by keyboard or listening, stays there when others come, go or change.
 *
 * @param <T> what a row is about
 */
public final class Rows<T, R extends ListItem> extends UnorderedList {

    private final House house;
    private final Function<T, ?> id;
    private final Supplier<R> make;
    private final BiConsumer<R, T> draw;
    private final Map<Object, R> rows = new HashMap<>();
    private final Map<Object, Said<T>> said = new HashMap<>();

    /** @param day a row says "tomorrow" of another day each day */
    private record Said<T>(T about, LocalDate day) {}

    /**
     * @param id tells what a row is about from what others are about
     * @param draw shows that in its row, in place of what the row showed before
     */
    public Rows(House house, Function<T, ?> id, Supplier<R> make, BiConsumer<R, T> draw) {
        this.house = house;
        this.id = id;
        this.make = make;
        this.draw = draw;
        addClassName("rows");
    }

    /** Shows these and no others, in that order. */
    public void show(List<T> items) {
        Set<Object> wanted = items.stream().map(id).collect(Collectors.toSet());
        rows.keySet().retainAll(wanted);
        said.keySet().retainAll(wanted);
        // Between two pages of an answer something may have moved from one to the other.
        InPlace.arrange(this, items.stream().map(this::row).distinct().toList());
    }

    private R row(T item) {
        R row = rows.computeIfAbsent(id.apply(item), _ -> make.get());
        Said<T> says = new Said<>(item, house.times().today());
        if (!says.equals(said.put(id.apply(item), says))) {
            draw.accept(row, item);
        }
        return row;
    }
}
