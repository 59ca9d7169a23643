package io.portico.projections.forms;

import io.portico.messages.requestform.FieldKind;
import io.portico.messages.requestform.FormField;
import io.portico.projections.Texts;
import io.portico.views.FormQuestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field of a request form as stored; texts are tokens. */
record StoredQuestion(
        String id, FieldKind kind, String label, @Nullable String help, boolean required, List<StoredOption> choices) {

    static StoredQuestion of(FormField field) {
        return new StoredQuestion(
                field.id(),
                field.kind(),
                Texts.token(field.label()),
                Texts.tokenIfAny(field.help()),
                field.required(),
                field.choices().stream()
                        .map(choice -> new StoredOption(choice.id(), Texts.token(choice.text())))
                        .toList());
    }

    FormQuestion shown(Texts texts) {
        return new FormQuestion(
                id,
                kind,
                texts.show(label),
                texts.showIfAny(help),
                required,
                choices.stream().map(choice -> choice.shown(texts)).toList());
    }
}
