package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import io.portico.messages.BudgetId;
import io.portico.messages.CompanyId;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.InvoiceId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;
import io.portico.views.PersonName;

/** A link to a page of Portico, followed without loading the document anew. */
public final class Link extends Anchor {

    public Link(String path, String text) {
        super(path, text);
        inside();
    }

    public Link(String path, Component... content) {
        super(path, content);
        inside();
    }

    private void inside() {
        getElement().setAttribute("router-link", true);
    }

    public static String to(TaskId task) {
        return "tasks/" + task.value();
    }

    public static String to(ProjectId project) {
        return "projects/" + project.value();
    }

    /** Where the person is; those of the agency's own are among the others. */
    public static String to(PersonName person) {
        return switch (person.kind()) {
            case CLIENT -> "clients/" + person.id().value();
            case PARTNER -> "partners/" + person.id().value();
            case EMPLOYEE, PROGRAM -> "people";
        };
    }

    /** Where the company is among the others. */
    public static String to(CompanyId company) {
        return "companies?company=" + company.value();
    }

    public static String to(DocumentId document) {
        return "documents/" + document.value();
    }

    public static String to(RequestFormId form) {
        return "request-forms/" + form.value();
    }

    public static String to(InvoiceId invoice) {
        return "invoices/" + invoice.value();
    }

    public static String to(BudgetId budget) {
        return "budgets/" + budget.value();
    }

    /** Where a reply went; for the agency. */
    public static String exposure(PostId post) {
        return "posts/" + post.value() + "/exposure";
    }

    /** Where the bytes of a file are. */
    static String bytes(FileId file) {
        return "api/v1/files/" + file.value();
    }

    /** The invoice on paper, to be saved. */
    public static Anchor paper(InvoiceId invoice) {
        Anchor anchor = new Anchor("api/v1/invoices/" + invoice.value() + "/pdf", Words.say("invoice.pdf"));
        anchor.setRouterIgnore(true);
        anchor.getElement().setAttribute("download", true);
        return anchor;
    }

    /** The bytes of a file, behind the same door for pages and programs. */
    public static Anchor download(FileId file, String name) {
        Anchor anchor = new Anchor(bytes(file), name);
        anchor.setRouterIgnore(true);
        anchor.getElement().setAttribute("download", name);
        return anchor;
    }
}
