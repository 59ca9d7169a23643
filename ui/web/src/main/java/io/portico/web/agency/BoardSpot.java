package io.portico.web.agency;

import io.portico.messages.TaskId;
import io.portico.messages.task.PlaceTask;
import io.portico.messages.task.Where;

/** A place on the board: right above or right below another card. */
record BoardSpot(Where where, TaskId neighbour) {

    PlaceTask command(TaskId task) {
        return new PlaceTask(task, where, neighbour);
    }
}
