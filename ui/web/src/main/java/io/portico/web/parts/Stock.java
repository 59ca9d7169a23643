package io.portico.web.parts;

import io.portico.views.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A long list fetched as far as somebody has looked. Cursors lead forward only, so what was fetched is kept. */
public final class Stock<T> {

    private final Function<PageRequest, Slice<T>> question;
    private final int questionsAtOnce;
    private List<T> fetched = List.of();
    private @Nullable String next;
    private int asked;

    public Stock(Function<PageRequest, Slice<T>> question) {
        this(question, Integer.MAX_VALUE);
    }

    private Stock(Function<PageRequest, Slice<T>> question, int questionsAtOnce) {
        this.question = question;
        this.questionsAtOnce = questionsAtOnce;
    }

    /** Of what may lie far apart: asks once when somebody looks further, whether or not that finds anything. */
    public static <T> Stock<T> patient(Function<PageRequest, Slice<T>> question) {
        return new Stock<>(question, 1);
    }

    /** The items from one place on, as many as there are and at most that many. */
    public synchronized List<T> from(int offset, int limit) {
        reach(offset + limit, questionsAtOnce);
        return List.copyOf(fetched.subList(Math.min(offset, fetched.size()), Math.min(offset + limit, fetched.size())));
    }

    /** Whether more may follow what was fetched. */
    public synchronized boolean endsAt(int size) {
        return asked > 0 && next == null && fetched.size() <= size;
    }

    /** Fetches anew what was fetched, and at least the beginning; returns all of it. */
    public synchronized List<T> renewed() {
        int size = Math.max(fetched.size(), 1);
        int questions = Math.max(asked, questionsAtOnce);
        fetched = List.of();
        next = null;
        asked = 0;
        reach(size, questions);
        return List.copyOf(fetched);
    }

    private void reach(int size, int questions) {
        for (int left = questions; left > 0 && fetched.size() < size && (asked == 0 || next != null); left--) {
            Slice<T> slice = question.apply(new PageRequest(PageRequest.MAX_LIMIT, next));
            List<T> longer = new ArrayList<>(fetched);
            longer.addAll(slice.items());
            fetched = longer;
            next = slice.next();
            asked++;
        }
    }
}
