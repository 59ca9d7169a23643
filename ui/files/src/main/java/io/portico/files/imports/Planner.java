package io.portico.files.imports;

import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.imports.ImportField;
import io.portico.messages.imports.ImportSource;
import io.portico.messages.imports.RowProblem.Code;
import io.portico.tenancy.Gateway;
import io.portico.views.agency.Imported;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Works out what a file becomes, given what is there already. Asks and writes nothing. */
final class Planner {

    private final Table table;
    private final ImportMapping mapping;
    private final Directory directory;
    private final UnaryOperator<String> digest;
    private final List<Draft> drafts;
    /** The rows by their ids, and those that have no other of their name beside them by their names. */
    private final Map<String, Draft> byId = new HashMap<>();

    private final Map<String, Draft> byName = new HashMap<>();
    private final Map<Draft, Draft> parents = new HashMap<>();
    private final Map<Draft, String> parentsOutside = new HashMap<>();

    /** @param digest what is not to be known from an id, made unknowable, with the agency's own key */
    private Planner(Table table, ImportMapping mapping, Directory directory, UnaryOperator<String> digest) {
        this.table = table;
        this.mapping = mapping;
        this.directory = directory;
        this.digest = digest;
        Drafting drafting = new Drafting(table, mapping, directory);
        this.drafts = IntStream.range(0, table.rows().size())
                .mapToObj(drafting::draft)
                .toList();
    }

    static Plan plan(Table table, ImportMapping mapping, Gateway gateway, UnaryOperator<String> digest) {
        Planner planner = new Planner(table, mapping, Directory.of(gateway, mapping.brandId()), digest);
        planner.identify();
        planner.findParents();
        Map<String, String> newProjects = planner.newProjects();
        List<String> digests = new ArrayList<>(newProjects.keySet());
        planner.drafts.forEach(draft -> digests.add(draft.digest));
        digests.addAll(planner.parentsOutside.values());
        return planner.plan(newProjects, Directory.imported(gateway, digests));
    }

    /**
     * Gives each row what the house knows it by. Ids of the known tools count everywhere, those of other tables within
     * their project; a row without one is known by all that stands in it.
     */
    private void identify() {
        Map<String, Integer> alike = new HashMap<>();
        for (Draft draft : drafts) {
            if (draft.sourceId.isEmpty()) {
                String all = "row\n" + place(draft) + "\n"
                        + String.join("\n", table.rows().get(draft.row - 1).cells());
                int before = alike.merge(all, 1, Integer::sum);
                draft.digest = digest.apply(all + "\n" + before);
            } else {
                draft.digest = digest.apply(key(draft, draft.sourceId));
                if (byId.putIfAbsent(draft.digest, draft) != null) {
                    draft.problem(ImportField.ID, Code.SAME_ID_TWICE);
                }
            }
        }
        Set<String> twice = new HashSet<>();
        for (Draft draft : drafts) {
            String name = place(draft) + "\n" + Values.folded(draft.name);
            if (byName.putIfAbsent(name, draft) != null) {
                twice.add(name);
            }
        }
        twice.forEach(byName::remove);
    }

    private String key(Draft draft, String id) {
        return table.source() == ImportSource.TABLE
                ? "table\n" + place(draft) + "\n" + id
                : table.source().name() + "\n" + id;
    }

    private String place(Draft draft) {
        return draft.projectTitle.isEmpty() ? String.valueOf(mapping.projectId()) : Values.folded(draft.projectTitle);
    }

    private void findParents() {
        for (Draft draft : drafts) {
            if (draft.parent.isEmpty()) {
                continue;
            }
            String id = digest.apply(key(draft, draft.parent));
            Draft parent = byId.get(id);
            if (parent == null) {
                parent = byName.get(place(draft) + "\n" + Values.folded(draft.parent));
            }
            if (parent == null) {
                parentsOutside.put(draft, id);
            } else if (isWithin(parent, draft)) {
                draft.problem(ImportField.PARENT, Code.UNKNOWN_PARENT);
            } else {
                parents.put(draft, parent);
            }
        }
    }

    private boolean isWithin(Draft one, Draft other) {
        Draft up = one;
        while (up != null) {
            if (up == other) {
                return true;
            }
            up = parents.get(up);
        }
        return false;
    }

    /** Projects that are named and not there: the digests of what they are known by, with their titles. */
    private Map<String, String> newProjects() {
        Map<String, String> titles = new LinkedHashMap<>();
        if (mapping.brandId() != null) {
            for (Draft draft : drafts) {
                if (!draft.projectTitle.isEmpty()
                        && directory.projects(draft.projectTitle).isEmpty()) {
                    titles.putIfAbsent(projectDigest(draft), draft.projectTitle);
                }
            }
        }
        return titles;
    }

    private String projectDigest(Draft draft) {
        return digest.apply("project\n" + mapping.brandId() + "\n" + Values.folded(draft.projectTitle));
    }

