package io.portico.rest;

import static io.portico.rest.Texts.confidential;

import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.ContactId;
import io.portico.messages.brand.AddBrand;
import io.portico.messages.brand.RenameBrand;
import io.portico.messages.company.AddCompany;
import io.portico.messages.company.AddContact;
import io.portico.messages.company.CompanyStatus;
import io.portico.messages.company.Contact;
import io.portico.messages.company.EditCompany;
import io.portico.messages.company.EditContact;
import io.portico.messages.company.RemoveContact;
import io.portico.messages.person.Permission;
import io.portico.tenancy.Gateway;
import io.portico.views.agency.BrandDetails;
import io.portico.views.agency.Brands;
import io.portico.views.agency.Companies;
import io.portico.views.agency.CompanyDetails;
import io.portico.views.agency.ContactLine;
import io.portico.views.agency.FindBrand;
import io.portico.views.agency.FindBrands;
import io.portico.views.agency.FindCompanies;
import io.portico.views.agency.FindCompany;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Clients' companies, the people known there, and their brands. */
@Controller
final class CompanyDoors {

    private final Gateway gateway;

    CompanyDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/v1/companies")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer addCompany(@Body NewCompany body, Attempt attempt) {
        return attempt.once(
                id -> gateway.send(new AddCompany(new CompanyId(id), body.name())),
                (id, receipt) -> Answer.made("/companies", id, receipt));
    }

    @GetMapping("/api/v1/companies")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.WORK_VIEW, Permission.PEOPLE_VIEW})
    Answer companies(HttpServletRequest request, Caller caller) {
        Companies page = gateway.ask(new FindCompanies(new Parameters(request).page()), Companies.class);
        return Answer.of(new Companies(
                page.items().stream().map(company -> told(caller, company)).toList(), page.next()));
    }

    @GetMapping("/api/v1/companies/{id}")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.WORK_VIEW, Permission.PEOPLE_VIEW})
    Answer company(@PathVariable String id, Caller caller) {
        CompanyDetails company = found(id);
        return Answer.versioned(told(caller, company), company.version());
    }

    private CompanyDetails found(String id) {
        return gateway.ask(new FindCompany(PathIds.of(CompanyId::new, id)), CompanyDetails.class);
    }

    /** As far as the caller's credentials reach; the house has only asked what the caller may know. */
    private static CompanyDetails told(Caller caller, CompanyDetails company) {
        return caller.reaches(Permission.PEOPLE_VIEW) ? company : company.withoutContacts();
    }

    @PatchMapping("/api/v1/companies/{id}")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer editCompany(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Body CompanyEdit body) {
        return Answer.done(gateway.send(new EditCompany(
                PathIds.of(CompanyId::new, id), Versions.expected(ifMatch), body.name(), body.status())));
    }

    @PostMapping("/api/v1/companies/{id}/contacts")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer addContact(@PathVariable String id, @Body NewContact body, Attempt attempt) {
        CompanyId companyId = PathIds.of(CompanyId::new, id);
        return attempt.once(
                contactId -> gateway.send(new AddContact(
                        companyId,
                        new Contact(
                                new ContactId(contactId),
                                confidential(body.firstName()),
                                confidential(body.lastName()),
                                confidential(body.email()),
                                body.primary()))),
                (contactId, receipt) -> Answer.made("/companies/" + companyId + "/contacts", contactId, receipt));
    }

    @GetMapping("/api/v1/companies/{id}/contacts/{contactId}")
    @Door(value = Side.AGENCY, needs = Permission.PEOPLE_VIEW)
    Answer contact(@PathVariable String id, @PathVariable String contactId) {
        CompanyDetails company = found(id);
        ContactLine contact =
                Asking.one(company.contacts(), known -> known.id().equals(PathIds.of(ContactId::new, contactId)));
        return Answer.versioned(contact, company.version());
    }

    @PatchMapping("/api/v1/companies/{id}/contacts/{contactId}")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer editContact(
            @PathVariable String id,
            @PathVariable String contactId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Body ContactEdit body) {
        return Answer.done(gateway.send(new EditContact(
                PathIds.of(CompanyId::new, id),
                Versions.expected(ifMatch),
                PathIds.of(ContactId::new, contactId),
                Texts.optional(body.firstName()),
                Texts.optional(body.lastName()),
                Texts.optional(body.email()),
                body.primary())));
    }

    @DeleteMapping("/api/v1/companies/{id}/contacts/{contactId}")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer removeContact(@PathVariable String id, @PathVariable String contactId) {
        return Answer.done(
                gateway.send(new RemoveContact(PathIds.of(CompanyId::new, id), PathIds.of(ContactId::new, contactId))));
    }

    @PostMapping("/api/v1/brands")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer addBrand(@Body NewBrand body, Attempt attempt) {
        return attempt.once(
                id -> gateway.send(new AddBrand(new BrandId(id), body.companyId(), body.name())),
                (id, receipt) -> Answer.made("/brands", id, receipt));
    }

    @GetMapping("/api/v1/brands")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.WORK_VIEW, Permission.PEOPLE_VIEW})
    Answer brands(HttpServletRequest request) {
        return Answer.of(gateway.ask(new FindBrands(new Parameters(request).page()), Brands.class));
    }

    @GetMapping("/api/v1/brands/{id}")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.WORK_VIEW, Permission.PEOPLE_VIEW})
    Answer brand(@PathVariable String id) {
        BrandDetails brand = gateway.ask(new FindBrand(PathIds.of(BrandId::new, id)), BrandDetails.class);
        return Answer.versioned(brand, brand.version());
    }

    @PatchMapping("/api/v1/brands/{id}")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer renameBrand(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Body BrandEdit body) {
        return Answer.done(
                gateway.send(new RenameBrand(PathIds.of(BrandId::new, id), Versions.expected(ifMatch), body.name())));
    }

    record NewCompany(String name) {}

    @Edits
    record CompanyEdit(@Nullable String name, @Nullable CompanyStatus status) {}

    record NewContact(String firstName, String lastName, String email, boolean primary) {}

    @Edits
    record ContactEdit(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable Boolean primary) {}

    record NewBrand(CompanyId companyId, String name) {}

    record BrandEdit(String name) {}
}
