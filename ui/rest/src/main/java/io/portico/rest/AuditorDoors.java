package io.portico.rest;

import io.portico.messages.UserId;
import io.portico.messages.person.GiveAuditContent;
import io.portico.messages.person.Permission;
import io.portico.messages.person.TakeAuditContent;
import io.portico.tenancy.Gateway;
import io.portico.views.agency.Auditors;
import io.portico.views.agency.FindAuditors;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/** Those who audit, and what they may read for a time. They are invited as the agency's other people are. */
@Controller
final class AuditorDoors {

    private final Gateway gateway;

    AuditorDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping("/api/v1/audit/auditors")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.AUDIT_VIEW, Permission.ACCESS_GRANT})
    Answer list(HttpServletRequest request) {
        return Answer.of(gateway.ask(new FindAuditors(new Parameters(request).page()), Auditors.class));
    }

    @PutMapping("/api/v1/audit/auditors/{userId}/content")
    @Door(value = Side.AGENCY, needs = Permission.SETS_EDIT)
    Answer give(@PathVariable String userId, @Body ContentGift body, Caller caller) {
        caller.needScope(Permission.ACCESS_GRANT);
        return Answer.done(gateway.send(new GiveAuditContent(
                PathIds.of(UserId::new, userId), Texts.confidential(body.reason()), body.endsAt())));
    }

    @DeleteMapping("/api/v1/audit/auditors/{userId}/content")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer take(@PathVariable String userId) {
        return Answer.done(gateway.send(new TakeAuditContent(PathIds.of(UserId::new, userId))));
    }

    /** For how long, and why. */
    record ContentGift(String reason, Instant endsAt) {}
}
