package io.portico.app.door;

import io.portico.app.PorticoSettings;
import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/**
 * The session's cookie. It belongs to one host alone, since it names no domain; over TLS its name says so, too, and the
 * browser holds us to it.
 */
@Component
final class SessionCookies implements ServletContextInitializer {

    private final PorticoSettings settings;

    SessionCookies(PorticoSettings settings) {
        this.settings = settings;
    }

    @Override
    public void onStartup(ServletContext servlets) {
        SessionCookieConfig cookie = servlets.getSessionCookieConfig();
        cookie.setName(settings.secure() ? "__Host-portico" : "portico");
        cookie.setSecure(settings.secure());
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setAttribute("SameSite", "Lax");
        servlets.setSessionTimeout(Math.toIntExact(settings.sessions().idle().toMinutes()));
    }
}
