package io.portico.app.door;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.portico.app.PorticoSettings;
import io.portico.tenancy.Actor;
import io.portico.views.door.AgencyDoor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Access tokens of an agency's own authorization server: signed with the agency's key, made for and by its host, and of
 * the type that says so (RFC 9068).
 */
@Component
final class AccessTokens {

    /** The header's type. An identity token or any other JWT signed with the same key is no access token. */
    static final String TYPE = "at+jwt";

    static final String ACTOR_KIND = "actor_kind";

    private final NimbusJwtDecoder signed;
    private final JwtTimestampValidator timely;
    private final PorticoSettings settings;
    private final Clock clock;

    AccessTokens(SigningKeys keys, PorticoSettings settings, Clock clock) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(TYPE)));
        // Times are judged below, by our clock.
        processor.setJWTClaimsSetVerifier((_, _) -> {});
        this.signed = new NimbusJwtDecoder(processor);
        this.signed.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of()));
        this.timely = new JwtTimestampValidator(Duration.ZERO);
        this.timely.setClock(clock);
        this.settings = settings;
        this.clock = clock;
    }

    /** Who holds the token; empty when it does not count here and now. */
    Optional<SignedIn> verify(AgencyDoor agency, String token) {
        String host = settings.agencyUrl(agency.slug());
        try {
            Jwt jwt = signed.decode(token);
            boolean counts = !timely.validate(jwt).hasErrors()
                    && !new JwtIssuerValidator(host).validate(jwt).hasErrors()
                    && jwt.getExpiresAt() != null
                    && jwt.getAudience() != null
                    && jwt.getAudience().contains(host);
            return counts ? Optional.of(holder(agency, jwt)) : Optional.empty();
        } catch (JwtException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private SignedIn holder(AgencyDoor agency, Jwt jwt) {
        List<String> scopes = jwt.getClaimAsStringList("scope");
        return new SignedIn(
                agency.id().value(),
                Actor.Kind.valueOf(required(jwt, ACTOR_KIND)),
                required(jwt, "sub"),
                clock.instant(),
                scopes == null ? null : Set.copyOf(scopes),
                null);
    }

    private static String required(Jwt jwt, String claim) {
        String value = jwt.getClaimAsString(claim);
        if (value == null) {
            throw new IllegalArgumentException("an access token says " + claim);
        }
        return value;
    }
}
