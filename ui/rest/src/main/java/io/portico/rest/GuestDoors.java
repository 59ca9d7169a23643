package io.portico.rest;

import static io.portico.rest.Texts.confidential;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.Change;
import io.portico.messages.CompanyId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.ActivatePerson;
import io.portico.messages.person.AddBasicGuest;
import io.portico.messages.person.ChangeProfile;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.EditPerson;
import io.portico.messages.person.GiveBrand;
import io.portico.messages.person.Guest;
import io.portico.messages.person.InviteClient;
import io.portico.messages.person.InvitePartner;
import io.portico.messages.person.InviteToPortal;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonCommand;
import io.portico.messages.person.ResendInvitation;
import io.portico.messages.person.TakeBrand;
import io.portico.messages.person.WithdrawInvitation;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.credentials.AccountDesk;
import io.portico.tenancy.credentials.DashboardDesk;
import io.portico.views.agency.FindGuest;
import io.portico.views.agency.FindGuests;
import io.portico.views.agency.FindInvitationSets;
import io.portico.views.agency.GuestDetails;
import io.portico.views.agency.Guests;
import io.portico.views.agency.InvitationSets;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Clients and partners, as the agency handles them: the same doors twice, and neither opens on the other's people. */
@Controller
final class GuestDoors {

    private static final String DOOR = "/api/v1/{side:clients|partners}";

    private final Gateway gateway;
    private final AccountDesk desk;
    private final DashboardDesk dashboards;

    GuestDoors(Gateway gateway, AccountDesk desk, DashboardDesk dashboards) {
        this.dashboards = dashboards;
        this.gateway = gateway;
        this.desk = desk;
    }

    @PostMapping(DOOR)
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer invite(@PathVariable String side, @Body NewGuest body, Attempt attempt) {
        Audience audience = audience(side);
        return attempt.once(
                id -> {
                    PermissionSetId set = body.permissionSetId();
                    PermissionSetId first = set != null
                            ? set
                            : gateway.ask(new FindInvitationSets(), InvitationSets.class)
                                    .of(audience);
                    Guest guest = guest(new UserId(id), first, body);
                    if (Boolean.TRUE.equals(body.basic())) {
                        return gateway.send(new AddBasicGuest(guest, audience));
                    }
                    return gateway.send(
                            switch (audience) {
                                case CLIENT -> new InviteClient(guest);
                                case PARTNER -> new InvitePartner(guest);
                            });
                },
                (id, receipt) -> Answer.made("/" + side, id, receipt),
                id -> Asking.there(() -> found(side, id)));
    }

    @GetMapping(DOOR)
    @Door(value = Side.AGENCY, needs = Permission.PEOPLE_VIEW)
    Answer list(@PathVariable String side, HttpServletRequest request) {
        return Answer.of(gateway.ask(new FindGuests(audience(side), new Parameters(request).page()), Guests.class));
    }

    @GetMapping(DOOR + "/{id}")
    @Door(value = Side.AGENCY, needs = Permission.PEOPLE_VIEW)
    Answer one(@PathVariable String side, @PathVariable String id) {
        GuestDetails guest = found(side, id);
        return Answer.versioned(guest, guest.version());
    }

    @PatchMapping(DOOR + "/{id}")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer edit(
            @PathVariable String side,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Body GuestEdit body) {
        EditPerson edit = editing(PathIds.of(UserId::new, id), Versions.expected(ifMatch), body);
        GuestDetails _ = found(side, id);
        return Answer.done(gateway.send(edit));
    }

    @PostMapping(DOOR + "/{id}/deactivate")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer deactivate(@PathVariable String side, @PathVariable String id, Attempt attempt) {
        return act(side, id, attempt, DeactivatePerson::new);
    }

    @PostMapping(DOOR + "/{id}/activate")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer activate(@PathVariable String side, @PathVariable String id, Attempt attempt) {
        return act(side, id, attempt, ActivatePerson::new);
    }

    @PostMapping(DOOR + "/{id}/resend-invitation")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer resend(@PathVariable String side, @PathVariable String id, Attempt attempt) {
        return act(side, id, attempt, ResendInvitation::new);
    }

    @PostMapping(DOOR + "/{id}/withdraw-invitation")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer withdraw(@PathVariable String side, @PathVariable String id, Attempt attempt) {
        return act(side, id, attempt, WithdrawInvitation::new);
    }

    /** Invites somebody without an account to have one. */
    @PostMapping(DOOR + "/{id}/invite")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer inviteToPortal(@PathVariable String side, @PathVariable String id, Attempt attempt) {
        return act(side, id, attempt, InviteToPortal::new);
    }

