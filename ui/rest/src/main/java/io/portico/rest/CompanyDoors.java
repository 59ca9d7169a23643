package io.portico.rest;

import static io.portico.rest.Texts.confidential;

import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.ContactId;
import io.portico.messages.brand.AddBrand;
import io.portico.messages.company.AddCompany;
import io.portico.messages.company.AddContact;
import io.portico.messages.company.ChangeCompanyStatus;
import io.portico.messages.company.CompanyStatus;
import io.portico.messages.company.Contact;
import io.portico.messages.person.Permission;
import io.portico.tenancy.Gateway;
import io.portico.views.agency.Brands;
import io.portico.views.agency.Companies;
import io.portico.views.agency.FindBrands;
import io.portico.views.agency.FindCompanies;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

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
    Answer companies(HttpServletRequest request) {
        return Answer.of(gateway.ask(new FindCompanies(new Parameters(request).page()), Companies.class));
    }

    @PatchMapping("/api/v1/companies/{id}")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer editCompany(@PathVariable String id, @Body CompanyEdit body) {
        return Answer.done(gateway.send(new ChangeCompanyStatus(PathIds.of(CompanyId::new, id), body.status())));
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

    record NewCompany(String name) {}

    record CompanyEdit(CompanyStatus status) {}

    record NewContact(String firstName, String lastName, String email, boolean primary) {}

    record NewBrand(CompanyId companyId, String name) {}
}
