package io.portico.messages.requestform;

import io.portico.messages.RequestFormId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;

/**
 * Something to choose in a field.
 *
 * @param formId whose key seals the text
 * @param id what an answer names; it stays when the words change
 */
public record FormChoice(
        RequestFormId formId, String id, @SealedBy("formId") Confidential text) {}
