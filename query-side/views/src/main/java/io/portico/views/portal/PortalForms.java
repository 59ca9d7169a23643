package io.portico.views.portal;

import java.util.List;

/** Request forms that the reader may fill in, by title. */
public record PortalForms(List<PortalForm> items) {}
