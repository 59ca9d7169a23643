package io.portico.rest;

import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.terms.AcceptTerms;
import io.portico.messages.terms.PublishTerms;
import io.portico.messages.terms.WithdrawTerms;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.views.PageRequest;
import io.portico.views.agency.Acceptances;
import io.portico.views.agency.AcceptedTerms;
import io.portico.views.agency.FindAcceptances;
import io.portico.views.agency.FindAcceptancesOf;
import io.portico.views.agency.FindTerms;
import io.portico.views.agency.FindTermsText;
import io.portico.views.agency.PersonAcceptances;
import io.portico.views.agency.TermsList;
import io.portico.views.agency.TermsText;
import io.portico.views.me.FindMyTerms;
import io.portico.views.me.MyTerms;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The terms of the agency, and who accepted them. */
@Controller
final class TermsDoors {

    private static final List<String> HEAD = List.of("Person", "Kind", "Version", "Accepted at", "SHA-256", "Pending");

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}");

    private final Gateway gateway;

    TermsDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping("/api/v1/terms")
    @Door(Side.AGENCY)
    Answer list(HttpServletRequest request) {
        return Answer.of(gateway.ask(new FindTerms(new Parameters(request).page()), TermsList.class));
    }

    @GetMapping("/api/v1/terms/{version}")
    @Door(Side.AGENCY)
    Answer one(@PathVariable String version) {
        return Answer.of(gateway.ask(new FindTermsText(number(version)), TermsText.class));
    }

    /** What cannot be a version goes the same way as one that never was. */
    private static int number(String version) {
        return VERSION.matcher(version).matches() ? Integer.parseInt(version) : 0;
    }

    @PostMapping("/api/v1/terms/publish")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer publish(@Body NewTerms body, Attempt attempt) {
        return attempt.once(
                _ -> gateway.send(new PublishTerms(
                        new AgencyId(Tenancy.agencyId()), body.audiences(), body.text(), body.mustAccept())),
                (_, receipt) -> Answer.done(receipt));
    }

    @PostMapping("/api/v1/terms/withdraw")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer withdraw(@Body WhoseTerms body) {
        return Answer.done(gateway.send(new WithdrawTerms(new AgencyId(Tenancy.agencyId()), body.audiences())));
    }

    @GetMapping("/api/v1/terms/acceptances")
    @Door(value = Side.AGENCY, needs = Permission.PEOPLE_VIEW)
    Answer acceptances(HttpServletRequest request) {
        return Answer.of(gateway.ask(new FindAcceptances(new Parameters(request).page()), Acceptances.class));
    }

    /** A line for each acceptance, and one for each of those who have accepted nothing. */
    @GetMapping("/api/v1/terms/acceptances.csv")
    @Door(value = Side.AGENCY, needs = Permission.PEOPLE_VIEW)
    Answer sheet(Caller caller) {
        if (!caller.permissions().contains(Permission.EXPORT)) {
            throw new Refused(ProblemCode.NOT_FOUND);
        }
        caller.needScope(Permission.EXPORT);
        Csv csv = new Csv();
        csv.line(HEAD);
        String after = null;
        do {
            Acceptances part =
                    gateway.ask(new FindAcceptances(new PageRequest(PageRequest.MAX_LIMIT, after)), Acceptances.class);
            part.items().forEach(person -> write(person, csv));
            after = part.next();
        } while (after != null);
        return csv.attachment("accepted terms.csv");
    }

    private static void write(PersonAcceptances person, Csv csv) {
        String kind = person.kind().name().toLowerCase(Locale.ROOT);
        String pending = person.pending() ? "yes" : "no";
        if (person.items().isEmpty()) {
            csv.line(List.of(person.name(), kind, "", "", "", pending));
        }
        for (AcceptedTerms one : person.items()) {
            csv.line(List.of(
                    person.name(),
                    kind,
                    String.valueOf(one.version()),
                    one.acceptedAt().toString(),
                    one.sha256(),
                    pending));
        }
    }

    @GetMapping("/api/v1/terms/acceptances/{userId}")
    @Door(value = Side.AGENCY, needs = Permission.PEOPLE_VIEW)
    Answer acceptancesOf(@PathVariable String userId) {
        return Answer.of(gateway.ask(new FindAcceptancesOf(PathIds.of(UserId::new, userId)), PersonAcceptances.class));
    }

    @GetMapping("/api/v1/me/terms")
    @Door(value = Side.PORTAL, beforeTerms = true)
    Answer mine() {
        return Answer.of(gateway.ask(new FindMyTerms(), MyTerms.class));
    }

    @PostMapping("/api/v1/me/terms/accept")
    @Door(value = Side.PORTAL, beforeTerms = true)
    Answer accept(@Body ReadTerms body, Caller caller) {
        return Answer.done(
                gateway.send(new AcceptTerms(caller.id(), Math.clamp(body.version(), 0, Integer.MAX_VALUE))));
    }

    record NewTerms(Set<Audience> audiences, String text, boolean mustAccept) {}

    record WhoseTerms(Set<Audience> audiences) {}

    /** @param version which were read */
    record ReadTerms(long version) {}
}
