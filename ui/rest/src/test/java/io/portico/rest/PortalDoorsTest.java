package io.portico.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.ProjectId;
import io.portico.messages.person.PersonKind;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import io.portico.views.PageRequest;
import io.portico.views.portal.FindPortalProjects;
import io.portico.views.portal.FindPortalTasks;
import io.portico.views.portal.PortalTaskSort;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PortalDoorsTest {

    private final Street street = Street.fresh();

    @BeforeEach
    void begin() {
        street.house.kind = PersonKind.CLIENT;
    }

    @Test
    void tasksAreFilteredAndSortedAsThePageDoes() {
        street.get("/portal/tasks?projectId=p1&status=TO_DO,DONE&priority=HIGH,URGENT&text=x&sort=NAME");

        assertThat(street.house.asked)
                .containsExactly(new FindPortalTasks(
                        new ProjectId("p1"),
                        Set.of(TaskStatus.TO_DO, TaskStatus.DONE),
                        Set.of(Priority.HIGH, Priority.URGENT),
                        "x",
                        true,
                        PortalTaskSort.NAME,
                        PageRequest.first()));
    }

    @Test
    void projectsAreLookedForByTheirTitles() {
        street.get("/portal/projects?text=web");

        assertThat(street.house.asked).containsExactly(new FindPortalProjects("web", PageRequest.first()));
    }

    @Test
    void whatIsNoFilterIsSaidToBeNone() {
        assertThat(Street.code(street.get("/portal/tasks?priority=SOME"))).startsWith("400");
        assertThat(Street.code(street.get("/portal/tasks?sort=LENGTH"))).startsWith("400");
        assertThat(Street.code(street.get("/portal/projects?text=" + "x".repeat(201))))
                .startsWith("400");
        assertThat(street.house.asked).isEmpty();
    }
}
