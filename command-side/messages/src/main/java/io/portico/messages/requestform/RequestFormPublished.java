package io.portico.messages.requestform;

import io.portico.messages.RequestFormId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** People who may create tasks where its tasks go can fill it in from now on. */
@StoredAs("request-form-published")
@Revision("1")
public record RequestFormPublished(RequestFormId formId) implements RequestFormEvent {}
