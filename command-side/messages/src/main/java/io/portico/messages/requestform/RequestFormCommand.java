package io.portico.messages.requestform;

import io.portico.messages.RequestFormId;

/** Commands to a request form. */
public sealed interface RequestFormCommand
        permits MakeRequestForm,
                EditRequestForm,
                PublishRequestForm,
                PauseRequestForm,
                ArchiveRequestForm,
                FillInRequestForm {
    RequestFormId formId();
}
