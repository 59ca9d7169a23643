package io.portico.rest;

import io.portico.messages.HistoryExportId;
import io.portico.messages.Rejected;
import io.portico.messages.historyexport.CancelHistoryExport;
import io.portico.messages.historyexport.HistoryExportFormat;
import io.portico.messages.historyexport.StartHistoryExport;
import io.portico.messages.person.Permission;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.views.audit.DisclosedHow;
import io.portico.views.audit.FindHistoryExport;
import io.portico.views.audit.FindHistoryExportPiece;
import io.portico.views.audit.FindHistoryExports;
import io.portico.views.audit.HistoryExportDetails;
import io.portico.views.audit.HistoryExportPiece;
import io.portico.views.audit.HistoryExports;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The access history, taken along as files. Everything here takes who reads the history and may take things along. */
@Controller
final class HistoryExportDoors {

    private final Gateway gateway;
    private final FileStore store;
    private final Disclosing disclosing;
    private final Downloads downloads = new Downloads(System::nanoTime);

    HistoryExportDoors(Gateway gateway, FileStore store, Disclosing disclosing) {
        this.gateway = gateway;
        this.store = store;
        this.disclosing = disclosing;
    }

    @PostMapping("/api/v1/audit/exports")
    @Door(value = Side.AGENCY, needs = Permission.AUDIT_VIEW)
    Answer start(@Body NewHistoryExport body, Caller caller, Attempt attempt) {
        caller.need(Permission.EXPORT);
        return attempt.once(
                id -> gateway.send(
                        new StartHistoryExport(new HistoryExportId(id), body.format(), body.from(), body.to())),
                (id, receipt) -> Answer.made("/audit/exports", id, receipt));
    }

    @GetMapping("/api/v1/audit/exports")
    @Door(value = Side.AGENCY, needs = Permission.AUDIT_VIEW)
    Answer exports(HttpServletRequest request, Caller caller) {
        caller.need(Permission.EXPORT);
        return Answer.of(gateway.ask(new FindHistoryExports(new Parameters(request).page()), HistoryExports.class));
    }

    @GetMapping("/api/v1/audit/exports/{id}")
    @Door(value = Side.AGENCY, needs = Permission.AUDIT_VIEW)
    Answer export(@PathVariable String id, Caller caller) {
        caller.need(Permission.EXPORT);
        return Answer.of(gateway.ask(new FindHistoryExport(exportId(id)), HistoryExportDetails.class));
    }

    @DeleteMapping("/api/v1/audit/exports/{id}")
    @Door(value = Side.AGENCY, needs = Permission.AUDIT_VIEW)
    Answer cancel(@PathVariable String id, Caller caller) {
        caller.need(Permission.EXPORT);
        return Answer.done(gateway.send(new CancelHistoryExport(exportId(id))));
    }

    @GetMapping("/api/v1/audit/exports/{id}/pieces/{number}")
    @Door(value = Side.AGENCY, needs = Permission.AUDIT_VIEW)
    void piece(
            @PathVariable String id,
            @PathVariable String number,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        caller.need(Permission.EXPORT);
        FindHistoryExportPiece query = new FindHistoryExportPiece(exportId(id), number(number));
        HistoryExportPiece piece = gateway.ask(query, HistoryExportPiece.class);
        try (InputStream bytes = store.read(Tenancy.agencyId(), piece.storedAs(), 0, OptionalLong.empty())) {
            disclosing.note(DisclosedHow.EXPORTED, List.of(AnswerWriter.exported(request)));
            response.setContentType(type(piece.format()));
            response.setContentLengthLong(piece.sizeBytes());
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(
                    "Content-Disposition",
                    ContentDisposition.attachment()
                            .filename(name(piece.format(), query.number()), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            downloads.send(() -> gateway.ask(query, HistoryExportPiece.class), bytes, response.getOutputStream());
        } catch (FileNotFoundException gone) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
    }

    private static String name(HistoryExportFormat format, int number) {
        return switch (format) {
            case OCSF -> "access-history-ocsf-" + number + ".jsonl";
            case CSV -> "access-history-" + number + ".csv";
            case JSON -> "access-history-" + number + ".jsonl";
        };
    }

    private static String type(HistoryExportFormat format) {
        return format == HistoryExportFormat.CSV ? "text/csv;charset=utf-8" : "application/x-ndjson";
    }

    private static HistoryExportId exportId(String id) {
        return PathIds.of(HistoryExportId::new, id);
    }

    /** What is no number goes the same way as a number of nothing. */
    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    record NewHistoryExport(
            HistoryExportFormat format,
            @Nullable Instant from,
            @Nullable Instant to) {}
}
