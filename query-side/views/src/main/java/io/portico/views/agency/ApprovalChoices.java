package io.portico.views.agency;

import java.util.List;

/** All of a task that can be sent for approval: the task itself, then files, newest first; for each audience. */
public record ApprovalChoices(List<ApprovalChoice> items) {}
