package io.portico.rest;

import static io.portico.rest.Texts.confidential;

import io.portico.messages.AgencyId;
import io.portico.messages.BadInput;
import io.portico.messages.PermissionSetId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.agency.DeleteAgency;
import io.portico.messages.agency.EraseAgency;
import io.portico.messages.agency.FoundAgency;
import io.portico.messages.agency.ResumeAgency;
import io.portico.messages.agency.SuspendAgency;
import io.portico.messages.person.Employee;
import io.portico.messages.person.Language;
import io.portico.rest.Archiving.Sealing;
import io.portico.tenancy.Actor;
import io.portico.tenancy.AgencyErasure;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Gateway.Receipt;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.archive.AgencyArchives;
import io.portico.tenancy.archive.AgencyArchives.Arrived;
import io.portico.views.door.Agencies;
import io.portico.views.door.AgencyDoor;
import io.portico.views.door.FindAgencies;
import io.portico.views.door.FindAgency;
import io.portico.views.door.FindOwnAgency;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The operator's doors at the apex host: agencies come and go. */
@Controller
final class AgencyDoors {

    private static final PermissionSetId OWNER = new PermissionSetId("OWNER");

    private final Gateway gateway;
    private final AgencyErasure erasure;
    private final Archiving archiving;

    AgencyDoors(Gateway gateway, AgencyErasure erasure, AgencyArchives archives) {
        this.archiving = new Archiving(gateway, archives);
        this.gateway = gateway;
        this.erasure = erasure;
    }

    @PostMapping("/api/v1/agencies")
    @Door(Side.OPERATOR)
    Answer found(@Body NewAgency body, Attempt attempt) {
        return attempt.once(
                id -> inAgency(id, founding(id, body)),
                (id, receipt) -> Answer.made(
                        "/agencies", id, receipt, new MadeAgency(id, body.slug().strip())),
                id -> Asking.there(() -> founded(id, body.slug().strip())));
    }

    @GetMapping("/api/v1/agencies")
    @Door(Side.OPERATOR)
    Answer list(HttpServletRequest request) {
        return Answer.of(gateway.ask(new FindAgencies(new Parameters(request).page()), Agencies.class));
    }

    @GetMapping("/api/v1/agencies/{id}")
    @Door(Side.OPERATOR)
    Answer one(@PathVariable String id) {
        Work inside = new Work(PathIds.of(AgencyId::new, id).value(), Actor.OPERATOR);
        return Answer.of(Tenancy.call(inside, () -> gateway.ask(new FindOwnAgency(), AgencyDoor.class)));
    }

    @PostMapping("/api/v1/agencies/{id}/suspend")
    @Door(Side.OPERATOR)
    Answer suspend(@PathVariable String id, Attempt attempt) {
        AgencyId agencyId = PathIds.of(AgencyId::new, id);
        return attempt.once(
                _ -> inAgency(agencyId.value(), new SuspendAgency(agencyId)), (_, receipt) -> Answer.done(receipt));
    }

    @PostMapping("/api/v1/agencies/{id}/resume")
    @Door(Side.OPERATOR)
    Answer resume(@PathVariable String id, Attempt attempt) {
        AgencyId agencyId = PathIds.of(AgencyId::new, id);
        return attempt.once(
                _ -> inAgency(agencyId.value(), new ResumeAgency(agencyId)), (_, receipt) -> Answer.done(receipt));
    }

    @DeleteMapping("/api/v1/agencies/{id}")
    @Door(Side.OPERATOR)
    Answer delete(@PathVariable String id) {
        AgencyId agencyId = PathIds.of(AgencyId::new, id);
        return Answer.done(inAgency(agencyId.value(), new DeleteAgency(agencyId)));
    }

    /** All of it, sealed, as it streams out. */
    @PostMapping("/api/v1/agencies/{id}/archive")
    @Door(Side.OPERATOR)
    void archive(@PathVariable String id, @Body Sealing body, HttpServletResponse response) throws IOException {
        AgencyId agencyId = PathIds.of(AgencyId::new, id);
        archiving.send(new Work(agencyId.value(), Actor.OPERATOR), body, response);
    }

    @PostMapping("/api/v1/agencies/import")
    @Door(Side.OPERATOR)
    Answer moveIn(HttpServletRequest request) throws IOException {
        Arrived arrived = archiving.receive(request);
        return Answer.made(
                "/agencies",
                arrived.agencyId(),
                new Receipt(arrived.shown(), arrived.position()),
                new MadeAgency(arrived.agencyId(), arrived.slug()));
    }

    /** What cannot be taken back. */
    @PostMapping("/api/v1/agencies/{id}/erase")
    @Door(Side.OPERATOR)
    Answer erase(@PathVariable String id, Attempt attempt) {
        AgencyId agencyId = PathIds.of(AgencyId::new, id);
        return attempt.once(
                _ -> {
                    Receipt receipt = inAgency(agencyId.value(), new EraseAgency(agencyId));
                    erasure.erase(agencyId.value());
                    return receipt;
                },
                (_, receipt) -> Answer.done(receipt));
    }

    private AgencyDoor founded(String id, String slug) {
        AgencyDoor agency = gateway.ask(new FindAgency(slug), AgencyDoor.class);
        if (!agency.id().value().equals(id)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        return agency;
    }

    private static FoundAgency founding(String id, NewAgency body) {
        return new FoundAgency(
                new AgencyId(id),
                body.slug(),
                body.name(),
                body.timeZone(),
                body.currency(),
                Objects.requireNonNullElse(body.language(), Language.EN),
                owner(body.owner()),
                false);
    }

    private static Employee owner(Owner owner) {
        try {
            return new Employee(
                    UserId.random(),
                    confidential(owner.firstName()),
                    confidential(owner.lastName()),
                    confidential(owner.email()),
                    OWNER,
                    null);
        } catch (BadInput bad) {
            throw new BadInput("owner." + bad.field(), bad.code());
        }
    }

    /** The apex belongs to no agency; a command to one is that agency's work. */
    private Receipt inAgency(String agencyId, Object command) {
        return Tenancy.call(new Work(agencyId, Actor.OPERATOR), () -> gateway.send(command));
    }

    record NewAgency(
            String slug,
            String name,
            String timeZone,
            String currency,
            @Nullable Language language,
            Owner owner) {}

    record Owner(String firstName, String lastName, String email) {}

    record MadeAgency(String id, String slug) {}
}
