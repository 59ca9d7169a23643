package io.portico.rest;

import io.portico.messages.AccessChangesId;
import io.portico.messages.BadInput;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.changes.ApplyAccessChanges;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.person.Permission;
import io.portico.messages.sealing.Confidential;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.credentials.AccountDesk;
import io.portico.views.PageRequest;
import io.portico.views.audit.AccessAnswer;
import io.portico.views.audit.AccessEvents;
import io.portico.views.audit.AccessPreview;
import io.portico.views.audit.AccessSubjects;
import io.portico.views.audit.FindAccessEvents;
import io.portico.views.audit.FindAccessFeed;
import io.portico.views.audit.FindAccessPeople;
import io.portico.views.audit.FindAccessThings;
import io.portico.views.audit.FindDecision;
import io.portico.views.audit.FindPreview;
import io.portico.views.audit.FindSeenBy;
import io.portico.views.audit.FindSeersOf;
import io.portico.views.audit.FindSightChanges;
import io.portico.views.audit.FindSignIn;
import io.portico.views.audit.FindThingChanges;
import io.portico.views.audit.MissingLine;
import io.portico.views.audit.ReasonLine;
import io.portico.views.audit.SeenThings;
import io.portico.views.audit.Seers;
import io.portico.views.audit.SightChanges;
import io.portico.views.audit.SignInAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who may see what, why, since when, what would change; and the history that proves it. */
@Controller
final class AccessDoors {

    static final Set<String> KINDS =
            Set.of("project", "task", "document", "thread", "file", "request-form", "budget", "invoice");

    private final Gateway gateway;
    private final AccountDesk desk;

    AccessDoors(Gateway gateway, AccountDesk desk) {
        this.gateway = gateway;
        this.desk = desk;
    }

