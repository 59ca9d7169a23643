package io.portico.app.door;

import io.portico.tenancy.credentials.ProviderDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Where identity providers send people back to. Each has an address of its own, and what comes to one provider's address
 * counts for that provider only (RFC 9700, 4.4.2.2).
 */
final class ProviderReturnFilter extends OAuth2LoginAuthenticationFilter {

    private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> begun;

    ProviderReturnFilter(
            ProviderRegistrations providers,
            OAuth2AuthorizedClientRepository nobody,
            AuthorizationRequestRepository<OAuth2AuthorizationRequest> begun) {
        super(providers, nobody, ProviderDesk.RETURN + "*");
        this.begun = begun;
        setAuthorizationRequestRepository(begun);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        OAuth2AuthorizationRequest asked = begun.loadAuthorizationRequest(request);
        String redirectUri = asked == null ? null : asked.getRedirectUri();
        if (redirectUri == null || !redirectUri.endsWith(request.getRequestURI())) {
            throw new BadCredentialsException("nobody was sent there from here");
        }
        try {
            return super.attemptAuthentication(request, response);
        } catch (IllegalArgumentException e) {
            throw new BadCredentialsException("the provider's answer is not what it should be", e);
        }
    }
}
