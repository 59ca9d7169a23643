package io.portico.app.door;

import io.portico.app.PorticoSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the authorization server see itself at the agency's address as the settings have it, whatever the request says. */
final class AtItsAddress extends OncePerRequestFilter {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final PorticoSettings settings;

    AtItsAddress(PorticoSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Here(request, URI.create(settings.agencyUrl(AgencyOfRequest.slug()))), response);
    }

    private static final class Here extends HttpServletRequestWrapper {

        private final URI address;

        Here(HttpServletRequest request, URI address) {
            super(request);
            this.address = address;
        }

        @Override
        public String getScheme() {
            return address.getScheme();
        }

        @Override
        public String getServerName() {
            return address.getHost();
        }

        @Override
        public int getServerPort() {
            return address.getPort() >= 0
                    ? address.getPort()
                    : address.getScheme().equals("https") ? HTTPS : HTTP;
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(address + getRequestURI());
        }
    }
}
