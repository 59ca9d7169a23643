package io.portico.web.parts;

import io.portico.views.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A long list fetched as far as somebody has looked. Cursors lead forward only, so what was fetched is kept. */
public final class Stock<T> {

    private final Function<PageRequest, Slice<T>> question;
    private List<T> fetched = List.of();
    private @Nullable String next;
    private boolean begun;

    public Stock(Function<PageRequest, Slice<T>> question) {
        this.question = question;
    }

    /** The items from one place on, as many as there are and at most that many. */
    public synchronized List<T> from(int offset, int limit) {
        reach(offset + limit);
        return List.copyOf(fetched.subList(Math.min(offset, fetched.size()), Math.min(offset + limit, fetched.size())));
    }

    /** Whether more may follow what was fetched. */
    public synchronized boolean endsAt(int size) {
        return begun && next == null && fetched.size() <= size;
    }

    /** Fetches anew what was fetched, and at least the beginning; returns all of it. */
    public synchronized List<T> renewed() {
        int size = Math.max(fetched.size(), 1);
        fetched = List.of();
        next = null;
        begun = false;
        reach(size);
        return List.copyOf(fetched);
    }

    private void reach(int size) {
        while (fetched.size() < size && (!begun || next != null)) {
            Slice<T> slice = question.apply(new PageRequest(PageRequest.MAX_LIMIT, next));
            List<T> longer = new ArrayList<>(fetched);
            longer.addAll(slice.items());
            fetched = longer;
            next = slice.next();
            begun = true;
        }
    }
}
