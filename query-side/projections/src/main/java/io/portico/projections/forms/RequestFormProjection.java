package io.portico.projections.forms;

import io.portico.messages.RequestFormId;
import io.portico.messages.UserId;
import io.portico.messages.requestform.FormSheet;
import io.portico.messages.requestform.RequestFormArchived;
import io.portico.messages.requestform.RequestFormEdited;
import io.portico.messages.requestform.RequestFormEvent;
import io.portico.messages.requestform.RequestFormMade;
import io.portico.messages.requestform.RequestFormPaused;
import io.portico.messages.requestform.RequestFormPublished;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import org.axonframework.eventhandling.EventHandler;

/** Writes down what forms ask: for the agency every version, for people outside what is asked now. */
public final class RequestFormProjection {

    @EventHandler
    void on(RequestFormEvent event, Happening happening) {
        switch (event) {
            case RequestFormMade e -> put(happening, e.formId(), 1, e.sheet());
            case RequestFormEdited e -> put(happening, e.formId(), e.version(), e.sheet());
            case RequestFormPublished _, RequestFormPaused _, RequestFormArchived _ -> {}
        }
    }

    private static void put(Happening happening, RequestFormId formId, int version, FormSheet sheet) {
        StoredForm form = StoredForm.of(sheet, version, new UserId(happening.by()), happening.at());
        for (Place place : new Place[] {Place.AGENCY, Place.CLIENT, Place.PARTNER}) {
            happening.replace(place, formId.named(), StoredForm.class, form);
        }
        happening.create(Place.AGENCY, StoredForm.id(formId, version), form);
    }
}