    @GetMapping("/api/v1/access/decision")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.AUDIT_VIEW, Permission.ACCESS_GRANT})
    Answer decision(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        UserId user = parameters.requiredId("user", UserId::new);
        String action = parameters.required("action");
        String resource = parameters.required("resource");
        int colon = resource.indexOf(':');
        if (colon < 0 || !KINDS.contains(resource.substring(0, colon))) {
            throw new BadInput("resource", BadInput.Code.UNKNOWN_VALUE);
        }
        FindDecision query = new FindDecision(user, action, resource, parameters.instant("at"));
        return Answer.of(gateway.ask(query, AccessAnswer.class));
    }

    /** The first of the questions that people outside ask most: why can I not sign in? */
    @GetMapping("/api/v1/access/sign-in/{userId}")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.AUDIT_VIEW, Permission.ACCESS_GRANT})
    Answer signIn(@PathVariable String userId) {
        UserId user = PathIds.of(UserId::new, userId);
        SignInAnswer answer = gateway.ask(new FindSignIn(user), SignInAnswer.class);
        AccountDesk.SignInFacts facts = desk.signInFacts(user.value());
        return Answer.of(new SignInExplanation(
                answer.account().allowed(),
                answer.account().reasons(),
                answer.account().missing(),
                answer.invitationExpiresAt(),
                answer.secondFactorDemanded(),
                facts.secondFactorOn(),
                facts.tooManyAttempts()));
    }

    @GetMapping("/api/v1/access/people")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.AUDIT_VIEW, Permission.ACCESS_GRANT})
    Answer people(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        return Answer.of(
                gateway.ask(new FindAccessPeople(parameters.text("like"), parameters.page()), AccessSubjects.class));
    }

    @GetMapping("/api/v1/access/things")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.AUDIT_VIEW, Permission.ACCESS_GRANT})
    Answer things(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        return Answer.of(
                gateway.ask(new FindAccessThings(parameters.text("like"), parameters.page()), AccessSubjects.class));
    }

    /** Everything at once, unless pages are asked for. */
    @GetMapping("/api/v1/access/of/{userId}")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.AUDIT_VIEW, Permission.ACCESS_GRANT})
    Answer of(@PathVariable String userId, HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        boolean inPages = parameters.text("limit") != null || parameters.text("after") != null;
        FindSeenBy query = new FindSeenBy(
                PathIds.of(UserId::new, userId), parameters.instant("at"), inPages ? parameters.page() : null);
        return Answer.of(gateway.ask(query, SeenThings.class));
    }

    /** What the marks of a time slider are made of. */
    @GetMapping("/api/v1/access/of/{userId}/changes")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.AUDIT_VIEW, Permission.ACCESS_GRANT, Permission.ACCESS_VIEW_AS})
    Answer changes(@PathVariable String userId, HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        FindSightChanges query = new FindSightChanges(
                PathIds.of(UserId::new, userId),
                parameters.instant("from"),
                parameters.instant("to"),
                parameters.page());
        return Answer.of(gateway.ask(query, SightChanges.class));
    }

    /** A thread's id is that of its task with the thread's name behind a slash, so the rest of the path is the id. */
    @GetMapping("/api/v1/access/to/{kind}/{*id}")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.AUDIT_VIEW, Permission.ACCESS_GRANT})
    Answer to(@PathVariable String kind, @PathVariable String id, HttpServletRequest request) {
        Instant at = new Parameters(request).instant("at");
        if (!KINDS.contains(kind)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        return Answer.of(gateway.ask(new FindSeersOf(kind, id.substring(1), at), Seers.class));
    }

    /** The same of a thing; of what has a timeline, which a thread has not. */
    @GetMapping("/api/v1/access/to/{kind}/{id}/changes")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.AUDIT_VIEW, Permission.ACCESS_GRANT})
    Answer changesOf(@PathVariable String kind, @PathVariable String id, HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        if (!KINDS.contains(kind)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        FindThingChanges query =
                new FindThingChanges(kind, id, parameters.instant("from"), parameters.instant("to"), parameters.page());
        return Answer.of(gateway.ask(query, SightChanges.class));
    }

    @PostMapping("/api/v1/access/preview")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer preview(@Body Preview body) {
        return Answer.of(gateway.ask(new FindPreview(AccessChange.planned(body.changes())), AccessPreview.class));
    }

    /** All of them or none; each needs what its own door demands, of the caller and of the token. */
    @PostMapping("/api/v1/access/changes")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.ACCESS_GRANT, Permission.SETS_EDIT})
    Answer change(@Body Changes body, Caller caller, Attempt attempt) {
        body.changes().stream().map(AccessChange::right).distinct().forEach(caller::need);
        List<PlannedChange> changes = AccessChange.planned(body.changes());
        Confidential reason = Texts.optional(body.reason());
        return attempt.once(
                id -> gateway.send(new ApplyAccessChanges(new AccessChangesId(id), changes, reason, body.endsAt())),
                (_, receipt) -> Answer.done(receipt));
    }

    @GetMapping("/api/v1/audit/events")
    @Door(value = Side.AGENCY, needs = Permission.AUDIT_VIEW)
    Answer events(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        Instant from = parameters.instant("from");
        Instant to = parameters.instant("to");
        String actor = parameters.text("actor");
        String subject = parameters.text("subject");
        String type = parameters.text("type");
        PageRequest page = parameters.page();
        return Answer.of(gateway.ask(
                parameters.oldestFirst()
                        ? new FindAccessFeed(from, to, actor, subject, type, page)
                        : new FindAccessEvents(from, to, actor, subject, type, page),
                AccessEvents.class));
    }

    record Preview(List<AccessChange> changes) {}

    /** Reason and end are those of every grant and share that has none of its own. */
    record Changes(
            List<AccessChange> changes,
            @Nullable String reason,
            @Nullable Instant endsAt) {}

    /**
     * Why somebody may sign in, or what keeps them out.
     *
     * @param allowed whether the account may act at all
     * @param invitationExpiresAt the end of the newest invitation's link; null when none is pending
     * @param secondFactorOn whether a second factor is asked for when they sign in
     * @param tooManyAttempts whether attempts are slowed down or refused at this moment
     */
    record SignInExplanation(
            boolean allowed,
            List<ReasonLine> reasons,
            List<MissingLine> missing,
            @Nullable Instant invitationExpiresAt,
            boolean secondFactorDemanded,
            boolean secondFactorOn,
            boolean tooManyAttempts) {}
}
