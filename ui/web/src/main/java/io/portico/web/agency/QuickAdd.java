package io.portico.web.agency;

import com.vaadin.flow.component.UI;
import io.portico.messages.BadInput;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.person.Permission;
import io.portico.views.agency.FindProject;
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
        try {
            return switch (path[0]) {
                case "projects" ->
                    house.ask(new FindProject(new ProjectId(path[1]))).id();
                case "tasks" -> house.ask(new FindTask(new TaskId(path[1]))).projectId();
                default -> null;
            };
        } catch (Rejected | BadInput nothingHere) {
            // A page that says so has no project; one is chosen in the form.
            return null;
        }
    }
}
