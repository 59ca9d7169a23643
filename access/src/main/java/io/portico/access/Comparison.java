package io.portico.access;

import io.portico.access.Preview.Line;
import io.portico.access.Resource.OfFile;
import io.portico.access.Resource.OfProject;
import io.portico.access.Resource.OfTask;
import io.portico.messages.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Two states held against each other, person by person. */
final class Comparison {

    private final AccessState before;
    private final AccessState after;
    private final Instant instant;
    private final int limit;
    private final List<Line> gains = new ArrayList<>();
    private final List<Line> losses = new ArrayList<>();
    private boolean complete = true;

    Comparison(AccessState before, AccessState after, Instant instant, int limit) {
        this.before = before;
        this.after = after;
        this.instant = instant;
        this.limit = limit;
    }

    Preview preview() {
        after.people().forEach(this::compare);
        return new Preview(List.copyOf(gains), List.copyOf(losses), complete);
    }

    private void compare(UserId person) {
        Set<Resource> had = seen(before, person);
        Set<Resource> has = seen(after, person);
        has.stream().filter(thing -> !had.contains(thing)).forEach(thing -> add(gains, person, thing));
        had.stream().filter(thing -> !has.contains(thing)).forEach(thing -> add(losses, person, thing));
    }

    private void add(List<Line> lines, UserId person, Resource thing) {
        if (lines.size() < limit) {
            lines.add(new Line(person, thing));
        } else {
            complete = false;
        }
    }

    private Set<Resource> seen(AccessState state, UserId person) {
        Visible visible = Policy.visible(state, person, instant);
        Set<Resource> seen = new LinkedHashSet<>();
        visible.projects().keySet().forEach(id -> seen.add(new OfProject(id)));
        visible.tasks().forEach(id -> seen.add(new OfTask(id)));
        Policy.files(state, person, instant).forEach(id -> seen.add(new OfFile(id)));
        return seen;
    }
}
