package io.portico.views.door;

import io.portico.messages.person.Language;

/** The language in which an agency speaks to those of whom no other is known. */
public record AgencyLanguage(Language language) {}
