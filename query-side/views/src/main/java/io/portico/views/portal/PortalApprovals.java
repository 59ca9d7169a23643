package io.portico.views.portal;

import java.util.List;

/** Requests for approval that the reader sees. */
public record PortalApprovals(List<PortalApproval> items) {}
