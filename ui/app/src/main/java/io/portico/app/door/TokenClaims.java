package io.portico.app.door;

import io.portico.app.PorticoSettings;
import io.portico.messages.Rejected;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.door.FindIdentity;
import io.portico.views.door.Identity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the tokens of an agency's authorization server say. A program's opens the agency's doors. An app gets an identity
 * token, and beside it an access token, because the protocol wants one: it is made for the app and opens nothing here.
 */
@Component
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final Duration PROGRAMS_LIVE = Duration.ofMinutes(15);
    private static final Duration APPS_LIVE = Duration.ofMinutes(5);

    private final Gateway gateway;
    private final PorticoSettings settings;
    private final Clock clock;

    TokenClaims(Gateway gateway, PorticoSettings settings, Clock clock) {
        this.gateway = gateway;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        String host = settings.agencyUrl(AgencyOfRequest.slug());
        Instant now = clock.instant();
        context.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
        JwtClaimsSet.Builder claims = context.getClaims().issuer(host).issuedAt(now);
        if (!(context.getPrincipal() instanceof SignedInToken person)) {
            context.getJwsHeader().type(AccessTokens.TYPE);
            claims.notBefore(now)
                    .expiresAt(now.plus(PROGRAMS_LIVE))
                    .audience(List.of(host))
                    .claim(AccessTokens.ACTOR_KIND, Actor.Kind.PROGRAM.name());
            return;
        }
        claims.expiresAt(now.plus(APPS_LIVE));
        if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
            identify(person.getPrincipal(), context.getAuthorizedScopes(), claims);
        } else {
            claims.notBefore(now);
        }
    }

    private void identify(SignedIn person, Set<String> scopes, JwtClaimsSet.Builder claims) {
        Identity identity = identity(person);
        claims.claim(IdTokenClaimNames.AUTH_TIME, person.since().getEpochSecond());
        if (scopes.contains("profile")) {
            claims.claim(StandardClaimNames.NAME, identity.name())
                    .claim(StandardClaimNames.GIVEN_NAME, identity.firstName())
                    .claim(StandardClaimNames.FAMILY_NAME, identity.lastName());
        }
        if (scopes.contains("email")) {
            claims.claim(StandardClaimNames.EMAIL, identity.email())
                    .claim(StandardClaimNames.EMAIL_VERIFIED, identity.emailVerified());
        }
    }

    /** Asked when the app asks: who was deactivated since they signed in is nobody. */
    private Identity identity(SignedIn person) {
        try {
            return Tenancy.call(
                    new Work(person.agencyId(), Actor.person(person.id())),
                    () -> gateway.ask(new FindIdentity(), Identity.class));
        } catch (Rejected nobody) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }
}
