package io.portico.web.agency;

import io.portico.messages.person.Permission;

/** How the switches of a permission set are laid out. */
enum SwitchGroup {
    WORK,
    CONVERSATION,
    MONEY,
    PEOPLE,
    AGENCY;

    static SwitchGroup of(Permission permission) {
        return switch (permission) {
            case PROJECTS_VIEW, TASKS_VIEW, TASKS_CREATE, TASKS_STATUS, DELIVERABLES_APPROVE, WORK_VIEW, WORK_EDIT ->
                WORK;
            case REPLIES_READ, REPLIES_POST, FILES_UPLOAD, FILES_DOWNLOAD, NOTES_POST -> CONVERSATION;
            case BILLING_VIEW, BILLING_DOWNLOAD, BILLING_PAY, BUDGETS_VIEW, BILLING_EDIT, COSTS_VIEW -> MONEY;
            case TEAM_VIEW, COLLEAGUES_VIEW, PEOPLE_VIEW, ACCESS_GRANT, ACCESS_VIEW_AS -> PEOPLE;
            case SETTINGS_EDIT, SETS_EDIT, AUDIT_VIEW, AUDIT_CONTENT, EXPORT -> AGENCY;
        };
    }
}
