package io.portico.app.door;

import com.vaadin.flow.server.VaadinRequest;
import io.portico.app.PorticoSettings;
import io.portico.messages.AgencyId;
import io.portico.messages.BadInput;
import io.portico.messages.PermissionSetId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.account.SignInMethod;
import io.portico.messages.agency.FoundAgency;
import io.portico.messages.person.Employee;
import io.portico.messages.sealing.Confidential;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.credentials.Passwords;
import io.portico.views.PageRequest;
import io.portico.views.door.Agencies;
import io.portico.views.door.FindAgencies;
import io.portico.web.entrance.Founding;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Founding from the apex page, as far as {@code portico.sign-up} allows it. */
@Component
final class SignUp implements Founding {

    private static final PermissionSetId OWNER = new PermissionSetId("OWNER");

    private final PorticoSettings settings;
    private final Gateway gateway;
    private final Passwords passwords;
    private final Tickets tickets;

    /** Of two who want to be the first, the second one finds an agency. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    SignUp(PorticoSettings settings, Gateway gateway, Passwords passwords, Tickets tickets) {
        this.settings = settings;
        this.gateway = gateway;
        this.passwords = passwords;
        this.tickets = tickets;
    }

    @Override
    public boolean open() {
        return switch (settings.signUp()) {
            case OPEN -> true;
            case FIRST -> isFromThisMachine(VaadinRequest.getCurrent()) && noAgency();
            case CLOSED -> false;
        };
    }

    /** Behind a proxy everybody comes from the proxy's machine: whoever was passed on is from elsewhere. */
    static boolean isFromThisMachine(@Nullable VaadinRequest request) {
        if (request == null || ProxyFilter.FORWARDING.stream().anyMatch(header -> request.getHeader(header) != null)) {
            return false;
        }
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private boolean noAgency() {
        return Tenancy.call(Work.atApex(Actor.system("sign-up")), () -> gateway.ask(
                                new FindAgencies(PageRequest.first()), Agencies.class)
                        .items())
                .isEmpty();
    }

    @Override
    public URI found(NewAgency agency) {
        AgencyId id = AgencyId.random();
        UserId ownerId = UserId.random();
        FoundAgency command = new FoundAgency(
                id,
                agency.slug(),
                agency.name(),
                agency.timeZone(),
                agency.currency(),
                agency.language(),
                new Employee(
                        ownerId,
                        Confidential.of(agency.firstName()),
                        Confidential.of(agency.lastName()),
                        Confidential.of(agency.email()),
                        OWNER,
                        null),
                true);
        demandPassword(agency.password());
        oneAtATime.lock();
        try {
            if (!open()) {
                throw new Rejected(Rejected.Code.FORBIDDEN);
            }
            // Before the agency: nobody may be an owner who cannot sign in.
            passwords.set(id.value(), ownerId.value(), agency.password());
            send(command, ownerId);
        } finally {
            oneAtATime.unlock();
        }
        return tickets.address(id, command.slug(), ownerId, SignInMethod.PASSWORD);
    }

    private void send(FoundAgency command, UserId ownerId) {
        String agencyId = command.agencyId().value();
        try {
            Tenancy.call(new Work(agencyId, Actor.ANYONE), () -> gateway.send(command));
        } catch (Rejected | BadInput refused) {
            passwords.forget(agencyId, ownerId.value());
            throw refused;
        }
    }

    private void demandPassword(String password) {
        passwords.problemWith(password).ifPresent(problem -> {
            throw new BadInput(
                    "password",
                    switch (problem) {
                        case TOO_SHORT, TOO_LONG -> BadInput.Code.INVALID_PASSWORD;
                        case COMMON -> BadInput.Code.COMMON_PASSWORD;
                    });
        });
    }
}
