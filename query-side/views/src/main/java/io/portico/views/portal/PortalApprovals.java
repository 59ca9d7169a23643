package io.portico.views.portal;

import java.util.List;
import java.util.stream.Stream;

/** Requests for approval that the reader sees. */
public record PortalApprovals(List<PortalApproval> items) {
    Shown shown() {
        return Shown.listed(
                items,
                approval -> Stream.of(
                        approval.id(),
                        approval.taskId(),
                        PortalDocument.idOf(approval.file()),
                        approval.askedBy().id(),
                        approval.settledBy() == null
                                ? null
                                : approval.settledBy().id()));
    }
}
