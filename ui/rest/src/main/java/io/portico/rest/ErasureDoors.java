package io.portico.rest;

import io.portico.messages.AgencyId;
import io.portico.messages.UserId;
import io.portico.messages.erasure.MentionVerdict;
import io.portico.messages.erasure.SettleMention;
import io.portico.messages.hold.HoldId;
import io.portico.messages.hold.LiftLegalHold;
import io.portico.messages.hold.PlaceLegalHold;
import io.portico.messages.person.ErasePerson;
import io.portico.messages.person.ErasureGround;
import io.portico.messages.person.Permission;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.views.agency.ErasureDetails;
import io.portico.views.agency.Erasures;
import io.portico.views.agency.FindErasure;
import io.portico.views.agency.FindErasures;
import io.portico.views.agency.FindLegalHolds;
import io.portico.views.agency.FindTraces;
import io.portico.views.agency.LegalHolds;
import io.portico.views.agency.Traces;
import io.portico.views.door.AgencyDoor;
import io.portico.views.door.FindOwnAgency;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** People who are forgotten, and what must not be. */
@Controller
final class ErasureDoors {

    private final Gateway gateway;

    ErasureDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    /** What there is of somebody, to be looked at before. */
    @GetMapping("/api/v1/people/{id}/traces")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer traces(@PathVariable String id) {
        return Answer.of(gateway.ask(new FindTraces(PathIds.of(UserId::new, id)), Traces.class));
    }

    @PostMapping("/api/v1/people/{id}/erase")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer erase(@PathVariable String id, @Body NewErasure body, Caller caller, Attempt attempt) {
        caller.needScope(Permission.ACCESS_GRANT);
        ErasePerson command = new ErasePerson(PathIds.of(UserId::new, id), body.ground(), body.reference());
        return attempt.once(_ -> gateway.send(command), (_, receipt) -> Answer.done(receipt));
    }

    @GetMapping("/api/v1/erasures")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer erasures(HttpServletRequest request) {
        return Answer.of(gateway.ask(new FindErasures(new Parameters(request).page()), Erasures.class));
    }

    @GetMapping("/api/v1/people/{id}/erasure")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer erasure(@PathVariable String id) {
        return Answer.of(found(id));
    }

    /** The same on paper, in the reader's language. */
    @GetMapping("/api/v1/people/{id}/erasure/pdf")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer certificate(@PathVariable String id, Caller caller) throws IOException {
        ErasureDetails erasure = found(id);
        return Attached.of(
                erasure.pseudonym().replace(' ', '-') + ".pdf",
                "application/pdf",
                ErasurePdf.of(
                        erasure,
                        gateway.ask(new FindOwnAgency(), AgencyDoor.class).name(),
                        ReadersLanguage.of(caller, gateway)));
    }

    /** Says what became of a mention; what is deleted is settled by that. */
    @PostMapping("/api/v1/people/{id}/erasure/mentions")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer settle(@PathVariable String id, @Body SettledMention body, Caller caller, Attempt attempt) {
        caller.needScope(Permission.ACCESS_GRANT);
        SettleMention command = new SettleMention(PathIds.of(UserId::new, id), body.mention(), body.verdict());
        return attempt.once(_ -> gateway.send(command), (_, receipt) -> Answer.done(receipt));
    }

    @GetMapping("/api/v1/holds")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer holds() {
        return Answer.of(gateway.ask(new FindLegalHolds(), LegalHolds.class));
    }

    @PostMapping("/api/v1/holds")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer hold(@Body NewHold body, Caller caller, Attempt attempt) {
        caller.needScope(Permission.ACCESS_GRANT);
        return attempt.once(
                id -> gateway.send(new PlaceLegalHold(
                        new AgencyId(Tenancy.agencyId()),
                        new HoldId(id),
                        body.userId(),
                        Texts.confidential(body.reason()),
                        body.endsAt())),
                (id, receipt) -> Answer.made("/holds", id, receipt));
    }

    @GetMapping("/api/v1/holds/{id}")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer hold(@PathVariable String id) {
        return Answer.of(
                Asking.one(gateway.ask(new FindLegalHolds(), LegalHolds.class).items(), hold -> hold.id()
                        .equals(PathIds.of(HoldId::new, id))));
    }

    @PostMapping("/api/v1/holds/{id}/lift")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer lift(@PathVariable String id, @Body LiftedHold body, Caller caller, Attempt attempt) {
        caller.needScope(Permission.ACCESS_GRANT);
        LiftLegalHold command = new LiftLegalHold(
                new AgencyId(Tenancy.agencyId()), PathIds.of(HoldId::new, id), Texts.confidential(body.reason()));
        return attempt.once(_ -> gateway.send(command), (_, receipt) -> Answer.done(receipt));
    }

    /** Without titles: they may hold the name of the erased, and are told where the things are. */
    private ErasureDetails found(String id) {
        return gateway.ask(new FindErasure(PathIds.of(UserId::new, id)), ErasureDetails.class)
                .withoutTitles();
    }

    record NewErasure(ErasureGround ground, @Nullable String reference) {}

    record SettledMention(String mention, MentionVerdict verdict) {}

    record LiftedHold(String reason) {}

    record NewHold(
            @Nullable UserId userId,
            String reason,
            @Nullable Instant endsAt) {}
}
