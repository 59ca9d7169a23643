package io.portico.projections.agency;

import io.portico.messages.Rejected;
import io.portico.messages.person.Permission;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.rolls.Roll;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.agency.BrandDetails;
import io.portico.views.agency.Brands;
import io.portico.views.agency.Companies;
import io.portico.views.agency.CompanyDetails;
import io.portico.views.agency.ContactLine;
import io.portico.views.agency.FindBrand;
import io.portico.views.agency.FindBrands;
import io.portico.views.agency.FindCompanies;
import io.portico.views.agency.FindCompany;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;

/** Answers which companies and brands there are. */
public final class CompanyQueries {

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;
    private final Cursors cursors;

    public CompanyQueries(Viewers viewers, ViewStore store, Texts texts, Cursors cursors) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
        this.cursors = cursors;
    }

    /** Contacts are people: only for those who see people. */
    @QueryHandler
    Companies answer(FindCompanies query) {
        Viewer viewer = Demands.workOrPeople(viewers);
        boolean people = Demands.holds(viewer, Permission.PEOPLE_VIEW);
        Roll.Page page = CompanyProjection.COMPANIES.page(store, cursors, query.page());
        return new Companies(
                store.find(Place.AGENCY, page.ids(), StoredCompany.class).values().stream()
                        .map(company -> details(company, people))
                        .toList(),
                page.next());
    }

    @QueryHandler
    CompanyDetails answer(FindCompany query) {
        Viewer viewer = Demands.workOrPeople(viewers);
        return store.find(Place.AGENCY, query.companyId().named(), StoredCompany.class)
                .map(company -> details(company, Demands.holds(viewer, Permission.PEOPLE_VIEW)))
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    private CompanyDetails details(StoredCompany company, boolean people) {
        return new CompanyDetails(
                company.companyId,
                company.version,
                company.name,
                company.status,
                people ? company.contacts.stream().map(this::shown).toList() : List.of());
    }

    @QueryHandler
    Brands answer(FindBrands query) {
        Demands.workOrPeople(viewers);
        Roll.Page page = CompanyProjection.BRANDS.page(store, cursors, query.page());
        BrandNames brands = BrandNames.read(store, page.ids());
        return new Brands(
                brands.all().stream().map(brand -> details(brand, brands)).toList(), page.next());
    }

    @QueryHandler
    BrandDetails answer(FindBrand query) {
        Demands.workOrPeople(viewers);
        BrandNames brands = BrandNames.read(store, List.of(query.brandId().named()));
        return brands.all().stream()
                .findFirst()
                .map(brand -> details(brand, brands))
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    private static BrandDetails details(StoredBrand brand, BrandNames brands) {
        return new BrandDetails(brand.brandId, brand.version, brand.name, brand.companyId, brands.companyOf(brand));
    }

    private ContactLine shown(StoredContact contact) {
        return new ContactLine(
                contact.contactId(),
                texts.show(contact.firstName()),
                texts.show(contact.lastName()),
                texts.show(contact.email()),
                contact.primary());
    }
}
