package io.portico.views.agency;

import java.util.List;

/** All requests for approval of a task and of files in its threads, newest first. */
public record TaskApprovals(List<ApprovalDetails> items) {}
