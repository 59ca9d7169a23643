package io.portico.web.agency;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import io.portico.messages.project.History;
import io.portico.messages.project.ProjectStatus;
import io.portico.views.PersonName;
import io.portico.views.agency.GrantLine;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.agency.ProjectSeers;
import io.portico.views.agency.Readers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What pages say of who will read something says no more than is true. */
class WhoWillReadTest {

    private static final CompanyId ACME = new CompanyId("acme");
    private static final Set<Audience> BOTH = Set.of(Audience.CLIENT, Audience.PARTNER);

    @Test
    void aNewTaskIsTheAgencysAloneUnlessItsProjectSaysOtherwise() {
        assertThat(said(project(BOTH), Set.of())).isEqualTo("Only Northlight sees this at first.");
        assertThat(said(project(BOTH), Set.of(Audience.CLIENT)))
                .isEqualTo("Clients of Acme who see the project will see this.");
        assertThat(said(project(BOTH), Set.of(Audience.PARTNER)))
                .isEqualTo("Partners who see the project will see this.");
        assertThat(said(project(BOTH), BOTH))
                .isEqualTo("Clients of Acme and partners who see the project will see this.");
    }

    @Test
    void aLockedProjectHidesItsNewTasksWhateverTheyStartOpenTo() {
        assertThat(said(project(Set.of()), BOTH)).isEqualTo("Only Northlight sees this until its project is opened.");
        assertThat(said(project(Set.of(Audience.PARTNER)), BOTH))
                .isEqualTo("Partners who see the project will see this.");
        assertThat(said(project(Set.of(Audience.PARTNER)), Set.of(Audience.CLIENT)))
                .isEqualTo("Only Northlight sees this until its project is opened.");
    }

    @Test
    void readersAreSaidToBeAtACompanyOnlyWhenTheyAre() {
        Optional<ProjectDetails> project = Optional.of(project(BOTH));
        assertThat(ReaderWords.of(new Readers(people("Clara Novak"), ACME), Audience.CLIENT, project))
                .isEqualTo("Clara Novak at Acme will read this");
        assertThat(ReaderWords.of(new Readers(people("Clara Novak", "Chris Lang"), null), Audience.CLIENT, project))
                .isEqualTo("Clara Novak and 1 other will read this");
        assertThat(ReaderWords.of(new Readers(people("Clara Novak"), new CompanyId("other")), Audience.CLIENT, project))
                .isEqualTo("Clara Novak will read this");
        assertThat(ReaderWords.of(new Readers(people("Paula Berg"), ACME), Audience.PARTNER, project))
                .isEqualTo("Paula Berg will read this");
        assertThat(ReaderWords.of(new Readers(List.of(), null), Audience.CLIENT, project))
                .isEqualTo("Nobody outside can read this yet");
    }

    @Test
    void whoIsNamedOnAProjectIsSaidToSeeItOnlyToThoseWhoReadAccess() {
        PersonName clara = people("Clara Novak").getFirst();
        GrantLine grant = new GrantLine(clara, null, null, History.ALL, Instant.EPOCH);
        assertThat(outside(project(Set.of(), List.of(grant), null))).isEqualTo("Named: Clara Novak");
        assertThat(outside(project(Set.of(), List.of(grant), new ProjectSeers(1, List.of(clara)))))
                .isEqualTo("Seen outside by Clara Novak");
    }

    private static String outside(ProjectDetails project) {
        return ProjectsPage.outside(project).getElement().getAttribute("aria-label");
    }

    private static String said(ProjectDetails project, Set<Audience> begins) {
        return NewTaskReaders.words("Northlight", project, begins);
    }

    private static List<PersonName> people(String... names) {
        return List.of(names).stream()
                .map(name -> new PersonName(new UserId(name.replace(" ", "")), name, PersonKind.CLIENT))
                .toList();
    }

    private static ProjectDetails project(Set<Audience> openTo) {
        return project(openTo, List.of(), null);
    }

    private static ProjectDetails project(Set<Audience> openTo, List<GrantLine> grants, ProjectSeers outside) {
        return new ProjectDetails(
                new ProjectId("p1"),
                new BrandId("shoes"),
                "Shoes",
                ACME,
                "Acme",
                "Website",
                null,
                new UserId("nora"),
                null,
                List.of(),
                List.of(),
                ProjectStatus.IN_PROGRESS,
                null,
                null,
                openTo,
                Set.of(),
                true,
                grants,
                outside,
                0,
                0,
                null,
                1);
    }
}
