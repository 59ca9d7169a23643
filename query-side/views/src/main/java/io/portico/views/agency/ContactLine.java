package io.portico.views.agency;

import io.portico.messages.ContactId;

/** Contact line. */
public record ContactLine(ContactId id, String firstName, String lastName, String email, boolean primary) {}
