package io.portico.web.portal;

import com.vaadin.flow.component.combobox.ComboBox;
import io.portico.messages.ProjectId;
import io.portico.views.portal.FindPortalProject;
import io.portico.views.portal.FindPortalProjects;
import io.portico.views.portal.PortalFormPlace;
import io.portico.views.portal.PortalProject;
import io.portico.views.portal.PortalProjects;
import io.portico.web.parts.House;
import io.portico.web.parts.Lookup;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Words;
import java.util.function.Predicate;

/** A project among those the reader sees, looked for by its title. */
final class ProjectChoice {

    private ProjectChoice() {}

    static ComboBox<PortalFormPlace> field(House house, Predicate<PortalProject> which) {
        ComboBox<PortalFormPlace> field = Lookup.field(Words.say("task.project"), (like, page) -> {
            PortalProjects part = house.ask(new FindPortalProjects(like, page));
            return new Slice<>(
                    part.items().stream().filter(which).map(ProjectChoice::of).toList(), part.next());
        });
        field.setItemLabelGenerator(PortalFormPlace::title);
        field.setClearButtonVisible(true);
        return field;
    }

    static PortalFormPlace of(House house, ProjectId id) {
        return of(house.ask(new FindPortalProject(id)));
    }

    private static PortalFormPlace of(PortalProject project) {
        return new PortalFormPlace(project.id(), project.title());
    }
}
