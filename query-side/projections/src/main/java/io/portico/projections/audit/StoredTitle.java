package io.portico.projections.audit;

import io.portico.messages.person.PersonKind;
import io.portico.projections.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a person or thing is called.
 *
 * @param clear a name that is nobody's secret, such as a brand's
 * @param first sealed: a title, or a first name
 * @param last sealed: a last name
 * @param person what the person is, when it is one
 */
record StoredTitle(
        @Nullable String clear,
        @Nullable String first,
        @Nullable String last,
        @Nullable PersonKind person) {

    static StoredTitle clear(String name) {
        return new StoredTitle(name, null, null, null);
    }

    String show(Texts texts) {
        if (clear != null) {
            return clear;
        }
        if (first == null) {
            return Texts.ERASED;
        }
        return last == null ? texts.show(first) : texts.show(first) + " " + texts.show(last);
    }
}
