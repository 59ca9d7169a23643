package io.portico.web;

import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.Language;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.tenancy.Gateway;
import io.portico.views.door.FindStanding;
import io.portico.views.door.Standing;
import io.portico.views.me.FindMe;
import io.portico.views.me.Me;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A house that answers what a test says, and keeps what was sent. What it was not told of is not there. */
final class FakeGateway implements Gateway {

    static final UserId CLARA = new UserId("clara");

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

    /** Whoever asks is Clara, without settings of her own but for those given. */
    void knowClara(PersonKind kind, Set<Permission> permissions, int holdSeconds, @Nullable Language language) {
        answer(
                FindMe.class,
                new Me(
                        CLARA,
                        1,
                        kind,
                        "Clara",
                        "Novak",
                        null,
                        "clara@acme.test",
                        null,
                        null,
                        false,
                        holdSeconds,
                        language,
                        permissions));
        answer(FindStanding.class, new Standing(CLARA, kind, true, permissions));
    }

    /** Whoever asks is Clara, a client who may do everything and whose replies go out at once. */
    void knowClara() {
        knowClara(PersonKind.CLIENT, EnumSet.allOf(Permission.class), 0, null);
    }

    /** What is answered depends on what exactly is asked. */
    <Q> void answers(Class<Q> query, Function<Q, Object> how) {
        answers.put(query, asked -> how.apply(query.cast(asked)));
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
