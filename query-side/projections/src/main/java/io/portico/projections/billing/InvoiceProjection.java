package io.portico.projections.billing;

import io.portico.messages.invoice.InvoiceDrafted;
import io.portico.messages.invoice.InvoiceEdited;
import io.portico.messages.invoice.InvoiceEvent;
import io.portico.messages.invoice.InvoiceSent;
import io.portico.messages.invoice.InvoiceVoided;
import io.portico.messages.invoice.PaymentRecorded;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;

/** Writes down what invoices say: drafts in the agency's place alone, what was sent in the place of each audience. */
public final class InvoiceProjection {

    private static final List<Place> OUTSIDE = List.of(Place.CLIENT, Place.PARTNER);
    private static final List<Place> PLACES = List.of(Place.AGENCY, Place.CLIENT, Place.PARTNER);

    @EventHandler
    void on(InvoiceEvent event, Happening happening) {
        String id = event.invoiceId().named();
        switch (event) {
            case InvoiceDrafted e -> happening.create(Place.AGENCY, id, StoredInvoice.of(e.terms()));
            case InvoiceEdited e ->
                happening.change(Place.AGENCY, id, StoredInvoice.class, invoice -> invoice.says(e.terms()));
            case InvoiceSent e -> OUTSIDE.forEach(place -> happening.create(place, id, StoredInvoice.of(e.terms())));
            case InvoiceVoided e -> {}
            // Only what was sent is paid, so it lies in every place.
            case PaymentRecorded e ->
                PLACES.forEach(place -> happening.change(
                        place,
                        id,
                        StoredInvoice.class,
                        invoice -> invoice.payments.add(new StoredInvoice.Payment(
                                e.paymentId().value(), e.date(), e.amount().amount()))));
        }
        PLACES.forEach(place -> happening.pulse(place, id));
    }
}
