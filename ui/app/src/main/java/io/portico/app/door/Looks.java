package io.portico.app.door;

import io.portico.messages.Rejected;
import io.portico.messages.ViewAsId;
import io.portico.messages.viewas.EndViewAs;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.views.door.FindStanding;
import io.portico.views.door.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Looks through another's eyes at the door. A token of a look that has ended is worth nothing; a session goes on through
 * its owner's own eyes.
 */
final class Looks {

    private static final String PROOF = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final Gateway gateway;

    Looks(Gateway gateway) {
        this.gateway = gateway;
    }

    /** Whether the account may come in at all, be it only to accept the agency's terms; for who looks through another's eyes, whether this very look still counts. */
    boolean alive(SignedIn signedIn) {
        try {
            Standing standing = Tenancy.call(signedIn.work(), () -> gateway.ask(new FindStanding(), Standing.class));
            SignedIn.Look look = signedIn.look();
            ViewAsId viewing = standing.viewing();
            return standing.enters()
                    && (look == null || (viewing != null && viewing.value().equals(look.viewAsId())));
        } catch (Rejected rejected) {
            return false;
        }
    }

    /** The proof as it counts now. */
    SignedIn current(SignedIn signedIn, HttpServletRequest request) {
        SignedIn.Look look = signedIn.look();
        HttpSession session = request.getSession(false);
        if (look == null || session == null || BearerFilter.isUsedBy(request) || alive(signedIn)) {
            return signedIn;
        }
        SignedIn oneself = signedIn.looking(null);
        SecurityContext context = new SecurityContextImpl(new SignedInToken(oneself));
        session.setAttribute(PROOF, context);
        SecurityContextHolder.setContext(context);
        recordEnd(oneself, look);
        return oneself;
    }

    /** Its time was over, and nobody has said so yet; where it was ended, that stands in the history already. */
    private void recordEnd(SignedIn oneself, SignedIn.Look look) {
        if (oneself.agencyId().equals(Tenancy.agencyId()) && alive(oneself)) {
            try {
                Tenancy.call(oneself.work(), () -> gateway.send(new EndViewAs(new ViewAsId(look.viewAsId()))));
            } catch (Rejected | Gateway.Unavailable laterThen) {
                // The next look, at the latest, ends it.
            }
        }
    }
}
