package io.portico.app.door;

import io.portico.messages.AppId;
import io.portico.messages.BadInput;
import io.portico.messages.Rejected;
import io.portico.messages.person.Permission;
import io.portico.rest.Scopes;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.credentials.ProgramSecrets;
import io.portico.tenancy.credentials.SignInCodes;
import io.portico.views.door.App;
import io.portico.views.door.FindSignInApp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * The clients of the authorization server: programs, which act for the agency by themselves, and apps, which learn who
 * signs in to them. Their ids are the clients' ids. Each has a secret, and none does what the other does.
 */
@Component
final class RegisteredPrograms implements RegisteredClientRepository {

    /** What apps may ask for: who somebody is. It opens nothing here. */
    static final List<String> IDENTITY = List.of("openid", "profile", "email");

    private final Gateway gateway;
    private final ProgramSecrets secrets;

    RegisteredPrograms(Gateway gateway, ProgramSecrets secrets) {
        this.gateway = gateway;
        this.secrets = secrets;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("programs and apps are registered by command");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        try {
            AppId id = new AppId(clientId);
            return secrets.digest(Tenancy.agencyId(), clientId)
                    .map(digest -> app(id).map(app -> app(app, digest)).orElseGet(() -> program(clientId, digest)))
                    .orElse(null);
        } catch (BadInput noId) {
            return null;
        }
    }

    private Optional<App> app(AppId id) {
        try {
            return Optional.of(gateway.ask(new FindSignInApp(id), App.class));
        } catch (Rejected none) {
            return Optional.empty();
        }
    }

    /** People are not asked whether they agree: the app learns what the agency that registered it knows already. */
    private static RegisteredClient app(App app, String secretDigest) {
        return client(app.id().value(), secretDigest)
                .clientName(app.name())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(addresses -> addresses.addAll(app.redirectUris()))
                .scopes(scopes -> scopes.addAll(IDENTITY))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(SignInCodes.VALID)
                        .idTokenSignatureAlgorithm(SignatureAlgorithm.ES256)
                        .build())
                .build();
    }

    private static RegisteredClient program(String id, String secretDigest) {
        return client(id, secretDigest)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> Arrays.stream(Permission.values())
                        .map(Permission::wireName)
                        .forEach(scopes::add))
                .scope(Scopes.SCIM)
                .build();
    }

    private static RegisteredClient.Builder client(String id, String secretDigest) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(secretDigest)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }
}
