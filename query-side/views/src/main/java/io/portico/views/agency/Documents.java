package io.portico.views.agency;

import java.util.List;

/** All documents of a project: the pinned ones in the order they were pinned, then the others, last written first. */
public record Documents(List<DocumentSummary> items) {}
