package io.portico.app.door;

import io.portico.tenancy.credentials.ProviderDesk;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.NullSecurityContextRepository;

/** The way to identity providers and back (OpenID Connect Core 1.0, 3.1), with PKCE, state and nonce. */
@Configuration(proxyBeanMethods = false)
class ProviderWiring {

    /** Spring adds the slash before the name itself. */
    private static final String BEGIN = ProviderDesk.BEGIN.substring(0, ProviderDesk.BEGIN.length() - 1);

    private static final AuthenticationFailureHandler REFUSED =
            (_, response, _) -> response.sendRedirect(ProviderSignIn.REFUSED);

    @Bean
    ProviderFilters providerFilters(
            ProviderRegistrations providers,
            ProviderDirectory directory,
            ProviderSignIn signIn,
            Outbound outbound,
            Clock clock) {
        HttpSessionOAuth2AuthorizationRequestRepository begun = new HttpSessionOAuth2AuthorizationRequestRepository();
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(providers, BEGIN);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        OAuth2AuthorizationRequestRedirectFilter leaving = new OAuth2AuthorizationRequestRedirectFilter(resolver);
        leaving.setAuthorizationRequestRepository(begun);
        leaving.setAuthenticationFailureHandler(REFUSED);

        // What the provider would let us do in somebody's name is not kept: we only ask who it is.
        ProviderReturnFilter returning = new ProviderReturnFilter(providers, new NoClients(), begun);
        returning.setAuthenticationManager(new ProviderManager(provider(directory, outbound, clock)));
        returning.setSecurityContextRepository(new NullSecurityContextRepository());
        returning.setAuthenticationSuccessHandler(signIn);
        returning.setAuthenticationFailureHandler(REFUSED);
        return new ProviderFilters(leaving, returning);
    }

    private static OidcAuthorizationCodeAuthenticationProvider provider(
            ProviderDirectory directory, Outbound outbound, Clock clock) {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(outbound.client()
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        OidcAuthorizationCodeAuthenticationProvider provider = new OidcAuthorizationCodeAuthenticationProvider(
                tokens, asked -> new DefaultOidcUser(List.of(), asked.getIdToken()));
        provider.setJwtDecoderFactory(registration -> decoder(directory, registration, clock));
        return provider;
    }

    private static JwtDecoder decoder(ProviderDirectory directory, ClientRegistration registration, Clock clock) {
        OidcIdTokenValidator validator = new OidcIdTokenValidator(registration);
        validator.setClock(clock);
        String issuer = registration.getProviderDetails().getIssuerUri();
        return token -> {
            try {
                return directory.find(issuer == null ? "" : issuer).read(token, validator);
            } catch (IOException e) {
                throw new JwtException("the provider cannot be asked for its keys", e);
            }
        };
    }
}
