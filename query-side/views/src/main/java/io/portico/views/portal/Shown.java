package io.portico.views.portal;

import io.portico.messages.Id;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an answer tells its reader of, for the log of disclosures.
 *
 * @param things {@code kind:id}, each once; none when it tells of nothing that is not the reader's own
 */
public record Shown(How how, List<String> things) {

    /** In which way it is told of them. */
    public enum How {
        /** The thing itself. */
        OPENED,
        /** As a row among others, by name. */
        LISTED,
        /** As what matches words that the reader typed. */
        FOUND,
        /** As a file to be taken away. */
        DOWNLOADED
    }

    public Shown {
        things = things.stream().distinct().toList();
    }

    /** Nothing that is not the reader's own. */
    public static Shown nothing() {
        return new Shown(How.LISTED, List.of());
    }

    static Shown opened(@Nullable Id... things) {
        return new Shown(How.OPENED, named(Arrays.stream(things)));
    }

    static Shown downloaded(Id thing) {
        return new Shown(How.DOWNLOADED, List.of(thing.named()));
    }

    static <T> Shown listed(List<T> items, Function<T, Stream<@Nullable Id>> things) {
        return new Shown(How.LISTED, named(items.stream().flatMap(things)));
    }

    /** The same, and more. */
    Shown and(Stream<? extends @Nullable Id> more) {
        List<String> all = new ArrayList<>(things);
        all.addAll(named(more));
        return new Shown(how, all);
    }

    private static List<String> named(Stream<? extends @Nullable Id> things) {
        return things.filter(Objects::nonNull).map(Id::named).toList();
    }
}
