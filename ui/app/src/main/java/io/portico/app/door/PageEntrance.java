package io.portico.app.door;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import io.portico.app.PorticoSettings;
import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import io.portico.messages.person.Language;
import io.portico.views.door.AgencyDoor;
import io.portico.web.entrance.Entrance;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the pages must know of the door through which their request came. */
@Component
final class PageEntrance implements Entrance {

    private static final String PROOF = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final PorticoSettings settings;
    private final SpokenHere spoken;
    private final boolean sendsMail;

    PageEntrance(PorticoSettings settings, SpokenHere spoken, ObjectProvider<JavaMailSender> mail) {
        this.spoken = spoken;
        this.settings = settings;
        this.sendsMail = mail.getIfAvailable() != null;
    }

    @Override
    public Optional<AgencyDoor> agency() {
        return HostFilter.agency(request());
    }

    @Override
    public Locale language() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes bound
                ? spoken.to(bound.getRequest())
                : Language.EN.locale();
    }

    @Override
    public URI address(String slug) {
        URI base = settings.baseUrl();
        String port = base.getPort() < 0 ? "" : ":" + base.getPort();
        return URI.create(base.getScheme() + "://" + slug + "." + base.getHost() + port);
    }

    @Override
    public Optional<String> csrf() {
        return Optional.ofNullable((CsrfToken) request().getAttribute(CsrfToken.class.getName()))
                .map(CsrfToken::getToken);
    }

    @Override
    public boolean sendsMail() {
        return sendsMail;
    }

    @Override
    public void lookThrough(ViewAsId viewAsId, UserId person) {
        change(signedIn -> signedIn.looking(new SignedIn.Look(viewAsId.value(), person.value())));
    }

    @Override
    public void lookThroughOwnEyes() {
        change(signedIn -> signedIn.looking(null));
    }

    /** The pages that are open stay whose they are; what is loaded from now on is seen through the other eyes. */
    private static void change(UnaryOperator<SignedIn> change) {
        WrappedSession session = VaadinSession.getCurrent().getSession();
        if (session.getAttribute(PROOF) instanceof SecurityContext context
                && context.getAuthentication() instanceof SignedInToken token) {
            session.setAttribute(PROOF, new SecurityContextImpl(new SignedInToken(change.apply(token.getPrincipal()))));
        }
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