    /** A link to what somebody without an account was sent, to be passed on. */
    @PostMapping(DOOR + "/{id}/dashboard-link")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer dashboardLink(@PathVariable String side, @PathVariable String id, Attempt attempt) {
        return attempt.onceAndShow(() -> {
            DashboardDesk.Link link = dashboards.make(found(side, id).id().value());
            return Answer.of(new DashboardLink(link.url(), link.expiresAt()));
        });
    }

    @PostMapping(DOOR + "/{id}/revoke-links")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer revokeLinks(@PathVariable String side, @PathVariable String id, Attempt attempt) {
        return attempt.once(_ -> dashboards.revoke(found(side, id).id().value()), (_, receipt) -> Answer.done(receipt));
    }

    /** Has a link for a new password sent to the person. */
    @PostMapping(DOOR + "/{id}/send-password-reset")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer sendReset(@PathVariable String side, @PathVariable String id, Attempt attempt) {
        return attempt.once(
                _ -> {
                    GuestDetails guest = found(side, id);
                    return desk.sendReset(guest.id().value(), guest.email());
                },
                (_, receipt) -> Answer.done(receipt));
    }

    /** Takes a second factor away that the person has lost. */
    @PostMapping(DOOR + "/{id}/drop-second-factor")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer dropSecondFactor(@PathVariable String side, @PathVariable String id, Attempt attempt) {
        return attempt.once(
                _ -> desk.dropSecondFactor(found(side, id).id().value()), (_, receipt) -> Answer.done(receipt));
    }

    @PutMapping(DOOR + "/{id}/brands/{brandId}")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer giveBrand(@PathVariable String side, @PathVariable String id, @PathVariable String brandId) {
        return Answer.done(gateway.send(new GiveBrand(found(side, id).id(), PathIds.of(BrandId::new, brandId))));
    }

    @DeleteMapping(DOOR + "/{id}/brands/{brandId}")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer takeBrand(@PathVariable String side, @PathVariable String id, @PathVariable String brandId) {
        return Answer.done(gateway.send(new TakeBrand(found(side, id).id(), PathIds.of(BrandId::new, brandId))));
    }

    private static Audience audience(String side) {
        return switch (side) {
            case "clients" -> Audience.CLIENT;
            case "partners" -> Audience.PARTNER;
            default -> throw new Rejected(Rejected.Code.NOT_FOUND);
        };
    }

    private Answer act(String side, String id, Attempt attempt, Function<UserId, PersonCommand> command) {
        return attempt.once(
                _ -> gateway.send(command.apply(found(side, id).id())), (_, receipt) -> Answer.done(receipt));
    }

    private GuestDetails found(String side, String id) {
        return gateway.ask(new FindGuest(audience(side), PathIds.of(UserId::new, id)), GuestDetails.class);
    }

    private static Guest guest(UserId id, PermissionSetId set, NewGuest body) {
        return new Guest(
                id,
                confidential(body.firstName()),
                confidential(body.lastName()),
                confidential(body.codename()),
                confidential(body.email()),
                body.brandIds(),
                body.access(),
                set,
                body.companyId(),
                body.deactivatesOn(),
                Texts.optional(body.note()),
                Texts.optional(body.welcomeText()),
                Boolean.TRUE.equals(body.twoFactorRequired()),
                Boolean.TRUE.equals(body.notificationsMuted()));
    }

    private static EditPerson editing(UserId userId, @Nullable Long expected, GuestEdit body) {
        return new EditPerson(
                userId,
                expected,
                body.brandIds(),
                body.permissionSetId(),
                body.access(),
                body.deactivatesOn(),
                Texts.change(userId, body.note()),
                new ChangeProfile(
                        userId,
                        Texts.optional(body.firstName()),
                        Texts.optional(body.lastName()),
                        Texts.change(userId, body.codename()),
                        Texts.change(userId, body.phone()),
                        null,
                        body.notificationsMuted()),
                body.twoFactorRequired());
    }

    record NewGuest(
            String firstName,
            String lastName,
            String codename,
            String email,
            Set<BrandId> brandIds,
            AccessMode access,
            @Nullable PermissionSetId permissionSetId,
            @Nullable CompanyId companyId,
            @Nullable LocalDate deactivatesOn,
            @Nullable String note,
            @Nullable String welcomeText,
            @Nullable Boolean twoFactorRequired,
            @Nullable Boolean notificationsMuted,
            @Nullable Boolean basic) {}

    record DashboardLink(String url, Instant expiresAt) {}

    @Edits
    record GuestEdit(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable Change<String> codename,
            @Nullable Change<String> phone,
            @Nullable Set<BrandId> brandIds,
            @Nullable AccessMode access,
            @Nullable PermissionSetId permissionSetId,
            @Nullable Change<LocalDate> deactivatesOn,
            @Nullable Change<String> note,
            @Nullable Boolean twoFactorRequired,
            @Nullable Boolean notificationsMuted) {}
}
