package io.portico.rest;

import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.tenancy.Gateway;
import io.portico.views.door.FindStanding;
import io.portico.views.door.Standing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stands behind the doors: remembers what was sent and asked, and answers as it is told. */
final class FakeHouse implements Gateway {

    final List<Object> sent = new ArrayList<>();
    final List<Object> asked = new ArrayList<>();
    final Map<Class<?>, Object> answers = new HashMap<>();
    PersonKind kind = PersonKind.EMPLOYEE;
    boolean alive = true;
    String person = "u1";
    boolean owesTerms;
    Set<Permission> permissions = EnumSet.allOf(Permission.class);
    Function<Object, Receipt> onSend = _ -> new Receipt(true, 7);

    void reset() {
        person = "u1";
        sent.clear();
        asked.clear();
        answers.clear();
        kind = PersonKind.EMPLOYEE;
        alive = true;
        owesTerms = false;
        permissions = EnumSet.allOf(Permission.class);
        onSend = _ -> new Receipt(true, 7);
    }

    @Override
    public Receipt send(Object command) {
        sent.add(command);
        return onSend.apply(command);
    }

    @Override
    public <R> R ask(Object query, Class<R> answer) {
        if (query instanceof FindStanding) {
            return answer.cast(new Standing(new UserId(person), kind, alive, permissions, owesTerms, null));
        }
        asked.add(query);
        Object told = answers.computeIfAbsent(answer, Samples::instance);
        if (told instanceof RuntimeException refusal) {
            throw refusal;
        }
        return answer.cast(told);
    }

    void refuses(Rejected.Code code) {
        onSend = _ -> {
            throw new Rejected(code);
        };
    }

    @Override
    public <U> Watching watch(Object query, Class<U> update, Consumer<U> onUpdate, Runnable onLost) {
        throw new UnsupportedOperationException("doors of REST do not watch");
    }

    @Nullable
    Object lastSent() {
        return sent.isEmpty() ? null : sent.getLast();
    }
}
