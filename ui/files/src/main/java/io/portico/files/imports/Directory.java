package io.portico.files.imports;

import io.portico.messages.BrandId;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.tenancy.Gateway;
import io.portico.views.PageRequest;
import io.portico.views.agency.EmployeeDetails;
import io.portico.views.agency.Employees;
import io.portico.views.agency.FindEmployees;
import io.portico.views.agency.FindImported;
import io.portico.views.agency.FindProjects;
import io.portico.views.agency.Imported;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.agency.Projects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The agency's people and projects, as they are looked for by what another tool calls them. */
final class Directory {

    /** More people and more projects than any agency has. */
    private static final int MOST_PAGES = 500;

    private final Map<String, Set<UserId>> people = new HashMap<>();
    private final Map<String, Set<ProjectId>> projects = new HashMap<>();
    private final Map<ProjectId, String> titles = new HashMap<>();
    private final Map<UserId, String> names = new HashMap<>();

    private Directory() {}

    /** @param brandId projects of this brand only; null for all */
    static Directory of(Gateway gateway, @Nullable BrandId brandId) {
        Directory directory = new Directory();
        String after = null;
        int pages = 0;
        do {
            Employees page =
                    gateway.ask(new FindEmployees(new PageRequest(PageRequest.MAX_LIMIT, after)), Employees.class);
            page.items().forEach(directory::add);
            after = page.next();
            pages++;
        } while (after != null && pages < MOST_PAGES);
        after = null;
        pages = 0;
        do {
            Projects page =
                    gateway.ask(new FindProjects(new PageRequest(PageRequest.MAX_LIMIT, after)), Projects.class);
            page.items().forEach(project -> directory.add(project, brandId));
            after = page.next();
            pages++;
        } while (after != null && pages < MOST_PAGES);
        return directory;
    }

    private void add(EmployeeDetails person) {
        String name = person.firstName() + " " + person.lastName();
        names.put(person.id(), name);
        add(people, person.email().toLowerCase(Locale.ROOT), person.id());
        add(people, Values.folded(name), person.id());
        add(people, Values.folded(person.lastName() + " " + person.firstName()), person.id());
    }

    private void add(ProjectDetails project, @Nullable BrandId brandId) {
        titles.put(project.id(), project.title());
        if (brandId == null || brandId.equals(project.brandId())) {
            add(projects, Values.folded(project.title()), project.id());
        }
    }

    private static <T> void add(Map<String, Set<T>> index, String name, T id) {
        index.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(id);
    }

    /** Everybody whom the word may mean: an address, or a first and last name in either order. */
    Set<UserId> people(String word) {
        Set<UserId> byAddress = people.get(word.strip().toLowerCase(Locale.ROOT));
        return byAddress != null ? byAddress : people.getOrDefault(Values.folded(word.replace(",", " ")), Set.of());
    }

    Set<ProjectId> projects(String title) {
        return projects.getOrDefault(Values.folded(title), Set.of());
    }

    /** Null when there is no such project. */
    @Nullable
    String titleOf(ProjectId project) {
        return titles.get(project);
    }

    String nameOf(UserId person) {
        return names.getOrDefault(person, "");
    }

    /** What has become of these things before. */
    static Map<String, Imported.Thing> imported(Gateway gateway, List<String> digests) {
        Map<String, Imported.Thing> things = new HashMap<>();
        List<String> wanted = new ArrayList<>(new LinkedHashSet<>(digests));
        for (int from = 0; from < wanted.size(); from += FindImported.MAX_DIGESTS) {
            List<String> some = wanted.subList(from, Math.min(wanted.size(), from + FindImported.MAX_DIGESTS));
            things.putAll(gateway.ask(new FindImported(some), Imported.class).things());
        }
        return things;
    }
}
