package io.portico.web;

import io.portico.messages.Rejected;
import io.portico.tenancy.Gateway;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/** A house that answers what a test says, and keeps what was sent. What it was not told of is not there. */
final class FakeGateway implements Gateway {

    final List<Object> sent = new CopyOnWriteArrayList<>();
    /** What was asked, in order. */
    final List<Object> questions = new CopyOnWriteArrayList<>();

    private final Map<Class<?>, Function<Object, Object>> answers = new HashMap<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private Function<Object, Optional<RuntimeException>> refusal = _ -> Optional.empty();

    void forget() {
        sent.clear();
        questions.clear();
        answers.clear();
        watchers.clear();
        refusal = _ -> Optional.empty();
    }

    void answer(Class<?> query, Object answer) {
        answers.put(query, _ -> answer);
    }

    /** That question is not answered until it is. */
    void fail(Class<?> query, RuntimeException with) {
        answers.put(query, _ -> {
            throw with;
        });
    }

    void refuse(RuntimeException with) {
        refusal = _ -> Optional.of(with);
    }

    /** Of all commands only those are refused. */
    void refuse(Class<?> command, RuntimeException with) {
        refusal = sent -> Optional.of(with).filter(_ -> command.isInstance(sent));
    }

    /** Tells all watchers that something changed. */
    void pulse() {
        new ArrayList<>(watchers).forEach(Runnable::run);
    }

    int watchers() {
        return watchers.size();
    }

    @Override
    public Receipt send(Object command) {
        refusal.apply(command).ifPresent(with -> {
            throw with;
        });
        sent.add(command);
        return new Receipt(true, sent.size());
    }

    @Override
    public <R> R ask(Object query, Class<R> answer) {
        questions.add(query);
        Function<Object, Object> known = answers.get(query.getClass());
        if (known == null) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        return answer.cast(known.apply(query));
    }

    @Override
    public <U> Watching watch(Object query, Class<U> update, Consumer<U> onUpdate, Runnable onLost) {
        Runnable watcher = () -> onUpdate.accept(null);
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }
}
