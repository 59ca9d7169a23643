package io.portico.web.agency;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.portico.messages.project.ProjectStatus;
import io.portico.views.PageRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProjectAddressTest {

    @Test
    void whatIsOverIsLeftOutUntilItIsAskedFor() {
        ProjectAddress bare = address(Map.of());
        assertThat(bare.question(PageRequest.first()).filter().statuses())
                .containsExactlyInAnyOrder(ProjectStatus.PLANNED, ProjectStatus.IN_PROGRESS, ProjectStatus.ON_HOLD);
        ProjectAddress whole = bare.showingOver(true);
        assertThat(whole.showsOver()).isTrue();
        assertThat(whole.question(PageRequest.first()).filter().statuses())
                .containsExactlyInAnyOrder(ProjectStatus.values());
        assertThat(whole.showingOver(false).path()).isEqualTo("projects");
    }

    @Test
    void whatIsChosenStandsInTheAddressAndIsReadFromIt() {
        ProjectAddress chosen = address(Map.of())
                .with("text", "caf\u00e9 & co")
                .with("manager", "me")
                .with("sort", "END");
        assertThat(chosen.path()).isEqualTo("projects?manager=me&sort=END&text=caf%C3%A9+%26+co");
        assertThat(chosen.isFilteredByFields()).isTrue();
        assertThat(address(chosen.parameters())).isEqualTo(chosen);
    }

    @Test
    void whatCannotBeReadIsLeftOut() {
        assertThat(address(Map.of("status", "LATER", "sort", "COLOUR", "brandId", "no/id", "openTo", "CLIENT"))
                        .parameters())
                .isEqualTo(Map.of("openTo", "CLIENT"));
    }

    private static ProjectAddress address(Map<String, String> parameters) {
        return ProjectAddress.of(QueryParameters.simple(parameters));
    }
}
