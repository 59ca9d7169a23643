package io.portico.app.door;

import io.portico.app.PorticoSettings;
import io.portico.views.door.AgencyDoor;
import io.portico.web.entrance.Entrance;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the pages must know of the door through which their request came. */
@Component
final class PageEntrance implements Entrance {

    private final PorticoSettings settings;
    private final boolean sendsMail;

    PageEntrance(PorticoSettings settings, ObjectProvider<JavaMailSender> mail) {
        this.settings = settings;
        this.sendsMail = mail.getIfAvailable() != null;
    }

    @Override
    public Optional<AgencyDoor> agency() {
        return HostFilter.agency(request());
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

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
