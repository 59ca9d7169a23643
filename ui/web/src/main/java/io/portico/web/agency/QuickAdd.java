package io.portico.web.agency;

import com.vaadin.flow.component.UI;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.person.Permission;
import io.portico.views.agency.FindTask;
import io.portico.web.parts.House;
import org.jspecify.annotations.Nullable;

/** A new task from wherever one is, in the project one is looking at if there is one. */
final class QuickAdd {

    private QuickAdd() {}

    static boolean mayBeOffered(House house) {
        return house.may(Permission.WORK_EDIT);
    }

    static void open(House house) {
        new TaskDialog(house, projectHere(house), null).open();
    }

    private static @Nullable ProjectId projectHere(House house) {
        String[] path = UI.getCurrent().getActiveViewLocation().getPath().split("/");
        if (path.length < 2) {
            return null;
        }
        return switch (path[0]) {
            case "projects" -> new ProjectId(path[1]);
            case "tasks" -> projectOf(house, new TaskId(path[1]));
            default -> null;
        };
    }

    /** Of a task that has gone in the meantime there is none. */
    private static @Nullable ProjectId projectOf(House house, TaskId task) {
        try {
            return house.ask(new FindTask(task)).projectId();
        } catch (Rejected gone) {
            return null;
        }
    }
}
