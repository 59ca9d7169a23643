package io.portico.projections.agency;

import io.portico.messages.brand.BrandAdded;
import io.portico.messages.brand.BrandEvent;
import io.portico.messages.brand.BrandRenamed;
import io.portico.messages.company.CompanyAdded;
import io.portico.messages.company.CompanyEvent;
import io.portico.messages.company.CompanyRenamed;
import io.portico.messages.company.CompanyStatusChanged;
import io.portico.messages.company.Contact;
import io.portico.messages.company.ContactAdded;
import io.portico.messages.company.ContactEdited;
import io.portico.messages.company.ContactRemoved;
import io.portico.projections.Texts;
import io.portico.projections.rolls.Roll;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandler;

/** Writes down companies, who is known there, and their brands. */
public final class CompanyProjection {

    static final Roll COMPANIES = new Roll(Place.AGENCY, "companies");
    static final Roll BRANDS = new Roll(Place.AGENCY, "brands");

    @EventHandler
    void on(CompanyEvent event, Happening happening) {
        String id = event.companyId().named();
        switch (event) {
            case CompanyAdded e -> {
                happening.create(Place.AGENCY, id, new StoredCompany(e.companyId(), e.name()));
                COMPANIES.enter(happening, List.of(id));
            }
            case CompanyRenamed e -> change(happening, id, company -> company.name = e.name());
            case ContactAdded e -> change(happening, id, company -> company.keep(stored(e.contact())));
            case ContactEdited e -> change(happening, id, company -> company.keep(stored(e.contact())));
            case ContactRemoved e -> change(happening, id, company -> company.remove(e.contactId()));
            case CompanyStatusChanged e -> change(happening, id, company -> company.status = e.status());
        }
        happening.pulse(Place.AGENCY, "companies");
    }

    private static void change(Happening happening, String id, Consumer<StoredCompany> change) {
        happening.change(Place.AGENCY, id, StoredCompany.class, company -> {
            company.version++;
            change.accept(company);
        });
    }

    @EventHandler
    void on(BrandEvent event, Happening happening) {
        switch (event) {
            case BrandAdded e -> {
                String id = e.brandId().named();
                happening.create(Place.AGENCY, id, new StoredBrand(e.brandId(), e.name(), e.companyId()));
                BRANDS.enter(happening, List.of(id));
            }
            case BrandRenamed e ->
                happening.change(Place.AGENCY, e.brandId().named(), StoredBrand.class, brand -> {
                    brand.name = e.name();
                    brand.version++;
                });
        }
        happening.pulse(Place.AGENCY, "brands");
    }

    private static StoredContact stored(Contact contact) {
        return new StoredContact(
                contact.contactId(),
                Texts.token(contact.firstName()),
                Texts.token(contact.lastName()),
                Texts.token(contact.email()),
                contact.primary());
    }
}
