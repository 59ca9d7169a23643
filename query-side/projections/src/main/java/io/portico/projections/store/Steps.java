package io.portico.projections.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a document of people outside was changed: each step is a version that was, kept under an id of its own. What is of
 * now is no step. The newest steps lie here, older ones in parts of their own.
 */
final class Steps implements Unversioned {

    static final int MOST = 200;
    private static final int PART = 100;

    /** How many parts hold older steps. */
    int parts;

    /** In the order in which they came. */
    List<Step> steps = new ArrayList<>();

    /**
     * A version that was.
     *
     * @param since the position of the event that made it
     * @param until the position of the event that made it something else
     */
    record Step(long since, long until) {}

    /** Part of the steps, older than those that are here. */
    static final class Part implements Unversioned {
        List<Step> steps = new ArrayList<>();
    }

    static String id(String document) {
        return document + "@";
    }

    static String part(String document, int number) {
        return document + "@/" + number;
    }

    static String version(String document, Step step) {
        return document + "@" + step.until;
    }

    boolean isNews(Step step) {
        return steps.isEmpty() || steps.getLast().until < step.until;
    }

    boolean isFull() {
        return steps.size() >= MOST;
    }

    /** Takes the oldest steps away, which are to be stored as the next part. */
    Part split() {
        Part part = new Part();
        part.steps.addAll(steps.subList(0, PART));
        steps.subList(0, PART).clear();
        parts++;
        return part;
    }

    /** The version that counted right after the event at that position, if it has become another since. */
    static Optional<Step> at(List<Step> steps, long position) {
        return steps.stream().filter(step -> step.until > position).findFirst();
    }
}
