package io.portico.projections.agency;

import io.portico.access.ProjectAccess;
import io.portico.projections.NameOrder;
import io.portico.projections.TaskRank;
import io.portico.projections.access.WorkState.ProjectFacts;
import io.portico.views.agency.ProjectSort;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** Where projects stand in a list: a few numbers each, which tell what they are sorted by, and their age. */
final class ProjectOrder {

    private final ProjectSort sort;
    private final Function<ProjectAccess, ProjectFacts> facts;
    private final Map<ProjectAccess, String> titles;

    /** @param titles of all projects, if the order goes by them */
    ProjectOrder(ProjectSort sort, Function<ProjectAccess, ProjectFacts> facts, Map<ProjectAccess, String> titles) {
        this.sort = sort;
        this.facts = facts;
        this.titles = titles;
    }

    /** How many numbers a place has. */
    int numbers() {
        return 1 + (sort == ProjectSort.TITLE ? NameOrder.NUMBERS : 1);
    }

    static int compare(long[] one, long[] other) {
        return Arrays.compare(one, other);
    }

    long[] place(ProjectAccess project) {
        long[] place = new long[numbers()];
        place[place.length - 1] = -project.added().position();
        switch (sort) {
            case NEWEST -> place[0] = 0;
            case END -> place[0] = TaskRank.of(facts.apply(project).endsOn());
            case TITLE -> NameOrder.write(titles.getOrDefault(project, ""), place);
        }
        return place;
    }
}
