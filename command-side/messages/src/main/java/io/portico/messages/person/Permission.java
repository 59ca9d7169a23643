package io.portico.messages.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.portico.messages.BadInput;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A switch of a permission set (access.md, rules 11 and 15). Its name on the wire is like {@code tasks.view}. */
public enum Permission {
    PROJECTS_VIEW,
    TASKS_VIEW,
    TASKS_CREATE,
    TASKS_STATUS,
    REPLIES_READ,
    REPLIES_POST,
    FILES_UPLOAD,
    FILES_DOWNLOAD,
    DELIVERABLES_APPROVE,
    BILLING_VIEW,
    BILLING_DOWNLOAD,
    BILLING_PAY,
    BUDGETS_VIEW,
    TEAM_VIEW,
    COLLEAGUES_VIEW,
    WORK_VIEW,
    WORK_EDIT,
    NOTES_POST,
    PEOPLE_VIEW,
    BILLING_EDIT,
    COSTS_VIEW,
    ACCESS_GRANT,
    ACCESS_VIEW_AS,
    SETTINGS_EDIT,
    SETS_EDIT,
    AUDIT_VIEW,
    AUDIT_CONTENT,
    EXPORT;

    private static final Set<Permission> OF_GUESTS =
            Collections.unmodifiableSet(EnumSet.range(PROJECTS_VIEW, COLLEAGUES_VIEW));
    private static final Set<Permission> OF_EMPLOYEES = Collections.unmodifiableSet(EnumSet.of(
            WORK_VIEW,
            WORK_EDIT,
            REPLIES_POST,
            NOTES_POST,
            PEOPLE_VIEW,
            BILLING_VIEW,
            BILLING_EDIT,
            COSTS_VIEW,
            ACCESS_GRANT,
            ACCESS_VIEW_AS,
            SETTINGS_EDIT,
            SETS_EDIT,
            AUDIT_VIEW,
            AUDIT_CONTENT,
            EXPORT));

    private static final Map<String, Permission> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Permission::wireName, p -> p));

    /**
     * The switches that sets of that base can have (access.md, rules 11 and 15). Programs act for the agency and have
     * those of its people.
     */
    public static Set<Permission> of(PersonKind base) {
        return switch (base) {
            case CLIENT, PARTNER -> OF_GUESTS;
            case EMPLOYEE, PROGRAM -> OF_EMPLOYEES;
        };
    }

    @JsonValue
    public String wireName() {
        String lower = name().toLowerCase(Locale.ROOT);
        int dot = lower.indexOf('_');
        return dot < 0 ? lower : lower.substring(0, dot) + "." + lower.substring(dot + 1);
    }

    /** The switch of that name on the wire; refused as bad input when there is none. */
    @JsonCreator
    public static Permission ofWireName(String wireName) {
        Permission permission = BY_WIRE_NAME.get(wireName);
        if (permission == null) {
            throw new BadInput("permissions", BadInput.Code.UNKNOWN_VALUE);
        }
        return permission;
    }
}
