package io.portico.app.door;

import io.portico.app.PorticoSettings;
import io.portico.messages.CompanyId;
import io.portico.messages.Rejected;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.credentials.ProviderDesk;
import io.portico.tenancy.credentials.ProviderSecrets;
import io.portico.views.door.FindSignInProvider;
import io.portico.views.door.SignInProvider;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.stereotype.Component;

/** The identity providers of the current work's agency, by the names of the addresses at which their people begin. */
@Component
final class ProviderRegistrations implements ClientRegistrationRepository {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderRegistrations.class);

    private final Gateway gateway;
    private final ProviderSecrets secrets;
    private final ProviderDirectory directory;
    private final PorticoSettings settings;

    ProviderRegistrations(
            Gateway gateway, ProviderSecrets secrets, ProviderDirectory directory, PorticoSettings settings) {
        this.gateway = gateway;
        this.secrets = secrets;
        this.directory = directory;
        this.settings = settings;
    }

    static String owner(@Nullable CompanyId companyId) {
        return companyId == null ? ProviderDesk.STAFF : companyId.value();
    }

    Optional<SignInProvider> provider(String linkId) {
        try {
            return Optional.of(gateway.ask(new FindSignInProvider(linkId), SignInProvider.class));
        } catch (Rejected none) {
            return Optional.empty();
        }
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String linkId) {
        return provider(linkId).flatMap(this::registration).orElse(null);
    }

    private Optional<ClientRegistration> registration(SignInProvider provider) {
        String owner = owner(provider.companyId());
        return secrets.find(Tenancy.agencyId(), owner, provider.issuer(), provider.clientId())
                .flatMap(secret -> registration(provider, secret));
    }

    private Optional<ClientRegistration> registration(SignInProvider provider, String secret) {
        try {
            ProviderMetadata metadata = directory.find(provider.issuer());
            return Optional.of(ClientRegistration.withRegistrationId(provider.linkId())
                    .clientName(provider.label())
                    .clientId(provider.clientId())
                    .clientSecret(secret)
                    .clientAuthenticationMethod(metadata.authentication())
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(settings.agencyUrl(AgencyOfRequest.slug())
                            + ProviderDesk.RETURN
                            + owner(provider.companyId()))
                    .scope("openid", "email")
                    .issuerUri(provider.issuer())
                    .authorizationUri(metadata.authorizationEndpoint())
                    .tokenUri(metadata.tokenEndpoint())
                    .build());
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("An identity provider cannot be used: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
