package io.portico.views.agency;

import io.portico.messages.BrandId;
import io.portico.messages.UserId;
import io.portico.messages.project.ProjectStatus;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a list of projects is asked for behind the question mark of an address, at the REST door and on the page alike; in
 * the same way as {@link TaskParameters} ask for tasks.
 */
public final class ProjectParameters {

    public static final String TEXT = "text";
    public static final String STATUS = "status";
    public static final String BRAND = "brandId";
    public static final String MANAGER = "manager";
    public static final String OPEN_TO = "openTo";
    public static final String SORT = "sort";

    /** All that say which projects. */
    public static final List<String> OF_FILTER = List.of(TEXT, STATUS, BRAND, MANAGER, OPEN_TO);

    /** Among managers, the reader. */
    public static final String ME = "me";

    private ProjectParameters() {}

    /** The filter that these parameters ask for; null is a parameter that is not there. */
    public static ProjectFilter filter(Function<String, @Nullable String> parameters) {
        Set<String> managers = Asked.values(parameters, MANAGER, text -> text);
        return new ProjectFilter(
                parameters.apply(TEXT),
                Asked.constants(parameters, STATUS, ProjectStatus.class),
                Asked.values(parameters, BRAND, BrandId::new),
                managers.stream()
                        .filter(text -> !text.equals(ME))
                        .map(text -> Asked.read(MANAGER, text, UserId::new))
                        .collect(Collectors.toUnmodifiableSet()),
                managers.contains(ME),
                Asked.constants(parameters, OPEN_TO, TaskOpenness.class));
    }

    public static ProjectSort sort(Function<String, @Nullable String> parameters) {
        ProjectSort sort = Asked.single(parameters, SORT, text -> Asked.constant(ProjectSort.class, text));
        return sort == null ? ProjectSort.NEWEST : sort;
    }
}
