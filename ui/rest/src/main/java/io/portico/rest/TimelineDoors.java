package io.portico.rest;

import io.portico.messages.BadInput;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.tenancy.Gateway;
import io.portico.views.PageRequest;
import io.portico.views.audit.AccessDifference;
import io.portico.views.audit.AccessSpan;
import io.portico.views.audit.AccessTimeline;
import io.portico.views.audit.DifferenceLine;
import io.portico.views.audit.FindDifference;
import io.portico.views.audit.FindTimeline;
import io.portico.views.audit.ReasonLine;
import io.portico.views.audit.SpanCause;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a person could see, or who could see a thing, from when until when; and what became otherwise. */
@Controller
final class TimelineDoors {

    /** The most lines that leave the house at once. */
    private static final int MAX_EXPORTED = 20_000;

    private static final List<String> SPAN = List.of(
            "Person",
            "Person id",
            "Kind",
            "Thing",
            "Title",
            "From",
            "Until",
            "Begun by",
            "Begun through",
            "Ended by",
            "Ended through",
            "Why");

    private final Gateway gateway;
    private final Clock clock;

    TimelineDoors(Gateway gateway, Clock clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    @GetMapping("/api/v1/access/timeline")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.AUDIT_VIEW, Permission.ACCESS_GRANT})
    Answer timeline(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        return Answer.of(gateway.ask(timeline(parameters, parameters.page()), AccessTimeline.class));
    }

    @GetMapping("/api/v1/access/timeline.csv")
    @Door(value = Side.AGENCY, needs = Permission.EXPORT)
    Answer timelineSheet(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        return sheet("timeline", SPAN, after -> {
            AccessTimeline part = gateway.ask(timeline(parameters, whole(after)), AccessTimeline.class);
            return new Part(
                    part.label(),
                    part.total(),
                    part.items().stream().map(TimelineDoors::line).toList(),
                    part.next());
        });
    }

    @GetMapping("/api/v1/access/difference")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.AUDIT_VIEW, Permission.ACCESS_GRANT})
    Answer difference(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        return Answer.of(gateway.ask(difference(parameters, null, parameters.page()), AccessDifference.class));
    }

    @GetMapping("/api/v1/access/difference.csv")
    @Door(value = Side.AGENCY, needs = Permission.EXPORT)
    Answer differenceSheet(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        List<String> head = new ArrayList<>(List.of("Change"));
        head.addAll(SPAN);
        Instant now = clock.instant();
        return sheet("difference", head, after -> {
            AccessDifference part = gateway.ask(difference(parameters, now, whole(after)), AccessDifference.class);
            return new Part(
                    part.label(),
                    part.lost() + part.gained(),
                    part.items().stream().map(TimelineDoors::line).toList(),
                    part.next());
        });
    }

    private record Part(
            @Nullable String label,
            int total,
            List<List<String>> lines,
            @Nullable String next) {}

    private interface Asking {
        Part from(@Nullable String after);
    }

    /** All of it, part after part; whoever wants more than may leave at once asks for less time. */
    private static Answer sheet(String what, List<String> head, Asking asking) {
        Csv csv = new Csv();
        csv.line(head);
        Part part;
        String after = null;
        do {
            part = asking.from(after);
            if (part.total() > MAX_EXPORTED) {
                throw new BadInput("from", BadInput.Code.TOO_MANY);
            }
            part.lines().forEach(csv::line);
            after = part.next();
        } while (after != null);
        return csv.attachment("access " + what + " " + Objects.requireNonNullElse(part.label(), "") + ".csv");
    }

    private static FindTimeline timeline(Parameters parameters, PageRequest page) {
        return new FindTimeline(
                about(parameters), parameters.instant("from"), parameters.instant("to"), parameters.text("kind"), page);
    }

    /** @param now what counts as that on all pages of a sheet; null where there is one */
    private static FindDifference difference(Parameters parameters, @Nullable Instant now, PageRequest page) {
        Instant from = parameters.instant("from");
        if (from == null) {
            throw new BadInput("from", BadInput.Code.REQUIRED);
        }
        Instant to = parameters.instant("to");
        return new FindDifference(about(parameters), from, to == null ? now : to, parameters.text("kind"), page);
    }

    /** Either a person or a thing. */
    private static String about(Parameters parameters) {
        UserId user = parameters.id("user", UserId::new);
        String resource = parameters.text("resource");
        if (user != null && resource != null) {
            throw new BadInput("resource", BadInput.Code.TOO_MANY);
        }
        if (user != null) {
            return user.named();
        }
        if (resource == null) {
            throw new BadInput("user", BadInput.Code.REQUIRED);
        }
        if (resource.startsWith("user:")) {
            throw new BadInput("resource", BadInput.Code.UNKNOWN_VALUE);
        }
        return resource;
    }

    private static PageRequest whole(@Nullable String after) {
        return new PageRequest(PageRequest.MAX_LIMIT, after);
    }

    private static List<String> line(DifferenceLine line) {
        List<String> fields = new ArrayList<>(List.of(line.change().name().toLowerCase(Locale.ROOT)));
        fields.addAll(line(line.span()));
        return fields;
    }

    private static List<String> line(AccessSpan span) {
        return List.of(
                span.name(),
                span.userId().value(),
                span.personKind().name().toLowerCase(Locale.ROOT),
                span.resource(),
                Objects.requireNonNullElse(span.label(), ""),
                span.from().toString(),
                span.until() == null ? "" : span.until().toString(),
                who(span.begun()),
                what(span.begun()),
                who(span.ended()),
                what(span.ended()),
                span.reasons().stream().map(ReasonLine::inEnglish).collect(Collectors.joining("; ")));
    }

    private static String who(@Nullable SpanCause cause) {
        return cause == null || cause.by() == null ? "" : Objects.requireNonNullElse(cause.byName(), cause.by());
    }

    private static String what(@Nullable SpanCause cause) {
        return cause == null ? "" : cause.text().inEnglish();
    }
}
