package io.portico.views.portal;

import io.portico.messages.ProjectId;

/** A project that the reader may pick for what they ask for. */
public record PortalFormPlace(ProjectId id, String title) {}
