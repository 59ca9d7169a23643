package io.portico.rest;

import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.DocumentId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.Permission;
import io.portico.messages.project.History;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A change of access, thought of or to be made; its type says which fields come with it, and no others may. */
record AccessChange(
        PlannedChange.Type type,
        @Nullable ProjectId projectId,
        @Nullable TaskId taskId,
        @Nullable DocumentId documentId,
        @Nullable UserId userId,
        @Nullable BrandId brandId,
        @Nullable Set<Audience> audiences,
        @Nullable AccessMode access,
        @Nullable PermissionSetId permissionSetId,
        @Nullable History history,
        @Nullable Set<Permission> permissions,
        @Nullable BudgetId budgetId,
        @Nullable Boolean on,
        @Nullable String reason,
        @Nullable Instant endsAt,
        @Nullable LocalDate endsOn) {

    /** A change that is proposed. */
    static AccessChange of(PlannedChange planned) {
        return new AccessChange(
                planned.type(),
                planned.projectId(),
                planned.taskId(),
                planned.documentId(),
                planned.userId(),
                planned.brandId(),
                planned.audiences(),
                planned.access(),
                planned.permissionSetId(),
                planned.history(),
                planned.permissions(),
                planned.budgetId(),
                planned.on(),
                null,
                planned.endsAt(),
                planned.endsOn());
    }

    static List<PlannedChange> planned(List<AccessChange> changes) {
        return IntStream.range(0, changes.size())
                .mapToObj(i -> changes.get(i).planned("changes[" + i + "]."))
                .toList();
    }

    PlannedChange planned(String path) {
        Set<String> needed = needed();
        fields().forEach((field, value) -> {
            if (value == null && needed.contains(field)) {
                throw new BadInput(path + field, BadInput.Code.REQUIRED);
            }
            if (value != null && !needed.contains(field) && !optional(field)) {
                throw new BadInput(path + field, BadInput.Code.UNKNOWN_FIELD);
            }
        });
        return new PlannedChange(
                type,
                projectId,
                taskId,
                userId,
                brandId,
                audiences,
                access,
                permissionSetId,
                history,
                permissions,
                budgetId,
                on,
                documentId,
                Texts.optional(reason),
                endsAt,
                endsOn);
    }

    private boolean optional(String field) {
        return switch (field) {
            case "reason", "endsAt" -> type.names();
            case "history" -> type == PlannedChange.Type.SHARE_TASK;
            default -> false;
        };
    }

    /** What this takes, alone and among others. */
    Permission right() {
        return type == PlannedChange.Type.EDIT_PERMISSION_SET ? Permission.SETS_EDIT : Permission.ACCESS_GRANT;
    }

    private Set<String> needed() {
        return switch (type) {
            case GRANT_PROJECT, REVOKE_PROJECT -> Set.of("projectId", "userId");
            case SHARE_TASK, UNSHARE_TASK -> Set.of("taskId", "userId");
            case OPEN_PROJECT -> Set.of("projectId", "audiences");
            case OPEN_TASK -> Set.of("taskId", "audiences");
            case OPEN_DOCUMENT -> Set.of("documentId", "audiences");
            case ADD_BRAND, REMOVE_BRAND -> Set.of("userId", "brandId");
            case SET_ACCESS -> Set.of("userId", "access");
            case SET_PERMISSION_SET -> Set.of("userId", "permissionSetId");
            case EDIT_PERMISSION_SET -> Set.of("permissionSetId", "permissions");
            case DEACTIVATE, ACTIVATE, REMOVE_END -> Set.of("userId");
            case SET_END -> Set.of("userId", "endsOn");
            case MOVE_TASK -> Set.of("taskId", "projectId");
            case GRANT_BUDGET, REVOKE_BUDGET -> Set.of("budgetId", "userId");
            case SWITCH_BUDGET -> Set.of("budgetId", "on");
        };
    }

    private Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("projectId", projectId);
        fields.put("taskId", taskId);
        fields.put("documentId", documentId);
        fields.put("userId", userId);
        fields.put("brandId", brandId);
        fields.put("audiences", audiences);
        fields.put("access", access);
        fields.put("permissionSetId", permissionSetId);
        fields.put("history", history);
        fields.put("permissions", permissions);
        fields.put("budgetId", budgetId);
        fields.put("on", on);
        fields.put("reason", reason);
        fields.put("endsAt", endsAt);
        fields.put("endsOn", endsOn);
        return fields;
    }
}
