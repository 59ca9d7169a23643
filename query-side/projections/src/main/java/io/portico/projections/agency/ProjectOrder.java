package io.portico.projections.agency;

import io.portico.access.ProjectAccess;
import io.portico.projections.Folding;
import io.portico.projections.TaskRank;
import io.portico.projections.access.WorkState.ProjectFacts;
import io.portico.views.agency.ProjectSort;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** Where projects stand in a list: a few numbers each, which tell what they are sorted by, and their age. */
final class ProjectOrder {

    /** A title's place is its first letters; so many of them fit into a number, and so many numbers are kept. */
    private static final int LETTERS = 3;

    private static final int NUMBERS_OF_TITLE = 10;

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
        return 1 + (sort == ProjectSort.TITLE ? NUMBERS_OF_TITLE : 1);
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
            case TITLE -> {
                String folded = Folding.words(titles.getOrDefault(project, ""));
                for (int i = 0; i < Math.min(folded.length(), LETTERS * NUMBERS_OF_TITLE); i++) {
                    int behind = LETTERS - 1 - i % LETTERS;
                    place[i / LETTERS] |= (long) folded.charAt(i) << (Character.SIZE * behind);
                }
            }
        }
        return place;
    }
}
