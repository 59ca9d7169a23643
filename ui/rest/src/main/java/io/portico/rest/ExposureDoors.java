package io.portico.rest;

import io.portico.messages.PostId;
import io.portico.messages.person.Permission;
import io.portico.messages.post.WithdrawReply;
import io.portico.tenancy.Gateway;
import io.portico.views.audit.ExposedPerson;
import io.portico.views.audit.ExposedSpan;
import io.portico.views.audit.ExposureReport;
import io.portico.views.audit.FindExposure;
import io.portico.views.audit.ReasonLine;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a reply went, and the way to take it back. */
@Controller
final class ExposureDoors {

    private final Gateway gateway;

    ExposureDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping("/api/v1/posts/{id}/exposure")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.AUDIT_VIEW, Permission.ACCESS_GRANT})
    Answer exposure(@PathVariable String id) {
        return Answer.of(report(id));
    }

    @GetMapping("/api/v1/posts/{id}/exposure.csv")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.AUDIT_VIEW, Permission.ACCESS_GRANT})
    Answer sheet(@PathVariable String id) {
        ExposureReport report = report(id);
        Csv csv = new Csv();
        csv.line(List.of("Person", "Kind", "Could see it from", "Until", "Had it open at", "Mail", "Mailed at", "Why"));
        report.people().forEach(person -> csv.line(line(person)));
        return csv.attachment("exposure " + report.postId().value() + ".csv");
    }

    @PostMapping("/api/v1/posts/{id}/withdraw")
    @Door(value = Side.AGENCY, needs = Permission.REPLIES_POST)
    Answer withdraw(@PathVariable String id, @Body(optional = true) ReplyWithdrawal body, Attempt attempt) {
        PostId postId = PathIds.of(PostId::new, id);
        return attempt.once(
                _ -> gateway.send(new WithdrawReply(postId, Texts.optional(body.reason()))),
                (_, receipt) -> Answer.done(receipt));
    }

    private ExposureReport report(String id) {
        return gateway.ask(new FindExposure(PathIds.of(PostId::new, id)), ExposureReport.class);
    }

    private static List<String> line(ExposedPerson person) {
        return List.of(
                person.person().name(),
                person.person().kind().name().toLowerCase(Locale.ROOT),
                spans(person, ExposedSpan::from),
                spans(person, ExposedSpan::until),
                word(person.openedAt()),
                person.mail() == null ? "" : person.mail().name().toLowerCase(Locale.ROOT),
                word(person.mailedAt()),
                person.reasons().stream().map(ReasonLine::inEnglish).collect(Collectors.joining("; ")));
    }

    private static String spans(ExposedPerson person, Function<ExposedSpan, @Nullable Instant> end) {
        return person.spans().stream().map(span -> word(end.apply(span))).collect(Collectors.joining(" | "));
    }

    private static String word(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }
}
