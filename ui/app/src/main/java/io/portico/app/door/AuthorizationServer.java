package io.portico.app.door;

import io.portico.tenancy.credentials.ProgramSecrets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/**
 * The built-in authorization server, one for each agency's host. Programs get tokens there with which they act for the
 * agency; apps learn there who signs in to them (OpenID Connect Core 1.0).
 */
@Configuration(proxyBeanMethods = false)
class AuthorizationServer {

    static final String AUTHORIZE = "/oauth2/authorize";

    /** All there is of it; what Spring has besides is not for us to offer, since tokens are not kept. */
    private static final List<String> DOORS = List.of(
            AUTHORIZE,
            "/oauth2/token",
            "/oauth2/jwks",
            "/.well-known/oauth-authorization-server",
            "/.well-known/openid-configuration");

    static boolean isAt(String path) {
        return DOORS.contains(path);
    }

    static void offer(OAuth2AuthorizationServerConfigurer server) {
        server.authorizationServerMetadataEndpoint(metadata ->
                        metadata.authorizationServerMetadataCustomizer(said -> said.claims(AuthorizationServer::say)))
                .oidc(oidc -> oidc.providerConfigurationEndpoint(metadata ->
                        metadata.providerConfigurationCustomizer(said -> said.claims(AuthorizationServer::say))));
    }

    /** What is said of it is what there is. */
    private static void say(Map<String, Object> said) {
        said.keySet()
                .removeIf(name -> name.startsWith("userinfo")
                        || name.startsWith("end_session")
                        || name.startsWith("revocation")
                        || name.startsWith("introspection")
                        || name.startsWith("tls_")
                        || name.startsWith("dpop_"));
        said.put("grant_types_supported", List.of("authorization_code", "client_credentials"));
        said.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
        if (said.containsKey("subject_types_supported")) {
            said.put("id_token_signing_alg_values_supported", List.of("ES256"));
            said.put("scopes_supported", RegisteredPrograms.IDENTITY);
        }
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

    /** Sessions are counted elsewhere; Spring would keep those of apps' people once more, for as long as it runs. */
    @Bean
    SessionRegistry noSecondRegistry() {
        return new NoRegistry();
    }
}
