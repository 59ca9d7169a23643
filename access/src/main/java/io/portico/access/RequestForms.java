package io.portico.access;

import io.portico.messages.RequestFormId;
import io.portico.messages.requestform.FormSheet;
import io.portico.messages.requestform.FormState;
import io.portico.messages.requestform.RequestFormArchived;
import io.portico.messages.requestform.RequestFormEdited;
import io.portico.messages.requestform.RequestFormEvent;
import io.portico.messages.requestform.RequestFormMade;
import io.portico.messages.requestform.RequestFormPaused;
import io.portico.messages.requestform.RequestFormPublished;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** The part of the access state that comes from request forms. */
record RequestForms(PMap<RequestFormId, FormAccess> byId, PVector<RequestFormId> inOrder) implements Parts.Part {

    static final RequestForms NONE = new RequestForms(HashTreePMap.empty(), TreePVector.empty());

    RequestForms with(RequestFormEvent event, Fact fact) {
        FormAccess form = byId.get(event.formId());
        if (form == null) {
            // Only its first event makes a form; whatever else names one that never came changes nothing.
            return event instanceof RequestFormMade made ? made(made, fact) : this;
        }
        return switch (event) {
            case RequestFormMade e -> this;
            case RequestFormEdited e -> changed(saying(form, e.sheet()));
            case RequestFormPublished e -> changed(form.standing(FormState.PUBLISHED, fact));
            case RequestFormPaused e -> changed(form.standing(FormState.PAUSED, fact));
            case RequestFormArchived e -> changed(form.standing(FormState.ARCHIVED, fact));
        };
    }

    private static FormAccess saying(FormAccess form, FormSheet sheet) {
        return form.saying(sheet.projectId(), sheet.demandsFiles());
    }

    private RequestForms made(RequestFormMade e, Fact fact) {
        FormAccess form = new FormAccess(
                e.formId(), FormState.DRAFT, e.sheet().projectId(), e.sheet().demandsFiles(), fact, fact);
        return new RequestForms(byId.plus(e.formId(), form), inOrder.plus(e.formId()));
    }

    private RequestForms changed(FormAccess form) {
        return new RequestForms(byId.plus(form.formId(), form), inOrder);
    }
}
