package io.portico.app.door;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.JsonNode;

/**
 * What an identity provider says of itself (OpenID Connect Discovery 1.0, 3).
 *
 * @param tokens reads what it has signed; by whom and for whom a token is, is still to be judged
 */
record ProviderMetadata(
        String authorizationEndpoint,
        String tokenEndpoint,
        ClientAuthenticationMethod authentication,
        NimbusJwtDecoder tokens) {

    /** Signatures that only the provider can make: none by a secret that we share with it, and never none. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.copyOf(signatures());

    /** What the token says, if the provider signed it and those rules hold. */
    Jwt read(String token, OAuth2TokenValidator<Jwt> rules) {
        Jwt jwt = tokens.decode(token);
        OAuth2TokenValidatorResult judged = rules.validate(jwt);
        if (judged.hasErrors()) {
            throw new JwtValidationException("the token does not count here", judged.getErrors());
        }
        return jwt;
    }

    static ProviderMetadata read(String issuer, JsonNode said, Outbound outbound) throws IOException {
        // 4.3: or somebody else could speak for it.
        if (!issuer.equals(text(said, "issuer"))) {
            throw new IOException("the provider calls itself by another name");
        }
        boolean post = !said.path("token_endpoint_auth_methods_supported").isMissingNode()
                && said.path("token_endpoint_auth_methods_supported")
                        .valueStream()
                        .noneMatch(ProviderMetadata::isBasic);
        return new ProviderMetadata(
                address(said, "authorization_endpoint").toString(),
                address(said, "token_endpoint").toString(),
                post ? ClientAuthenticationMethod.CLIENT_SECRET_POST : ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
                decoder(address(said, "jwks_uri"), outbound));
    }

    private static boolean isBasic(JsonNode method) {
        return method.asString("").equals(ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue());
    }

    private static NimbusJwtDecoder decoder(URI keys, Outbound outbound) throws MalformedURLException {
        JWKSource<SecurityContext> source = JWKSourceBuilder.<SecurityContext>create(
                        keys.toURL(), _ -> new Resource(outbound.read(keys), "application/json"))
                .refreshAheadCache(false)
                .build();
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(SIGNATURES, source));
        // Times, issuer and audience are judged by OpenID Connect's rules afterwards.
        processor.setJWTClaimsSetVerifier((_, _) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of()));
        return decoder;
    }

    private static URI address(JsonNode said, String name) throws IOException {
        try {
            return new URI(text(said, name));
        } catch (URISyntaxException e) {
            throw new IOException("the provider's " + name + " is no address", e);
        }
    }

    private static String text(JsonNode said, String name) throws IOException {
        String text = said.path(name).asString("");
        if (text.isEmpty()) {
            throw new IOException("the provider does not say its " + name);
        }
        return text;
    }

    private static Set<JWSAlgorithm> signatures() {
        Set<JWSAlgorithm> all = new LinkedHashSet<>();
        Stream.of(JWSAlgorithm.Family.RSA, JWSAlgorithm.Family.EC).forEach(all::addAll);
        return all;
    }
}
