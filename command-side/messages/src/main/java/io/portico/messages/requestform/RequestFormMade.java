package io.portico.messages.requestform;

import io.portico.messages.RequestFormId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** A request form was made, as a draft; this is its version 1. */
@StoredAs("request-form-made")
@Revision("1")
public record RequestFormMade(RequestFormId formId, FormSheet sheet) implements RequestFormEvent {}
