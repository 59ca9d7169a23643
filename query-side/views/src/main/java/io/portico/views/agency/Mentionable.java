package io.portico.views.agency;

import io.portico.views.PersonName;
import java.util.List;

/** People to mention. */
public record Mentionable(List<PersonName> items) {}
