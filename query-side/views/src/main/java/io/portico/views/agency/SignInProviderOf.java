package io.portico.views.agency;

import org.jspecify.annotations.Nullable;

/**
 * The identity provider of some people.
 *
 * @param details null when they have none
 */
public record SignInProviderOf(@Nullable SignInProviderDetails details) {}
