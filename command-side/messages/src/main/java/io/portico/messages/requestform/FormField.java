package io.portico.messages.requestform;

import io.portico.messages.RequestFormId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a request form.
 *
 * @param formId whose key seals the texts
 * @param id what an answer names; it stays when the words change
 * @param help a line under the question
 * @param choices what there is to choose; empty when the kind is not answered by choosing
 */
public record FormField(
        RequestFormId formId,
        String id,
        FieldKind kind,
        @SealedBy("formId") Confidential label,
        @SealedBy("formId") @Nullable Confidential help,
        boolean required,
        List<FormChoice> choices) {}
