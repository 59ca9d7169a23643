package io.portico.views.agency;

import java.util.List;

/** The identity providers by which people sign in, that of the agency's own people first. */
public record SignInProviders(List<SignInProviderDetails> items) {}
