package io.portico.views.agency;

import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.Check;
import io.portico.messages.UserId;
import io.portico.messages.project.ProjectStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which projects are listed: those of which everything holds that is asked for. What is empty does not matter; of several
 * values one must hold.
 *
 * @param text words that all stand in the project's title, whatever their case and accents
 * @param mine managed by the reader; one more value beside {@code managerIds}
 * @param openTo to whom it is open
 */
public record ProjectFilter(
        @Nullable String text,
        Set<ProjectStatus> statuses,
        Set<BrandId> brandIds,
        Set<UserId> managerIds,
        boolean mine,
        Set<TaskOpenness> openTo) {

    public static final ProjectFilter ALL = ProjectParameters.filter(_ -> null);

    public ProjectFilter {
        text = Check.optionalText(ProjectParameters.TEXT, text, TaskParameters.MAX_TEXT);
        statuses = Set.copyOf(statuses);
        brandIds = few(ProjectParameters.BRAND, brandIds);
        managerIds = few(ProjectParameters.MANAGER, managerIds);
        openTo = Set.copyOf(openTo);
    }

    private static <T> Set<T> few(String field, Set<T> values) {
        if (values.size() > TaskParameters.MAX_VALUES) {
            throw new BadInput(field, BadInput.Code.TOO_MANY);
        }
        return Set.copyOf(values);
    }
}
