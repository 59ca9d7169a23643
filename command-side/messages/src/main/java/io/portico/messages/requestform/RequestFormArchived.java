package io.portico.messages.requestform;

import io.portico.messages.RequestFormId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** It was put away. */
@StoredAs("request-form-archived")
@Revision("1")
public record RequestFormArchived(RequestFormId formId) implements RequestFormEvent {}
