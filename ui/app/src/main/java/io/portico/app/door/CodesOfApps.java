package io.portico.app.door;

import io.portico.app.PorticoSettings;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.credentials.SignInCodes;
import io.portico.tenancy.credentials.SignInCodes.Arrival;
import java.security.Principal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/** What the authorization server has to remember: a code until it is used. Tokens speak for themselves. */
@Component
final class CodesOfApps implements OAuth2AuthorizationService {

    private final SignInCodes codes;
    private final RegisteredClientRepository clients;
    private final PorticoSettings settings;

    CodesOfApps(SignInCodes codes, RegisteredClientRepository clients, PorticoSettings settings) {
        this.codes = codes;
        this.clients = clients;
        this.settings = settings;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        OAuth2Authorization.Token<OAuth2AuthorizationCode> code = authorization.getToken(OAuth2AuthorizationCode.class);
        if (code == null) {
            return;
        }
        String word = code.getToken().getTokenValue();
        if (!code.isInvalidated()) {
            codes.keep(Tenancy.agencyId(), word, arrival(authorization));
        } else if (!codes.use(Tenancy.agencyId(), word)) {
            // Of two who bring the same code at the same instant, one gets nothing.
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        OAuth2Authorization.Token<OAuth2AuthorizationCode> code = authorization.getToken(OAuth2AuthorizationCode.class);
        if (code != null) {
            codes.use(Tenancy.agencyId(), code.getToken().getTokenValue());
        }
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return type == null || !type.getValue().equals(OAuth2ParameterNames.CODE)
                ? null
                : codes.find(Tenancy.agencyId(), token)
                        .map(arrival -> authorization(token, arrival))
                        .orElse(null);
    }

    private static Arrival arrival(OAuth2Authorization authorization) {
        OAuth2AuthorizationRequest asked =
                Objects.requireNonNull(authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()));
        SignedInToken person = Objects.requireNonNull(authorization.getAttribute(Principal.class.getName()));
        Map<String, Object> more = asked.getAdditionalParameters();
        return new Arrival(
                asked.getClientId(),
                person.getPrincipal().id(),
                person.getPrincipal().since(),
                asked.getRedirectUri(),
                Set.copyOf(asked.getScopes()),
                String.valueOf(more.get(PkceParameterNames.CODE_CHALLENGE)),
                (String) more.get(OidcParameterNames.NONCE));
    }

    /** Null for the code of an app that has been removed meanwhile. */
    private @Nullable OAuth2Authorization authorization(String code, Arrival arrival) {
        RegisteredClient app = clients.findByClientId(arrival.appId());
        if (app == null) {
            return null;
        }
        Map<String, Object> more = new HashMap<>();
        more.put(PkceParameterNames.CODE_CHALLENGE, arrival.challenge());
        more.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
        if (arrival.nonce() != null) {
            more.put(OidcParameterNames.NONCE, arrival.nonce());
        }
        OAuth2AuthorizationRequest asked = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(settings.agencyUrl(AgencyOfRequest.slug()) + AuthorizationServer.AUTHORIZE)
                .clientId(arrival.appId())
                .redirectUri(arrival.redirectUri())
                .scopes(arrival.scopes())
                .additionalParameters(more)
                .build();
        SignedInToken person = new SignedInToken(new SignedIn(
                Tenancy.agencyId(), Actor.Kind.PERSON, arrival.userId(), arrival.signedInAt(), Set.of(), null));
        // That its minute is not over has been judged by our clock; Spring asks the machine's once more.
        Instant now = Instant.now();
        return OAuth2Authorization.withRegisteredClient(app)
                .principalName(arrival.userId())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(arrival.scopes())
                .attribute(Principal.class.getName(), person)
                .attribute(OAuth2AuthorizationRequest.class.getName(), asked)
                .token(new OAuth2AuthorizationCode(code, now, now.plus(SignInCodes.VALID)))
                .build();
    }
}
