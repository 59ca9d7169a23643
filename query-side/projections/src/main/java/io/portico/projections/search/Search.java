package io.portico.projections.search;

import io.portico.access.AccessState;
import io.portico.access.Policy;
import io.portico.messages.BudgetId;
import io.portico.messages.DocumentId;
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.projections.access.Viewer;
import io.portico.views.Passage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One search: looks through the cards of the things it is given, and of no others. */
final class Search {

    private static final int SLICE = 1_000;

    private final Shelf shelf;
    private final Wanted wanted;
    private final int limit;

    /** @param limit how many at most of each kind */
    Search(Shelf shelf, Wanted wanted, int limit) {
        this.shelf = shelf;
        this.wanted = wanted;
        this.limit = limit;
    }

    Shelf shelf() {
        return shelf;
    }

    /** Which of the things fit, each looked up by its document. */
    <T> List<Hit<T>> among(Collection<T> things, Function<T, String> document, ToLongFunction<T> position) {
        return among(things, document, position, _ -> UnaryOperator.identity());
    }

    /** As above, where of some things only part of the card may be looked at. */
    <T> List<Hit<T>> among(
            Collection<T> things,
            Function<T, String> document,
            ToLongFunction<T> position,
            Function<T, UnaryOperator<Card>> sight) {
        List<Hit<T>> hits = new ArrayList<>();
        each(things, document, (thing, card) -> {
            if (card.key().isEmpty()) {
                sight.apply(thing)
                        .apply(card)
                        .fit(wanted)
                        .ifPresent(fit -> hits.add(new Hit<>(thing, fit, position.applyAsLong(thing))));
            }
        });
        return hits;
    }

    /** Those of the documents that the viewer sees. */
    List<Hit<DocumentId>> documents(Viewer viewer) {
        AccessState state = viewer.state();
        return among(
                Policy.documents(state, viewer.userId(), viewer.now()),
                DocumentId::named,
                id -> state.document(id).orElseThrow().added().position());
    }

    /** Those of the budgets that the viewer sees. */
    List<Hit<BudgetId>> budgets(Viewer viewer) {
        AccessState state = viewer.state();
        return among(
                Policy.budgets(state, viewer.userId(), viewer.now()),
                BudgetId::named,
                id -> state.budget(id).orElseThrow().added().position());
    }

    /** Those of the request forms that the viewer sees. */
    List<Hit<RequestFormId>> forms(Viewer viewer) {
        AccessState state = viewer.state();
        return among(
                Policy.forms(state, viewer.userId(), viewer.now()),
                RequestFormId::named,
                id -> state.form(id).orElseThrow().made().position());
    }

    /**
     * Which of the things fit that lie in the documents of others.
     *
     * @param thing what lies there under a key
     */
    <H, T> List<Hit<T>> within(Collection<H> holders, Function<H, String> document, BiFunction<H, String, T> thing) {
        List<Hit<T>> hits = new ArrayList<>();
        each(holders, document, (holder, card) -> {
            if (!card.key().isEmpty()) {
                card.fit(wanted).ifPresent(fit -> hits.add(new Hit<>(thing.apply(holder, card.key()), fit, 0)));
            }
        });
        return hits;
    }

    private <T> void each(Collection<T> things, Function<T, String> document, BiConsumer<T, Card> look) {
        List<T> all = List.copyOf(things);
        for (int from = 0; from < all.size(); from += SLICE) {
            List<T> slice = all.subList(from, Math.min(all.size(), from + SLICE));
            Map<String, List<Card>> cards =
                    shelf.cards(slice.stream().map(document).toList());
            for (T thing : slice) {
                for (Card card : cards.getOrDefault(document.apply(thing), List.of())) {
                    look.accept(thing, card);
                }
            }
        }
    }

    /**
     * Where the words are in posts.
     *
     * @param mayRead whether a post may be looked at
     */
    List<Hit<PostPlace>> posts(Collection<TaskId> tasks, List<ThreadName> threads, Predicate<PostPlace> mayRead) {
        List<Hit<PostPlace>> hits = new ArrayList<>();
        List<Chunk> slice = new ArrayList<>();
        for (TaskId taskId : tasks) {
            for (ThreadName thread : threads) {
                for (String document : shelf.chunks(taskId, thread)) {
                    slice.add(new Chunk(taskId, thread, document));
                }
            }
            if (slice.size() >= SLICE) {
                look(slice, mayRead, hits);
                slice.clear();
            }
        }
        look(slice, mayRead, hits);
        return hits;
    }

    private record Chunk(TaskId taskId, ThreadName thread, String document) {}

    private void look(List<Chunk> chunks, Predicate<PostPlace> mayRead, List<Hit<PostPlace>> hits) {
        each(chunks, Chunk::document, (chunk, card) -> {
            PostPlace place = new PostPlace(chunk.taskId, chunk.thread, chunk.document, card.key(), card.position());
            if (mayRead.test(place)) {
                card.fit(wanted).ifPresent(fit -> hits.add(new Hit<>(place, fit, card.position())));
            }
        });
    }

    /** Which of the things fit by their names, which need no card. */
    <T> List<Hit<T>> named(Collection<T> things, Function<T, String> name, ToLongFunction<T> position) {
        List<Hit<T>> hits = new ArrayList<>();
        for (T thing : things) {
            Card.of(name.apply(thing), "")
                    .fit(wanted)
                    .ifPresent(fit -> hits.add(new Hit<>(thing, fit, position.applyAsLong(thing))));
        }
        return hits;
    }

    /**
     * The best hits as they are shown.
     *
     * @param show reads them anew; what has been deleted, erased or changed and fits no more is not in its answer
     */
    <T, F> List<Shown<F>> best(List<Hit<T>> hits, Function<List<T>, Map<T, F>> show) {
        List<Hit<T>> sorted = hits.stream().sorted(Hit.BEST_FIRST).toList();
        List<Shown<F>> shown = new ArrayList<>();
        for (int from = 0; from < sorted.size() && shown.size() < limit; from += limit) {
            List<Hit<T>> part = sorted.subList(from, Math.min(sorted.size(), from + limit));
            Map<T, F> read = show.apply(part.stream().map(Hit::thing).toList());
            for (Hit<T> hit : part) {
                F finding = read.get(hit.thing());
                if (finding != null && shown.size() < limit) {
                    shown.add(new Shown<>(finding, hit));
                }
            }
        }
        return shown;
    }

    /** A hit as it is shown. */
    record Shown<F>(F finding, Hit<?> hit) {}

    /** The findings of several kinds in one order, the best first. */
    static <F> List<F> inOrder(Stream<Shown<F>> shown) {
        return shown.sorted(Comparator.comparing(Shown::hit, Hit.BEST_FIRST))
                .map(Shown::finding)
                .toList();
    }

    /** A thing's words, read anew, as they are shown; empty when they fit no more. */
    Optional<Words> words(String title, String text) {
        return Card.of(title, text)
                .fit(wanted)
                .map(fit -> new Words(wanted.marked(title), fit == Wanted.Fit.TEXT ? wanted.excerpt(text) : null));
    }

    /** What is shown of a thing's words. */
    record Words(Passage title, @Nullable Passage excerpt) {}
}
