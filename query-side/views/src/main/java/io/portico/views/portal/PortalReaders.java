package io.portico.views.portal;

import io.portico.views.PersonName;
import java.util.List;

/**
 * Readers of a thread beside the agency.
 *
 * @param items those whom the one who asks may know of, themselves left out, in the order they came
 * @param everybody whether these are surely all. Where they need not be, it is false whether or not there are others.
 */
public record PortalReaders(List<PersonName> items, boolean everybody) {}
