package io.portico.rest;

import io.portico.messages.LeakProofId;
import io.portico.messages.leakproof.StartLeakProof;
import io.portico.messages.person.Permission;
import io.portico.tenancy.Gateway;
import io.portico.views.audit.FindLeakProof;
import io.portico.views.audit.FindLeakProofs;
import io.portico.views.audit.LeakProofDetails;
import io.portico.views.audit.LeakProofs;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Runs that show whether a text of the agency's own went anywhere outside. */
@Controller
final class LeakProofDoors {

    private final Gateway gateway;

    LeakProofDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/v1/audit/proofs")
    @Door(value = Side.AGENCY, needs = Permission.AUDIT_VIEW)
    Answer start(Attempt attempt) {
        return attempt.once(
                id -> gateway.send(new StartLeakProof(new LeakProofId(id))),
                (id, receipt) -> Answer.made("/audit/proofs", id, receipt),
                id -> Asking.there(() -> ask(new LeakProofId(id))));
    }

    @GetMapping("/api/v1/audit/proofs")
    @Door(value = Side.AGENCY, needs = Permission.AUDIT_VIEW)
    Answer list(HttpServletRequest request) {
        return Answer.of(gateway.ask(new FindLeakProofs(new Parameters(request).page()), LeakProofs.class));
    }

    @GetMapping("/api/v1/audit/proofs/{id}")
    @Door(value = Side.AGENCY, needs = Permission.AUDIT_VIEW)
    Answer one(@PathVariable String id) {
        return Answer.of(ask(PathIds.of(LeakProofId::new, id)));
    }

    private LeakProofDetails ask(LeakProofId proofId) {
        return gateway.ask(new FindLeakProof(proofId), LeakProofDetails.class);
    }
}
