package io.portico.messages.requestform;

import io.portico.messages.RequestFormId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** All that a request form says from now on. */
@StoredAs("request-form-edited")
@Revision("1")
public record RequestFormEdited(RequestFormId formId, int version, FormSheet sheet) implements RequestFormEvent {}
