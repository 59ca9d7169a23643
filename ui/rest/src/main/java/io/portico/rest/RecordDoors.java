package io.portico.rest;

import io.portico.messages.AgencyId;
import io.portico.messages.HistoryExportId;
import io.portico.messages.UserId;
import io.portico.messages.checkpoint.ChangeCheckpointKey;
import io.portico.messages.checkpoint.SetCheckpointAnchors;
import io.portico.messages.historyexport.NoteEvidenceExport;
import io.portico.messages.person.Permission;
import io.portico.tenancy.EvidencePress;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.views.audit.CheckpointAnchors;
import io.portico.views.audit.ConsistencyProof;
import io.portico.views.audit.DisclosedHow;
import io.portico.views.audit.FindCheckpoint;
import io.portico.views.audit.FindCheckpointAnchors;
import io.portico.views.audit.FindConsistency;
import io.portico.views.audit.FindInclusion;
import io.portico.views.audit.FindRecordState;
import io.portico.views.audit.InclusionProof;
import io.portico.views.audit.RecordState;
import io.portico.views.audit.SignedCheckpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** What vouches for the agency's record, for those who trust nobody. */
@Controller
final class RecordDoors {

    private final Gateway gateway;
    private final EvidencePress press;
    private final Disclosing disclosing;

    RecordDoors(Gateway gateway, EvidencePress press, Disclosing disclosing) {
        this.gateway = gateway;
        this.disclosing = disclosing;
        this.press = press;
    }

    @GetMapping("/api/v1/audit/checkpoint")
    @Door(value = Side.AGENCY, needs = Permission.AUDIT_VIEW)
    Answer checkpoint() {
        return Answer.of(gateway.ask(new FindCheckpoint(), SignedCheckpoint.class));
    }

    /** What to keep outside, as a file. */
    @GetMapping("/api/v1/audit/checkpoint.note")
    @Door(value = Side.AGENCY, needs = Permission.AUDIT_VIEW)
    Answer note() {
        SignedCheckpoint checkpoint = gateway.ask(new FindCheckpoint(), SignedCheckpoint.class);
        return Attached.of(
                "checkpoint-" + checkpoint.size() + ".note",
                "text/plain;charset=utf-8",
                checkpoint.note().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/api/v1/audit/inclusion")
    @Door(value = Side.AGENCY, needs = Permission.AUDIT_VIEW)
    Answer inclusion(HttpServletRequest request) {
        long position = new Parameters(request).requiredNumber("position");
        return Answer.of(gateway.ask(new FindInclusion(position), InclusionProof.class));
    }

    @GetMapping("/api/v1/audit/consistency")
    @Door(value = Side.AGENCY, needs = Permission.AUDIT_VIEW)
    Answer consistency(HttpServletRequest request) {
        long from = new Parameters(request).requiredNumber("from");
        return Answer.of(gateway.ask(new FindConsistency(from), ConsistencyProof.class));
    }

    @GetMapping("/api/v1/audit/record")
    @Door(value = Side.AGENCY, needs = Permission.AUDIT_VIEW)
    Answer record() {
        return Answer.of(gateway.ask(new FindRecordState(), RecordState.class));
    }

    /** For {@code ./portico verify}. It is made as it is sent; without its end it is none. */
    @GetMapping("/api/v1/audit/export")
    @Door(value = Side.AGENCY, needs = Permission.AUDIT_VIEW)
    void export(HttpServletRequest request, Caller caller, HttpServletResponse response) throws IOException {
        caller.needScope(Permission.EXPORT);
        Parameters parameters = new Parameters(request);
        Instant from = parameters.instant("from");
        Instant to = parameters.instant("to");
        EvidencePress.Bundle bundle = press.prepare(from, to, knowsFigures(caller));
        gateway.send(new NoteEvidenceExport(HistoryExportId.random(), from, to, bundle.size()));
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename("evidence-" + bundle.size() + ".zip", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        disclosing.note(DisclosedHow.EXPORTED, List.of(AnswerWriter.exported(request)));
        bundle.writeTo(response.getOutputStream());
    }

    /** Whether the credentials reach so far; whether the caller may know them is for the house to say. */
    private static boolean knowsFigures(Caller caller) {
        boolean content =
                caller.permissions().contains(Permission.AUDIT_CONTENT) && caller.reaches(Permission.AUDIT_CONTENT);
        return content
                || (caller.reaches(Permission.WORK_VIEW)
                        && caller.reaches(Permission.BILLING_VIEW)
                        && caller.reaches(Permission.COSTS_VIEW));
    }

    @GetMapping("/api/v1/settings/checkpoints")
    @Door(value = Side.AGENCY, needs = Permission.AUDIT_VIEW)
    Answer anchors() {
        return Answer.of(gateway.ask(new FindCheckpointAnchors(), CheckpointAnchors.class));
    }

    @PutMapping("/api/v1/settings/checkpoints")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer anchor(@Body Anchors body, Caller caller) {
        caller.needScope(Permission.AUDIT_VIEW);
        return Answer.done(gateway.send(
                new SetCheckpointAnchors(new AgencyId(Tenancy.agencyId()), body.people(), body.webhook())));
    }

    /** Where they go to be kept outside. */
    record Anchors(List<UserId> people, @Nullable String webhook) {}

    @PostMapping("/api/v1/audit/key")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer changeKey(Caller caller, Attempt attempt) {
        caller.needScope(Permission.AUDIT_VIEW);
        return attempt.once(
                _ -> gateway.send(new ChangeCheckpointKey(new AgencyId(Tenancy.agencyId()))),
                (_, receipt) -> Answer.done(receipt));
    }
}
