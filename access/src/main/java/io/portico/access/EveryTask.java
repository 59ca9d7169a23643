package io.portico.access;

import io.portico.messages.TaskId;
import java.util.AbstractSet;
import java.util.Iterator;

/** All tasks of the agency as a set, without copying twenty thousand of them. */
final class EveryTask extends AbstractSet<TaskId> {

    private final AccessState state;

    EveryTask(AccessState state) {
        this.state = state;
    }

    @Override
    public boolean contains(Object other) {
        return other instanceof TaskId taskId && state.task(taskId).isPresent();
    }

    @Override
    public Iterator<TaskId> iterator() {
        return state.tasks().iterator();
    }

    @Override
    public int size() {
        return state.tasks().size();
    }
}
