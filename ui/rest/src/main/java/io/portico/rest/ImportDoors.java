package io.portico.rest;

import io.portico.files.imports.ImportCharset;
import io.portico.files.imports.ImportMapping;
import io.portico.files.imports.ImportPreview;
import io.portico.files.imports.Importing;
import io.portico.files.imports.TakenFile;
import io.portico.messages.BadInput;
import io.portico.messages.ImportId;
import io.portico.messages.imports.DiscardImport;
import io.portico.messages.imports.RowProblem;
import io.portico.messages.imports.StopImport;
import io.portico.messages.imports.UndoImport;
import io.portico.messages.person.Permission;
import io.portico.tenancy.Gateway;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindImport;
import io.portico.views.agency.FindImportProblems;
import io.portico.views.agency.FindImports;
import io.portico.views.agency.ImportDetails;
import io.portico.views.agency.ImportProblems;
import io.portico.views.agency.Imports;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Files of other tools that become projects and tasks. */
@Controller
final class ImportDoors {

    /** What a multipart body may measure beyond its file. */
    private static final long WRAPPING_BYTES = 64 * 1024;

    private final Gateway gateway;
    private final Importing importing;

    ImportDoors(Gateway gateway, Importing importing) {
        this.gateway = gateway;
        this.importing = importing;
    }

    @PostMapping("/api/v1/imports")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT, scopes = Permission.WORK_EDIT)
    Answer upload(HttpServletRequest request, Attempt attempt) throws IOException {
        ImportCharset charset = charset(request.getQueryString());
        if (request.getContentLengthLong() > importing.limits().bytes() + WRAPPING_BYTES) {
            throw new Refused(ProblemCode.TOO_LARGE);
        }
        MultipartFile part = MultipartFile.open(request.getContentType(), request.getInputStream());
        ImportId fresh = new ImportId(UUID.randomUUID().toString());
        TakenFile taken = importing.take(fresh, part.fileName(), part, charset);
        boolean recorded = false;
        try {
            part.requireEnd();
            String digest = Attempt.sha256(Attempt.bytes(
                    taken.received().name() + "\n" + taken.received().sha256() + "\n" + charset));
            Attempts.Outcome outcome =
                    attempt.upload(fresh.value(), digest, id -> gateway.send(taken.recorded(new ImportId(id))));
            recorded = outcome.id().equals(fresh.value());
            return Answer.made("/imports", outcome.id(), outcome.receipt());
        } catch (Gateway.Unavailable unknownWhatBecameOfIt) {
            recorded = true;
            throw unknownWhatBecameOfIt;
        } finally {
            if (!recorded) {
                importing.discard(fresh);
            }
        }
    }

    @GetMapping("/api/v1/imports")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT, scopes = Permission.WORK_EDIT)
    Answer imports(HttpServletRequest request) {
        return Answer.of(gateway.ask(new FindImports(new Parameters(request).page()), Imports.class));
    }

    @GetMapping("/api/v1/imports/{id}")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT, scopes = Permission.WORK_EDIT)
    Answer progress(@PathVariable String id) {
        return Answer.of(gateway.ask(new FindImport(importId(id)), ImportDetails.class));
    }

    @DeleteMapping("/api/v1/imports/{id}")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT, scopes = Permission.WORK_EDIT)
    Answer discard(@PathVariable String id) {
        return Answer.done(gateway.send(new DiscardImport(importId(id))));
    }

    @GetMapping("/api/v1/imports/{id}/mapping")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT, scopes = Permission.WORK_EDIT)
    Answer mapping(@PathVariable String id) {
        return Answer.of(importing.sheet(importId(id)));
    }

    @PutMapping("/api/v1/imports/{id}/mapping")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT, scopes = Permission.WORK_EDIT)
    Answer map(@PathVariable String id, @Body ImportMapping body) {
        return Answer.done(importing.map(importId(id), body));
    }

    @GetMapping("/api/v1/imports/{id}/preview")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT, scopes = Permission.WORK_EDIT)
    Answer preview(@PathVariable String id, HttpServletRequest request) {
        Integer limit = new Parameters(request).number("limit");
        int rows = Objects.requireNonNullElse(limit, PageRequest.DEFAULT_LIMIT);
        ImportPreview preview = importing.preview(importId(id), rows);
        return Answer.of(preview);
    }

    @PostMapping("/api/v1/imports/{id}/start")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT, scopes = Permission.WORK_EDIT)
    Answer start(@PathVariable String id) {
        return Answer.done(importing.start(importId(id)));
    }

    @PostMapping("/api/v1/imports/{id}/stop")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT, scopes = Permission.WORK_EDIT)
    Answer stop(@PathVariable String id) {
        return Answer.done(gateway.send(new StopImport(importId(id))));
    }

    @PostMapping("/api/v1/imports/{id}/undo")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT, scopes = Permission.WORK_EDIT)
    Answer undo(@PathVariable String id) {
        return Answer.done(gateway.send(new UndoImport(importId(id))));
    }

    @GetMapping("/api/v1/imports/{id}/problems")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT, scopes = Permission.WORK_EDIT)
    Answer problems(@PathVariable String id, HttpServletRequest request) {
        return Answer.of(gateway.ask(
                new FindImportProblems(importId(id), new Parameters(request).page()), ImportProblems.class));
    }

    /** All that is kept of them, for a spreadsheet beside the file. */
    @GetMapping("/api/v1/imports/{id}/problems.csv")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT, scopes = Permission.WORK_EDIT)
    Answer problemsAsLines(@PathVariable String id) {
        Csv csv = new Csv();
        csv.line(List.of("row", "field", "code", "skipped"));
        String after = null;
        do {
            ImportProblems page = gateway.ask(
                    new FindImportProblems(importId(id), new PageRequest(PageRequest.MAX_LIMIT, after)),
                    ImportProblems.class);
            page.items().forEach(problem -> csv.line(line(problem)));
            after = page.next();
        } while (after != null);
        return csv.attachment("problems.csv");
    }

    /** Asking the request for its parameters would read the body to its end. */
    private static ImportCharset charset(@Nullable String query) {
        if (query == null) {
            return ImportCharset.UTF_8;
        }
        List<String> named = UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .getOrDefault("charset", List.of());
        if (named.size() > 1) {
            throw new BadInput("charset", BadInput.Code.TOO_MANY);
        }
        return named.stream()
                .filter(Objects::nonNull)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(name -> Arrays.stream(ImportCharset.values())
                        .filter(charset -> charset.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new BadInput("charset", BadInput.Code.UNKNOWN_VALUE)))
                .orElse(ImportCharset.UTF_8);
    }

    private static List<String> line(RowProblem problem) {
        return List.of(
                Integer.toString(problem.row()),
                problem.field() == null ? "" : problem.field().name(),
                problem.code().name(),
                problem.code().skips() ? "yes" : "no");
    }

    private static ImportId importId(String id) {
        return PathIds.of(ImportId::new, id);
    }
}
