package io.portico.rest;

import io.portico.messages.AgencyId;
import io.portico.messages.BadInput;
import io.portico.messages.UserId;
import io.portico.messages.agency.KeepDisclosures;
import io.portico.messages.person.Permission;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.views.PageRequest;
import io.portico.views.audit.DisclosedHow;
import io.portico.views.audit.DisclosedThing;
import io.portico.views.audit.DisclosureGap;
import io.portico.views.audit.DisclosureKeeping;
import io.portico.views.audit.DisclosureLine;
import io.portico.views.audit.DisclosureLog;
import io.portico.views.audit.FindDisclosureKeeping;
import io.portico.views.audit.FindDisclosures;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** What was shown, handed out and sent, to whom, and for how long that is kept. */
@Controller
final class DisclosureDoors {

    /** Whoever wants more asks for less time at once. */
    private static final int MAX_LINES = 10_000;

    private final Gateway gateway;

    DisclosureDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping("/api/v1/audit/disclosures")
    @Door(value = Side.AGENCY, needs = Permission.AUDIT_VIEW)
    Answer disclosures(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        return Answer.of(found(parameters, parameters.page()));
    }

    /** All lines that are asked for, and after them when lines may be missing. */
    @GetMapping("/api/v1/audit/disclosures.csv")
    @Door(value = Side.AGENCY, needs = Permission.EXPORT)
    Answer sheet(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        Csv csv = new Csv();
        csv.line(List.of("At", "By", "By id", "On behalf of", "On behalf of id", "Token", "How", "Through", "What"));
        DisclosureLog log = found(parameters, new PageRequest(PageRequest.MAX_LIMIT, null));
        List<DisclosureGap> gaps = log.gaps();
        int lines = 0;
        while (true) {
            log.items().forEach(line -> csv.line(line(line)));
            lines += log.items().size();
            if (log.next() == null) {
                break;
            }
            if (lines >= MAX_LINES) {
                throw new BadInput("from", BadInput.Code.TOO_MANY);
            }
            log = found(parameters, new PageRequest(PageRequest.MAX_LIMIT, log.next()));
        }
        gaps.forEach(gap -> csv.line(gap(gap)));
        return csv.attachment("disclosures.csv");
    }

    @GetMapping("/api/v1/settings/disclosures")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer keeping() {
        return Answer.of(gateway.ask(new FindDisclosureKeeping(), DisclosureKeeping.class));
    }

    @PutMapping("/api/v1/settings/disclosures")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer keep(@Body DisclosureKeepingChoice body) {
        return Answer.done(gateway.send(new KeepDisclosures(new AgencyId(Tenancy.agencyId()), body.days())));
    }

    private DisclosureLog found(Parameters parameters, PageRequest page) {
        FindDisclosures query = new FindDisclosures(
                parameters.instant("from"),
                parameters.instant("to"),
                parameters.id("person", UserId::new),
                parameters.ifTrue("auditors"),
                parameters.text("thing"),
                parameters.constant("how", DisclosedHow.class),
                page);
        return gateway.ask(query, DisclosureLog.class);
    }

    private static List<String> line(DisclosureLine line) {
        return List.of(
                line.at().toString(),
                word(line.byName()),
                line.by(),
                word(line.onBehalfOfName()),
                word(line.onBehalfOf()),
                word(line.tokenId()),
                line.how().name().toLowerCase(Locale.ROOT),
                line.through().name().toLowerCase(Locale.ROOT),
                line.things().stream().map(DisclosedThing::id).collect(Collectors.joining(" ")));
    }

    private static List<String> gap(DisclosureGap gap) {
        String until = gap.until() == null ? "now" : gap.until().toString();
        return List.of(gap.from().toString(), "", "", "", "", "", "lines may be missing until " + until, "", "");
    }

    private static String word(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    record DisclosureKeepingChoice(int days) {}
}
