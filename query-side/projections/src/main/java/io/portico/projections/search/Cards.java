package io.portico.projections.search;

import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import io.portico.projections.Texts;
import io.portico.projections.people.People;
import io.portico.projections.people.Person;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.StoredPost;
import io.portico.projections.threads.ThreadChunk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes cards of documents of the bound work's agency. */
final class Cards implements CardMaker {

    private final ViewStore store;
    private final Texts texts;
    private final People people;

    Cards(ViewStore store, Texts texts) {
        this.store = store;
        this.texts = texts;
        this.people = new People(store, texts);
    }

    @Override
    public Map<String, List<Card>> of(Collection<String> documents) {
        Map<String, List<String>> byKind =
                documents.stream().collect(Collectors.groupingBy(id -> id.substring(0, id.indexOf(':'))));
        Map<String, List<Card>> cards = new HashMap<>();
        byKind.forEach((kind, ids) -> {
            switch (kind) {
                case "project" -> put(cards, ids, Titled.class, project -> project.opened(texts));
                case "task", "file", "budget" -> put(cards, ids, Named.class, named -> named.opened(texts));
                case "document" -> put(cards, ids, Written.class, document -> document.opened(texts));
                case "request-form" -> put(cards, ids, Entitled.class, form -> form.opened(texts));
                case "brand" -> put(cards, ids, Named.class, Named::clear);
                case "company" ->
                    store.find(Place.AGENCY, ids, Firm.class).forEach((id, firm) -> cards.put(id, firm.cards(texts)));
                case "person" -> people(ids).forEach((id, card) -> cards.put(id, List.of(card)));
                case "thread" -> posts(ids, cards);
                default -> throw new IllegalStateException("documents of a kind without cards: " + kind);
            }
        });
        return cards;
    }

    private <T> void put(Map<String, List<Card>> cards, List<String> ids, Class<T> type, Function<T, Card> card) {
        store.find(Place.AGENCY, ids, type).forEach((id, body) -> cards.put(id, List.of(card.apply(body))));
    }

    /** Programs have a place of their own in the settings and are not looked for. */
    private Map<String, Card> people(List<String> ids) {
        Map<UserId, String> idOf = new HashMap<>();
        ids.forEach(id -> idOf.put(new UserId(id.substring(id.indexOf(':') + 1)), id));
        Map<String, Card> cards = new HashMap<>();
        people.find(idOf.keySet()).forEach((userId, person) -> {
            if (person.kind() != PersonKind.PROGRAM) {
                cards.put(Objects.requireNonNull(idOf.get(userId)), Card.of(called(person), person.shownEmail()));
            }
        });
        return cards;
    }

    /** All that a person is called. */
    static String called(Person person) {
        return Stream.of(person.name(), person.codename())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private void posts(List<String> ids, Map<String, List<Card>> cards) {
        store.find(Place.AGENCY, ids, ThreadChunk.class).forEach((id, chunk) -> {
            List<Card> posts = new ArrayList<>();
            for (StoredPost post : chunk.posts()) {
                String text = Opened.said(texts, post);
                if (!text.isEmpty()) {
                    posts.add(Card.ofPost(post.id().value(), post.position(), text));
                }
            }
            cards.put(id, List.copyOf(posts));
        });
    }
}
