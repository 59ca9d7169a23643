package io.portico.web.agency;

import com.vaadin.flow.router.QueryParameters;
import io.portico.messages.BadInput;
import io.portico.messages.project.ProjectStatus;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindProjects;
import io.portico.views.agency.ProjectParameters;
import io.portico.views.agency.ProjectSort;
import io.portico.views.agency.TaskParameters;
import io.portico.web.parts.Address;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which projects the page lists and how, as its address says. It speaks the words of the REST door, but where the door
 * lists all, the page leaves out what is over until it is asked for. What it cannot read, it leaves out.
 */
record ProjectAddress(Map<String, String> parameters) {

    private static final String PATH = "projects";

    private static final Set<ProjectStatus> OVER =
            Collections.unmodifiableSet(EnumSet.of(ProjectStatus.COMPLETED, ProjectStatus.CANCELLED));

    ProjectAddress {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    static ProjectAddress of(QueryParameters query) {
        Map<String, String> read = new TreeMap<>();
        Stream.concat(ProjectParameters.OF_FILTER.stream(), Stream.of(ProjectParameters.SORT))
                .forEach(name -> query.getSingleParameter(name)
                        .filter(value -> isReadable(name, value))
                        .ifPresent(value -> read.put(name, value)));
        return new ProjectAddress(read);
    }

    private static boolean isReadable(String name, String value) {
        if (value.isEmpty() || value.length() > TaskParameters.MAX_LENGTH) {
            return false;
        }
        Map<String, String> alone = Map.of(name, value);
        try {
            var _ = ProjectParameters.filter(alone::get);
            var _ = ProjectParameters.sort(alone::get);
            return true;
        } catch (BadInput unreadable) {
            return false;
        }
    }

    String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    List<String> values(String name) {
        String value = value(name);
        return value.isEmpty() ? List.of() : List.of(value.split(",", -1));
    }

    /** The same with another value; without any for an empty one. */
    ProjectAddress with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(parameters);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new ProjectAddress(changed);
    }

    ProjectAddress with(String name, List<String> values) {
        return with(name, String.join(",", values));
    }

    boolean isFiltered() {
        return ProjectParameters.OF_FILTER.stream().anyMatch(parameters::containsKey);
    }

    /** By more than words and whether what is over is shown. */
    boolean isFilteredByFields() {
        return ProjectParameters.OF_FILTER.stream()
                .filter(name ->
                        !name.equals(ProjectParameters.TEXT) && !(name.equals(ProjectParameters.STATUS) && showsOver()))
                .anyMatch(parameters::containsKey);
    }

    /** Whether what is over is listed, too. */
    boolean showsOver() {
        return values(ProjectParameters.STATUS)
                .containsAll(OVER.stream().map(ProjectStatus::name).toList());
    }

    /** With what is over, or as it is at first. */
    ProjectAddress showingOver(boolean shown) {
        return with(
                ProjectParameters.STATUS,
                shown
                        ? Arrays.stream(ProjectStatus.values())
                                .map(ProjectStatus::name)
                                .toList()
                        : List.of());
    }

    ProjectSort sort() {
        return ProjectParameters.sort(parameters::get);
    }

    /** What is asked for a page of this list. */
    FindProjects question(PageRequest page) {
        Map<String, String> asked = new TreeMap<>(parameters);
        asked.putIfAbsent(
                ProjectParameters.STATUS,
                EnumSet.complementOf(EnumSet.copyOf(OVER)).stream()
                        .map(ProjectStatus::name)
                        .collect(Collectors.joining(",")));
        return new FindProjects(ProjectParameters.filter(asked::get), sort(), page);
    }

    /** Where the list is found again. */
    String path() {
        return Address.of(PATH, parameters);
    }
}
