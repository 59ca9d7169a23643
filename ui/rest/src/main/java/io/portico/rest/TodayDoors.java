package io.portico.rest;

import io.portico.messages.person.Permission;
import io.portico.tenancy.Gateway;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindToday;
import io.portico.views.agency.FindUnreadTasks;
import io.portico.views.agency.Today;
import io.portico.views.agency.UnreadTasks;
import io.portico.views.audit.EndingAccess;
import io.portico.views.audit.FindEndingAccess;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for the agency, and for the one who asks. What they sent for approval is at {@code GET /approvals}. */
@Controller
final class TodayDoors {

    private final Gateway gateway;

    TodayDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping("/api/v1/today")
    @Door(value = Side.AGENCY, needs = Permission.WORK_VIEW)
    Answer today() {
        return Answer.of(gateway.ask(new FindToday(), Today.class));
    }

    @GetMapping("/api/v1/today/unread")
    @Door(value = Side.AGENCY, needs = Permission.WORK_VIEW)
    Answer unread(HttpServletRequest request) {
        return Answer.of(gateway.ask(new FindUnreadTasks(limit(request)), UnreadTasks.class));
    }

    /** What ends is extended where it was given: with the account, the grant or the share, or in the review. */
    @GetMapping("/api/v1/access/ending")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer ending(HttpServletRequest request) {
        return Answer.of(gateway.ask(new FindEndingAccess(limit(request)), EndingAccess.class));
    }

    private static int limit(HttpServletRequest request) {
        return Objects.requireNonNullElse(new Parameters(request).number("limit"), PageRequest.DEFAULT_LIMIT);
    }
}
