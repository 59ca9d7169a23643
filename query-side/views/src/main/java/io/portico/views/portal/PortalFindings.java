package io.portico.views.portal;

import java.util.List;

/** What was found, the best first. What the reader does not see is not even counted. */
public record PortalFindings(List<PortalFinding> items) {}
