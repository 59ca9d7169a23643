package io.portico.views.portal;

import io.portico.views.PersonName;
import java.util.List;

/** People to mention. */
public record PortalMentionable(List<PersonName> items) {}
