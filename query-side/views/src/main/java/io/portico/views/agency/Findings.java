package io.portico.views.agency;

import java.util.List;

/** What was found, the best first. What the reader may not see is not even counted. */
public record Findings(List<Finding> items) {}
