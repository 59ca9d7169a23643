package io.portico.projections.search;

import io.portico.access.AccessState;
import io.portico.messages.BudgetId;
import io.portico.messages.CompanyId;
import io.portico.messages.DocumentId;
import io.portico.messages.Id;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.erasure.Mention;
import io.portico.messages.post.Mentions;
import io.portico.projections.Folding;
import io.portico.projections.Texts;
import io.portico.projections.people.People;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.StoredPost;
import io.portico.projections.threads.ThreadReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Goes through all that was written in the bound work's agency, for what one person wrote and what others wrote of them. It
 * does not ask who wants to know.
 */
public final class Writings {

    /** Whoever is called by less is called like half of all words. */
    private static final int SHORTEST_NAME = 3;

    private static final int SLICE = 500;

    private final ViewStore store;
    private final Shelves shelves;
    private final Texts texts;
    private final People people;

    public Writings(ViewStore store, Shelves shelves, Texts texts) {
        this.store = store;
        this.shelves = shelves;
        this.texts = texts;
        this.people = new People(store, texts);
    }

    /** Every post that was not deleted. */
    public void posts(AccessState state, Consumer<ThreadReader.Placed> each) {
        ThreadReader.all(store, Place.AGENCY, state.tasks(), post -> !post.deleted(), each);
    }

    /** What the person wrote, and where others wrote of them. */
    public record About(List<PostId> posts, List<Mention> mentions) {}

    /** @param called all that the person is called, opened */
    public About about(AccessState state, UserId userId, Collection<String> called) {
        List<String> names = called.stream()
                .filter(name -> name.strip().length() >= SHORTEST_NAME)
                .map(Folding::words)
                .filter(words -> !words.isEmpty())
                .map(words -> words + " ")
                .distinct()
                .toList();
        List<PostId> posts = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        posts(state, placed -> {
            StoredPost post = placed.post();
            if (post.author().equals(userId)) {
                posts.add(post.id());
                return;
            }
            String text = Opened.or(texts, post.text());
            boolean meant = Mentions.people(text).contains(userId);
            if (meant || isNamed(names, Folding.words(Mentions.plain(text)))) {
                mentions.add(
                        new Mention(Mention.Kind.POST, post.id().value(), placed.taskId(), placed.thread(), !meant));
            }
        });
        // What they began is the agency's work by now, but in words of theirs.
        Set<TaskId> began = state.tasks().stream()
                .filter(task -> state.task(task).orElseThrow().createdBy().equals(userId))
                .collect(Collectors.toSet());
        began.forEach(task -> mentions.add(new Mention(Mention.Kind.TASK, task.value(), null, null, false)));
        List<TaskId> tasks =
                state.tasks().stream().filter(task -> !began.contains(task)).toList();
        mentions.addAll(others(tasks, TaskId::named, Mention.Kind.TASK, names));
        mentions.addAll(others(state.projects(), ProjectId::named, Mention.Kind.PROJECT, names));
        mentions.addAll(others(state.documents(), DocumentId::named, Mention.Kind.DOCUMENT, names));
        mentions.addAll(others(shelves.current().companies(), CompanyId::named, Mention.Kind.COMPANY, names));
        mentions.addAll(others(state.budgets(), BudgetId::named, Mention.Kind.BUDGET, names));
        mentions.addAll(notes(state, userId, names));
        return new About(posts, mentions);
    }

    private <T extends Id> List<Mention> others(
            Collection<T> among, Function<T, String> document, Mention.Kind kind, List<String> names) {
        Shelf shelf = shelves.current();
        List<T> things = List.copyOf(among);
        List<Mention> found = new ArrayList<>();
        for (int from = 0; from < things.size(); from += SLICE) {
            List<T> slice = things.subList(from, Math.min(things.size(), from + SLICE));
            var cards = shelf.cards(slice.stream().map(document).toList());
            for (T thing : slice) {
                boolean named = cards.getOrDefault(document.apply(thing), List.of()).stream()
                        .flatMap(card -> Stream.of(card.title(), card.text()))
                        .anyMatch(words -> isNamed(names, words));
                if (named) {
                    found.add(new Mention(kind, thing.value(), null, null, true));
                }
            }
        }
        return found;
    }

    /** What is noted of other people, and what they say of themselves to the agency. */
    private List<Mention> notes(AccessState state, UserId userId, List<String> names) {
        List<UserId> others =
                state.people().stream().filter(other -> !other.equals(userId)).toList();
        List<Mention> found = new ArrayList<>();
        for (int from = 0; from < others.size(); from += SLICE) {
            people.find(others.subList(from, Math.min(others.size(), from + SLICE))).values().stream()
                    .filter(other -> Stream.of(other.notes(), other.agencyNote(), other.welcomeText())
                            .flatMap(Stream::ofNullable)
                            .anyMatch(text -> isNamed(names, Folding.words(text))))
                    .forEach(other -> found.add(
                            new Mention(Mention.Kind.PERSON, other.userId().value(), null, null, true)));
        }
        return found;
    }

    private static boolean isNamed(List<String> names, String words) {
        String closed = words + " ";
        return names.stream().anyMatch(closed::contains);
    }

    /** What the thing is called in which others wrote of somebody. */
    public String title(Mention mention) {
        return switch (mention.kind()) {
            case POST -> mention.taskId() == null ? Texts.ERASED : named(mention.taskId());
            case TASK -> named(new TaskId(mention.id()));
            case PROJECT ->
                store.find(Place.AGENCY, new ProjectId(mention.id()).named(), Titled.class)
                        .map(project -> texts.show(project.title()))
                        .orElse(Texts.ERASED);
            case DOCUMENT ->
                store.find(Place.AGENCY, new DocumentId(mention.id()).named(), Written.class)
                        .map(document -> document.title(texts))
                        .orElse(Texts.ERASED);
            case COMPANY ->
                store.find(Place.AGENCY, new CompanyId(mention.id()).named(), Firm.class)
                        .map(Firm::name)
                        .orElse(Texts.ERASED);
            case BUDGET ->
                store.find(Place.AGENCY, new BudgetId(mention.id()).named(), Named.class)
                        .map(budget -> texts.show(budget.name()))
                        .orElse(Texts.ERASED);
            case PERSON -> {
                UserId person = new UserId(mention.id());
                yield people.names(List.of(person)).of(person).name();
            }
        };
    }

    private String named(TaskId taskId) {
        return store.find(Place.AGENCY, taskId.named(), Named.class)
                .map(task -> texts.show(task.name()))
                .orElse(Texts.ERASED);
    }
}
