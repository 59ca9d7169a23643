package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import io.portico.messages.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form over one thing that others may be editing as well, so that nobody's change is overwritten unseen.
 * If somebody else was faster, fields that the editor left alone take what they wrote; a field that both changed keeps
 * what the editor wrote and says what it is now, until the editor saves once more.
 *
 * @param <T> the thing as views show it
 */
public final class SharedFields<T> {

    /** How often others may be faster before that is said as it is. */
    private static final int MOST_TRIES = 5;

    private final Supplier<T> look;
    private final List<Field<T, ?, ?>> fields = new ArrayList<>();
    private T seen;

    /**
     * No fields yet.
     *
     * @param seen the thing as the editor sees it
     * @param look shows the thing as it is now
     */
    public SharedFields(T seen, Supplier<T> look) {
        this.seen = seen;
        this.look = look;
    }

    /** The thing as the editor saw it last. */
    public T seen() {
        return seen;
    }

    /** Shows a part of the thing in the field; returns it. */
    public <V, F extends Component & HasValue<?, V> & HasValidation> F show(F field, Part<T, V> part, Told<V> words) {
        field.setValue(part.of(seen));
        fields.add(new Field<>(field, part, words));
        return field;
    }

    /** Whether the editor wrote something else into the field than the thing has. */
    public boolean changed(Component field) {
        return fields.stream().anyMatch(one -> one.field == field && one.isWritten(seen));
    }

    /**
     * Sends what was written.
     *
     * @param send sends it, saying which version was {@linkplain #seen() seen}
     * @return whether it is done; if not, fields say what somebody else wrote
     */
    public boolean save(Consumer<T> send) {
        for (int i = 0; i < MOST_TRIES; i++) {
            try {
                send.accept(seen);
                seen = look.get();
                return true;
            } catch (Rejected rejected) {
                if (rejected.code() != Rejected.Code.STALE_VERSION) {
                    throw rejected;
                }
            }
            T now = look.get();
            long crossed =
                    fields.stream().filter(field -> field.meet(seen, now)).count();
            seen = now;
            if (crossed > 0) {
                return false;
            }
        }
        throw new Rejected(Rejected.Code.STALE_VERSION);
    }

    /** What a field shows of the thing. */
    public interface Part<T, V> {
        @Nullable
        V of(T thing);
    }

    /** How a field's value is told. */
    public interface Told<V> {
        String of(@Nullable V value);
    }

    private record Field<T, V, F extends Component & HasValue<?, V> & HasValidation>(
            F field, Part<T, V> part, Told<V> words) {

        boolean isWritten(T thing) {
            return !Objects.equals(field.getValue(), part.of(thing));
        }

        /** Whether both wrote something else into it. */
        boolean meet(T seen, T now) {
            @Nullable V theirs = part.of(now);
            boolean left = Objects.equals(part.of(seen), theirs);
            if (left || Objects.equals(field.getValue(), theirs)) {
                return false;
            }
            if (!isWritten(seen)) {
                field.setValue(theirs);
                return false;
            }
            String said = words.of(theirs);
            field.setErrorMessage(
                    said.isBlank() ? Words.say("conflict.nowEmpty") : Words.say("conflict.now", said.strip()));
            field.setInvalid(true);
            return true;
        }
    }
}