    private Plan plan(Map<String, String> newProjects, Map<String, Imported.Thing> imported) {
        Map<ProjectId, Plan.Project> projects = new LinkedHashMap<>();
        Map<String, ProjectId> byDigest = new HashMap<>();
        newProjects.forEach((key, title) -> {
            Imported.Thing before = imported.get(key);
            ProjectId id = new ProjectId(id(key, before));
            byDigest.put(key, id);
            if (before == null || !before.there()) {
                projects.put(
                        id, new Plan.Project(id, Objects.requireNonNull(mapping.brandId(), "checked before"), title));
            }
        });
        Map<Draft, Place> places = new HashMap<>();
        List<Plan.Step> steps = new ArrayList<>(drafts.size());
        for (Draft draft : inOrder()) {
            steps.add(step(draft, byDigest, imported, places));
        }
        return new Plan(List.copyOf(steps), projects);
    }

    /** Where a row's task is or will be. */
    private record Place(TaskId taskId, @Nullable ProjectId projectId) {}

    private Plan.Step step(
            Draft draft,
            Map<String, ProjectId> newProjects,
            Map<String, Imported.Thing> imported,
            Map<Draft, Place> places) {
        Imported.Thing before = imported.get(draft.digest);
        if (before != null && before.there()) {
            places.put(draft, new Place(new TaskId(before.id()), before.projectId()));
            draft.problem(ImportField.ID, Code.ALREADY_IMPORTED);
        }
        ProjectId project = project(draft, newProjects);
        if (project == null || draft.isSkipped()) {
            return new Plan.Step(draft.row, null, List.copyOf(draft.problems));
        }
        Place itself = new Place(new TaskId(id(draft.digest, before)), project);
        places.put(draft, itself);
        Place parent = parent(draft, project, imported, places);
        Draft parentRow = parents.get(draft);
        String title = directory.titleOf(project);
        return new Plan.Step(
                draft.row,
                new Plan.Task(
                        itself.taskId(),
                        project,
                        title == null ? draft.projectTitle : title,
                        parent == null ? null : parent.taskId(),
                        parent == null ? null : parentRow == null ? draft.parent : parentRow.name,
                        draft.name,
                        draft.description,
                        draft.status,
                        draft.priority,
                        draft.startsOn,
                        draft.deadline,
                        Set.copyOf(draft.assigneeIds),
                        draft.assigneeIds.stream().map(directory::nameOf).toList(),
                        draft.notes),
                List.copyOf(draft.problems));
    }

    private @Nullable ProjectId project(Draft draft, Map<String, ProjectId> newProjects) {
        if (draft.projectTitle.isEmpty()) {
            return mapping.projectId();
        }
        Set<ProjectId> there = directory.projects(draft.projectTitle);
        if (there.size() > 1) {
            draft.problem(ImportField.PROJECT, Code.PROJECT_AMBIGUOUS);
            return null;
        }
        if (there.size() == 1) {
            return there.iterator().next();
        }
        ProjectId made = newProjects.get(projectDigest(draft));
        if (made == null) {
            draft.problem(ImportField.PROJECT, Code.PROJECT_MISSING);
        }
        return made;
    }

    private @Nullable Place parent(
            Draft draft, ProjectId project, Map<String, Imported.Thing> imported, Map<Draft, Place> places) {
        Draft row = parents.get(draft);
        String outside = parentsOutside.get(draft);
        if (row == null && outside == null) {
            return null;
        }
        Place parent = row == null ? null : places.get(row);
        Imported.Thing before = outside == null ? null : imported.get(outside);
        if (before != null && before.there()) {
            parent = new Place(new TaskId(before.id()), before.projectId());
        }
        if (parent == null) {
            draft.problem(ImportField.PARENT, Code.UNKNOWN_PARENT);
            return null;
        }
        if (!project.equals(parent.projectId())) {
            draft.problem(ImportField.PARENT, Code.PARENT_IN_ANOTHER_PROJECT);
            return null;
        }
        return parent;
    }

    /** An id that only this thing gets, and a new one each time that it is made again. */
    private static String id(String digest, Imported.@Nullable Thing before) {
        if (before == null) {
            return digest + "-1";
        }
        int times = Integer.parseInt(before.id().substring(before.id().lastIndexOf('-') + 1));
        return digest + "-" + (before.there() ? times : times + 1);
    }

    /** As in the file, but no row before the one it is a part of. */
    private List<Draft> inOrder() {
        List<Draft> ordered = new ArrayList<>(drafts.size());
        Set<Draft> taken = new HashSet<>();
        for (Draft draft : drafts) {
            Deque<Draft> chain = new ArrayDeque<>();
            for (Draft up = draft; up != null && !taken.contains(up); up = parents.get(up)) {
                chain.push(up);
            }
            chain.forEach(row -> {
                taken.add(row);
                ordered.add(row);
            });
        }
        return ordered;
    }
}
