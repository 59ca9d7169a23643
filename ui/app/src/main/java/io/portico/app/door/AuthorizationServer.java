package io.portico.app.door;

import io.portico.app.PorticoSettings;
import io.portico.messages.person.Permission;
import io.portico.rest.Scopes;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.credentials.ProgramSecrets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * The built-in authorization server, one for each agency's host: its programs are the clients, and their ids the
 * clients' ids. Tokens are short-lived, signed, and not kept.
 */
@Configuration(proxyBeanMethods = false)
class AuthorizationServer {

    private static final Duration TOKEN_LIVES = Duration.ofMinutes(15);

    @Bean
    RegisteredClientRepository programs(ProgramSecrets programs) {
        return new RegisteredClientRepository() {
            @Override
            public void save(RegisteredClient client) {
                throw new UnsupportedOperationException("programs are registered by command");
            }

            @Override
            public @Nullable RegisteredClient findById(String id) {
                return findByClientId(id);
            }

            @Override
            public @Nullable RegisteredClient findByClientId(String clientId) {
                return programs.digest(Tenancy.agencyId(), clientId)
                        .map(digest -> program(clientId, digest))
                        .orElse(null);
            }
        };
    }

    /** Asked by the authorization server alone; people's passwords never come here. */
    @Bean
    PasswordEncoder programSecretMatcher() {
        return new PasswordEncoder() {
            @Override
            public String encode(@Nullable CharSequence secret) {
                throw new UnsupportedOperationException("secrets of programs are issued, not chosen");
            }

            @Override
            public boolean matches(@Nullable CharSequence secret, @Nullable String digest) {
                return secret != null && digest != null && ProgramSecrets.matches(secret, digest);
            }
        };
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        // One for each host; which hosts there are has been settled by then.
        return AuthorizationServerSettings.builder()
                .multipleIssuersAllowed(true)
                .build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claimsOfPrograms(PorticoSettings settings) {
        return context -> {
            String host = settings.agencyUrl(AgencyOfRequest.slug());
            context.getJwsHeader().algorithm(SignatureAlgorithm.ES256).type(AccessTokens.TYPE);
            context.getClaims()
                    .issuer(host)
                    .audience(List.of(host))
                    .claim(AccessTokens.ACTOR_KIND, Actor.Kind.PROGRAM.name());
        };
    }

    private static RegisteredClient program(String id, String secretDigest) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(secretDigest)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> Arrays.stream(Permission.values())
                        .map(Permission::wireName)
                        .forEach(scopes::add))
                .scope(Scopes.SCIM)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIVES)
                        .build())
                .build();
    }
}
