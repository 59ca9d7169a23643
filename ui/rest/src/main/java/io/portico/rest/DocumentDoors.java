package io.portico.rest;

import io.portico.messages.Change;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.ProjectId;
import io.portico.messages.document.AddDocument;
import io.portico.messages.document.DeleteDocument;
import io.portico.messages.document.DocumentTextChange;
import io.portico.messages.document.EditDocument;
import io.portico.messages.document.OpenDocument;
import io.portico.messages.document.PinDocument;
import io.portico.messages.person.Permission;
import io.portico.tenancy.Gateway;
import io.portico.views.agency.DocumentDetails;
import io.portico.views.agency.DocumentVersion;
import io.portico.views.agency.DocumentVersions;
import io.portico.views.agency.Documents;
import io.portico.views.agency.FindDocument;
import io.portico.views.agency.FindDocumentVersion;
import io.portico.views.agency.FindDocumentVersions;
import io.portico.views.agency.FindDocuments;
import io.portico.views.portal.FindPortalDocument;
import io.portico.views.portal.FindPortalDocuments;
import io.portico.views.portal.PortalDocument;
import io.portico.views.portal.PortalDocuments;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Documents of projects: the agency writes, files and opens them, people outside read what is open to them. */
@Controller
final class DocumentDoors {

    private final Gateway gateway;

    DocumentDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/v1/projects/{id}/documents")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer add(@PathVariable String id, @Body NewDocument body, Attempt attempt) {
        ProjectId projectId = PathIds.of(ProjectId::new, id);
        return attempt.once(
                documentId -> gateway.send(new AddDocument(
                        new DocumentId(documentId),
                        projectId,
                        Texts.optional(body.title()),
                        Texts.optional(body.text()),
                        body.fileId())),
                (documentId, receipt) -> Answer.made("/documents", documentId, receipt));
    }

    @GetMapping("/api/v1/projects/{id}/documents")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.WORK_VIEW, Permission.AUDIT_CONTENT})
    Answer ofProject(@PathVariable String id) {
        return Answer.of(gateway.ask(new FindDocuments(PathIds.of(ProjectId::new, id)), Documents.class));
    }

    @GetMapping("/api/v1/documents/{id}")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.WORK_VIEW, Permission.AUDIT_CONTENT})
    Answer one(@PathVariable String id) {
        DocumentDetails document =
                gateway.ask(new FindDocument(PathIds.of(DocumentId::new, id)), DocumentDetails.class);
        return Answer.versioned(document, document.version());
    }

    @PatchMapping("/api/v1/documents/{id}")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Body DocumentEdit body) {
        DocumentId documentId = PathIds.of(DocumentId::new, id);
        Change<String> text = body.text();
        return Answer.done(gateway.send(new EditDocument(
                documentId,
                Versions.expected(ifMatch),
                Texts.optional(body.title()),
                text == null ? null : new DocumentTextChange(documentId, Texts.optional(text.value())),
                body.fileId())));
    }

    @DeleteMapping("/api/v1/documents/{id}")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer delete(@PathVariable String id) {
        return Answer.done(gateway.send(new DeleteDocument(PathIds.of(DocumentId::new, id))));
    }

    @PutMapping("/api/v1/documents/{id}/open-to")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer openTo(@PathVariable String id, @Body OpenTo body) {
        return Answer.done(gateway.send(new OpenDocument(PathIds.of(DocumentId::new, id), body.audiences())));
    }

    @PutMapping("/api/v1/documents/{id}/pin")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer pin(@PathVariable String id) {
        return Answer.done(gateway.send(new PinDocument(PathIds.of(DocumentId::new, id), true)));
    }

    @DeleteMapping("/api/v1/documents/{id}/pin")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer unpin(@PathVariable String id) {
        return Answer.done(gateway.send(new PinDocument(PathIds.of(DocumentId::new, id), false)));
    }

    @GetMapping("/api/v1/documents/{id}/versions")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.WORK_VIEW, Permission.AUDIT_CONTENT})
    Answer versions(@PathVariable String id, HttpServletRequest request) {
        return Answer.of(gateway.ask(
                new FindDocumentVersions(PathIds.of(DocumentId::new, id), new Parameters(request).page()),
                DocumentVersions.class));
    }

    @GetMapping("/api/v1/documents/{id}/versions/{version}")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.WORK_VIEW, Permission.AUDIT_CONTENT})
    Answer version(@PathVariable String id, @PathVariable String version) {
        return Answer.of(gateway.ask(
                new FindDocumentVersion(PathIds.of(DocumentId::new, id), number(version)), DocumentVersion.class));
    }

    /** What cannot be a version goes the same way as one that never was. */
    private static long number(String version) {
        try {
            return Long.parseLong(version);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    @GetMapping("/api/v1/portal/projects/{id}/documents")
    @Door(value = Side.PORTAL, scopes = Permission.PROJECTS_VIEW)
    Answer ofPortalProject(@PathVariable String id) {
        return Answer.of(gateway.ask(new FindPortalDocuments(PathIds.of(ProjectId::new, id)), PortalDocuments.class));
    }

    @GetMapping("/api/v1/portal/documents/{id}")
    @Door(value = Side.PORTAL, scopes = Permission.PROJECTS_VIEW)
    Answer inPortal(@PathVariable String id) {
        return Answer.of(gateway.ask(new FindPortalDocument(PathIds.of(DocumentId::new, id)), PortalDocument.class));
    }

    record NewDocument(
            @Nullable String title,
            @Nullable String text,
            @Nullable FileId fileId) {}

    @Edits
    record DocumentEdit(
            @Nullable String title,
            @Nullable Change<String> text,
            @Nullable FileId fileId) {}
}
