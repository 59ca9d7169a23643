package io.portico.messages.requestform;

import io.portico.messages.RequestFormId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** Nobody can fill it in until it is published again. */
@StoredAs("request-form-paused")
@Revision("1")
public record RequestFormPaused(RequestFormId formId) implements RequestFormEvent {}
