package io.portico.app.door;

import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;

/** What stands at the door to identity providers: whoever leaves for one, and whoever returns from it. */
record ProviderFilters(OAuth2AuthorizationRequestRedirectFilter leaving, ProviderReturnFilter returning) {}
