package io.portico.decisions.requestform;

import io.portico.decisions.Texts;
import io.portico.messages.requestform.FormChoice;
import io.portico.messages.requestform.FormField;
import io.portico.messages.requestform.FormSheet;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/** Whether two sheets of a form say the same, sealed or not. */
final class Sheets {

    private Sheets() {}

    static boolean same(FormSheet one, FormSheet other, Texts texts) {
        return texts.same(one.title(), other.title())
                && texts.same(one.introduction(), other.introduction())
                && Objects.equals(one.projectId(), other.projectId())
                && one.priority() == other.priority()
                && one.assigneeIds().equals(other.assigneeIds())
                && each(one.fields(), other.fields(), (a, b) -> sameField(a, b, texts));
    }

    private static boolean sameField(FormField one, FormField other, Texts texts) {
        return one.id().equals(other.id())
                && one.kind() == other.kind()
                && one.required() == other.required()
                && texts.same(one.label(), other.label())
                && texts.same(one.help(), other.help())
                && each(one.choices(), other.choices(), (a, b) -> sameChoice(a, b, texts));
    }

    private static boolean sameChoice(FormChoice one, FormChoice other, Texts texts) {
        return one.id().equals(other.id()) && texts.same(one.text(), other.text());
    }

    private static <T> boolean each(List<T> some, List<T> others, BiPredicate<T, T> same) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!same.test(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
