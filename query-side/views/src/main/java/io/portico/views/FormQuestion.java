package io.portico.views;

import io.portico.messages.requestform.FieldKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a request form.
 *
 * @param id what an answer names
 * @param help a line under the question
 * @param choices what there is to choose; empty when the kind is not answered by choosing
 */
public record FormQuestion(
        String id, FieldKind kind, String label, @Nullable String help, boolean required, List<FormOption> choices) {}
