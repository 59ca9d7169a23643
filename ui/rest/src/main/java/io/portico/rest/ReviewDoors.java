package io.portico.rest;

import io.portico.messages.BadInput;
import io.portico.messages.ReviewId;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.review.CancelReview;
import io.portico.messages.review.DecideReviewItems;
import io.portico.messages.review.ReassignReview;
import io.portico.messages.review.ReviewDecision;
import io.portico.messages.review.ReviewScope;
import io.portico.messages.review.StartReview;
import io.portico.tenancy.Gateway;
import io.portico.views.PageRequest;
import io.portico.views.audit.FindReview;
import io.portico.views.audit.FindReviews;
import io.portico.views.audit.ReviewDetails;
import io.portico.views.audit.ReviewLine;
import io.portico.views.audit.Reviews;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** Reviews of outside access: begun, answered, and kept as evidence. */
@Controller
final class ReviewDoors {

    private static final List<String> HEAD = List.of(
            "Review",
            "Person",
            "Kind",
            "Access",
            "To",
            "Given at",
            "Given by",
            "Result",
            "Decided at",
            "Decided by",
            "Given anew at");

    /** A review lists ten thousand accesses at most. */
    private static final int MAX_PAGES = 10_000 / PageRequest.MAX_LIMIT;

    private final Gateway gateway;

    ReviewDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/v1/access/reviews")
    @Door(value = Side.AGENCY, needs = Permission.SETS_EDIT)
    Answer start(@Body NewReview body, Attempt attempt) {
        ReviewScope scope = Objects.requireNonNullElse(body.scope(), ReviewScope.EVERYTHING);
        return attempt.once(
                id -> gateway.send(
                        new StartReview(new ReviewId(id), body.name(), scope, body.reviewerId(), body.dueOn())),
                (id, receipt) -> Answer.made("/access/reviews", id, receipt),
                id -> Asking.there(() -> ask(new ReviewId(id), new PageRequest(1, null))));
    }

    @GetMapping("/api/v1/access/reviews")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.AUDIT_VIEW, Permission.ACCESS_GRANT})
    Answer list(HttpServletRequest request) {
        return Answer.of(gateway.ask(new FindReviews(new Parameters(request).page()), Reviews.class));
    }

    @GetMapping("/api/v1/access/reviews/{id}")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.AUDIT_VIEW, Permission.ACCESS_GRANT})
    Answer one(@PathVariable String id, HttpServletRequest request) {
        return Answer.of(ask(PathIds.of(ReviewId::new, id), new Parameters(request).page()));
    }

    @GetMapping("/api/v1/access/reviews/{id}/result.csv")
    @Door(value = Side.AGENCY, needs = Permission.EXPORT)
    Answer sheet(@PathVariable String id) {
        ReviewId review = PathIds.of(ReviewId::new, id);
        Csv csv = new Csv();
        csv.line(HEAD);
        ReviewDetails part = ask(review, new PageRequest(PageRequest.MAX_LIMIT, null));
        write(part, csv);
        for (int page = 1; page < MAX_PAGES && part.next() != null; page++) {
            part = ask(review, new PageRequest(PageRequest.MAX_LIMIT, part.next()));
            write(part, csv);
        }
        return csv.attachment("review " + part.name() + ".csv");
    }

    private static void write(ReviewDetails part, Csv csv) {
        for (ReviewLine line : part.items()) {
            csv.line(List.of(
                    part.name(),
                    line.name(),
                    word(line.kind()),
                    word(line.access()),
                    Objects.requireNonNullElse(line.label(), line.resource()),
                    said(line.givenAt()),
                    said(line.givenBy()),
                    word(line.state()),
                    said(line.decidedAt()),
                    said(line.decidedBy()),
                    said(line.anewAt())));
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    @PutMapping("/api/v1/access/reviews/{id}/items/{item}")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer decide(@PathVariable String id, @PathVariable String item, @Body ReviewAnswer body) {
        ReviewId review = PathIds.of(ReviewId::new, id);
        try {
            return Answer.done(gateway.send(new DecideReviewItems(review, Set.of(item), body.decision())));
        } catch (BadInput noId) {
            throw new Refused(ProblemCode.NOT_FOUND);
        }
    }

    @PatchMapping("/api/v1/access/reviews/{id}")
    @Door(value = Side.AGENCY, needs = Permission.SETS_EDIT)
    Answer reassign(@PathVariable String id, @Body ReviewEdit body) {
        return Answer.done(gateway.send(new ReassignReview(PathIds.of(ReviewId::new, id), body.reviewerId())));
    }

    @PostMapping("/api/v1/access/reviews/{id}/cancel")
    @Door(value = Side.AGENCY, needs = Permission.SETS_EDIT)
    Answer cancel(@PathVariable String id, Attempt attempt) {
        CancelReview command = new CancelReview(PathIds.of(ReviewId::new, id));
        return attempt.once(_ -> gateway.send(command), (_, receipt) -> Answer.done(receipt));
    }

    private ReviewDetails ask(ReviewId review, PageRequest page) {
        return gateway.ask(new FindReview(review, page), ReviewDetails.class);
    }

    record NewReview(String name, @Nullable ReviewScope scope, UserId reviewerId, LocalDate dueOn) {}

    record ReviewAnswer(ReviewDecision decision) {}

    record ReviewEdit(UserId reviewerId) {}
}
