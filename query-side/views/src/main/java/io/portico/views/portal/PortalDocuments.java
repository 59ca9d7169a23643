package io.portico.views.portal;

import java.util.List;

/** Documents of a project: the pinned ones in the order they were pinned, then the others, last written first. */
public record PortalDocuments(List<PortalDocumentSummary> items) {}
