package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.BudgetId;
import io.portico.messages.CompanyId;
import io.portico.messages.DocumentId;
import io.portico.messages.InvoiceId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;
import io.portico.views.PersonName;
import io.portico.views.agency.Finding;
import io.portico.views.agency.FoundKind;
import io.portico.web.parts.AudienceMark;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Choice;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Spot;
import io.portico.web.parts.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What was found, as the finder offers it. */
final class Found {

    private final House house;

    Found(House house) {
        this.house = house;
    }

    Choice choice(Finding finding) {
        return Choice.page(glyph(finding), finding.title(), finding.excerpt(), about(finding), path(finding));
    }

    private static Glyph glyph(Finding finding) {
        return switch (finding.kind()) {
            case PROJECT -> Glyph.PROJECTS;
            case TASK -> Glyph.TO_DO;
            case PERSON, CONTACT -> Glyph.PERSON;
            case COMPANY, BRAND -> Glyph.COMPANY;
            case DOCUMENT -> Glyph.PAGE;
            case FILE -> Glyph.FILE;
            case INVOICE, BUDGET -> Glyph.BILL;
            case REQUEST_FORM -> Glyph.FORM;
            case POST -> Glyph.SEND;
        };
    }

    private List<Component> about(Finding finding) {
        List<Component> about = new ArrayList<>();
        if (finding.thread() != null) {
            about.add(AudienceMark.of(finding.thread()));
        }
        PersonName person = finding.person();
        if (person != null) {
            about.add(new Span(finding.kind() == FoundKind.PERSON ? Words.say(person.kind()) : person.name()));
        }
        if (finding.within() != null) {
            about.add(new Span(finding.within()));
        }
        if (finding.status() != null) {
            about.add(Chip.of(finding.status()));
        }
        if (finding.kind() == FoundKind.POST && finding.at() != null) {
            about.add(house.times().ago(finding.at()));
        }
        return about;
    }

    private static String path(Finding finding) {
        return switch (finding.kind()) {
            case PROJECT -> Link.to(new ProjectId(finding.id()));
            case TASK -> Link.to(new TaskId(finding.id()));
            case DOCUMENT -> Link.to(new DocumentId(finding.id()));
            case PERSON -> Link.to(Objects.requireNonNull(finding.person()));
            case COMPANY -> Link.to(new CompanyId(finding.id()));
            case CONTACT, BRAND -> finding.companyId() == null ? "companies" : Link.to(finding.companyId());
            case FILE -> new Spot(finding.thread(), null).in(Objects.requireNonNull(finding.taskId()));
            case POST ->
                new Spot(finding.thread(), new PostId(finding.id())).in(Objects.requireNonNull(finding.taskId()));
            case INVOICE -> Link.to(new InvoiceId(finding.id()));
            case BUDGET -> Link.to(new BudgetId(finding.id()));
            case REQUEST_FORM -> Link.to(new RequestFormId(finding.id()));
        };
    }
}
