package io.portico.views.agency;

import io.portico.views.PersonName;
import java.util.List;

/** Readers. */
public record Readers(List<PersonName> items) {}
