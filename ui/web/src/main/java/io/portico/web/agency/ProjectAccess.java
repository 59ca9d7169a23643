package io.portico.web.agency;

import com.vaadin.flow.component.html.Div;
import io.portico.messages.Audience;
import io.portico.messages.project.GrantProjectAccess;
import io.portico.messages.project.RevokeProjectAccess;
import io.portico.views.agency.ProjectDetails;
import io.portico.web.parts.House;
import io.portico.web.parts.Plans;

/** Client access and partner access of a project. */
final class ProjectAccess extends Div {

    ProjectAccess(House house, ProjectDetails project, boolean changeable) {
        addClassName("columns");
        for (Audience audience : Audience.values()) {
            add(new Named(
                    house,
                    audience,
                    project.grants(),
                    changeable,
                    () -> GiveAccess.to(house, project, audience).open(),
                    line -> Plans.revoke(project.id(), line.person().id()),
                    line -> house.send(
                            new RevokeProjectAccess(project.id(), line.person().id())),
                    line -> house.send(new GrantProjectAccess(
                            project.id(), line.person().id(), Named.reason(line), line.endsAt()))));
        }
    }
}
