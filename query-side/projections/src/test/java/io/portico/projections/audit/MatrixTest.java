package io.portico.projections.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.BrandTaken;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.project.Footing;
import io.portico.messages.project.History;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.task.TaskShared;
import io.portico.projections.AgencyStory;
import io.portico.projections.ViewsUnderTest;
import io.portico.tenancy.Work;
import io.portico.views.PageRequest;
import io.portico.views.audit.AccessMatrix;
import io.portico.views.audit.CureLine;
import io.portico.views.audit.FindDecision;
import io.portico.views.audit.FindMatrix;
import io.portico.views.audit.MatrixFilter;
import io.portico.views.audit.MatrixProject;
import io.portico.views.audit.MatrixRow;
import io.portico.views.audit.MissingLine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixTest {

    @TempDir
    Path folder;

    ViewsUnderTest views;
    AgencyStory acme;
    BrandId shoes;
    ProjectId site;
    ProjectId shop;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        acme = new AgencyStory(views, "acme");
        shoes = acme.brand("shoes");
        site = acme.project("site", shoes);
        shop = acme.project("shop", shoes);
        acme.happened("site", new ProjectOpened(site, Set.of(Audience.CLIENT)));
    }

    @AfterEach
    void end() {
        views.close();
    }

    private FindMatrix asking(MatrixFilter filter, PageRequest page) {
        return new FindMatrix(shoes, null, filter, page, null);
    }

    private AccessMatrix matrix(MatrixFilter filter) {
        views.await();
        return views.ask(acme.owner(), asking(filter, PageRequest.first()));
    }

    private static List<String> names(AccessMatrix matrix) {
        return matrix.items().stream().map(MatrixRow::name).toList();
    }

    private static MatrixFilter filter(
            @Nullable String like,
            @Nullable CompanyId company,
            @Nullable Audience audience,
            @Nullable Footing footing) {
        return new MatrixFilter(like, company, false, audience, footing);
    }

    private void refused(Rejected.Code code, Work work, BrandId brand) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(
                        () -> views.ask(work, new FindMatrix(brand, null, MatrixFilter.ALL, PageRequest.first(), null)))
                .extracting(Rejected::code)
                .isEqualTo(code);
    }

    @Test
    void everyCellIsWhatThePolicyAnswersWhenAskedAboutItAlone() {
        acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        UserId ben = acme.guest(Audience.CLIENT, "ben", AccessMode.ASSIGNED, shoes);
        UserId cleo = acme.guest(Audience.CLIENT, "cleo", AccessMode.ASSIGNED, shoes);
        acme.guest(Audience.PARTNER, "paul", AccessMode.ALL, shoes);
        acme.invited(Audience.CLIENT, "dora", AccessMode.ALL, shoes);
        UserId egon = acme.guest(Audience.CLIENT, "egon", AccessMode.ALL, shoes);
        acme.happened("site", new ProjectAccessGranted(site, ben, null, null));
        TaskId task = acme.task("order", shop);
        acme.happened("order", new TaskShared(task, cleo, null, null, History.ALL));
        acme.happened("egon", new PersonDeactivated(egon));

        AccessMatrix matrix = matrix(MatrixFilter.ALL);

        assertThat(matrix.brand()).isEqualTo("Brand shoes");
        assertThat(matrix.projects()).extracting(MatrixProject::id).containsExactly(shop, site);
        assertThat(matrix.projects()).extracting(MatrixProject::title).containsExactly("Project shop", "Project site");
        assertThat(matrix.items())
                .extracting(MatrixRow::name, MatrixRow::cells)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "egon Outside", List.of(Footing.DEACTIVATED, Footing.DEACTIVATED)),
                        org.assertj.core.groups.Tuple.tuple(
                                "dora Outside", List.of(Footing.NOT_ACCEPTED, Footing.NOT_ACCEPTED)),
                        org.assertj.core.groups.Tuple.tuple("paul Outside", List.of(Footing.LOCKED, Footing.LOCKED)),
                        org.assertj.core.groups.Tuple.tuple(
                                "cleo Outside", List.of(Footing.TASKS_ONLY, Footing.NOT_GRANTED)),
                        org.assertj.core.groups.Tuple.tuple("ben Outside", List.of(Footing.LOCKED, Footing.GRANTED)),
                        org.assertj.core.groups.Tuple.tuple("anna Outside", List.of(Footing.LOCKED, Footing.ALL)));
        for (MatrixRow row : matrix.items()) {
            for (int i = 0; i < matrix.projects().size(); i++) {
                String project = matrix.projects().get(i).id().named();
                assertThat(views.ask(acme.owner(), new FindDecision(row.id(), "view", project, null))
                                .allowed())
                        .as("%s and %s", row.name(), project)
                        .isEqualTo(row.cells().get(i).sees());
            }
        }
    }

    @Test
    void rowsAreChosenByNameAudienceCompanyAndReason() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        acme.guest(Audience.CLIENT, "ben", AccessMode.ASSIGNED, shoes);
        acme.guest(Audience.PARTNER, "paul", AccessMode.ALL, shoes);
        acme.happened("anna", new BrandTaken(anna, shoes));

        assertThat(names(matrix(filter("BEN", null, null, null)))).containsExactly("ben Outside");
        assertThat(names(matrix(filter(null, null, Audience.PARTNER, null)))).containsExactly("paul Outside");
        assertThat(names(matrix(filter(null, null, null, Footing.NOT_GRANTED)))).containsExactly("ben Outside");
        assertThat(names(matrix(filter(null, null, null, Footing.BRAND_MISSING))))
                .containsExactly("anna Outside");
        assertThat(names(matrix(filter(null, new CompanyId("shoes-company"), null, null))))
                .isEmpty();
        assertThat(names(matrix(new MatrixFilter(null, null, true, null, null))))
                .hasSize(3);
    }

    @Test
    void pagesHoldEverybodyOnceWhoeverComesMeanwhile() {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            acme.guest(Audience.CLIENT, name, AccessMode.ALL, shoes);
        }
        views.await();
        List<String> names = new ArrayList<>();
        String after = null;
        do {
            AccessMatrix part = views.ask(acme.owner(), asking(MatrixFilter.ALL, new PageRequest(2, after)));
            names.addAll(names(part));
            after = part.next();
            acme.guest(Audience.CLIENT, "late" + names.size(), AccessMode.ALL, shoes);
            views.await();
        } while (after != null);
        assertThat(names).containsExactly("e Outside", "d Outside", "c Outside", "b Outside", "a Outside");
    }

    @Test
    void furtherProjectsFollowWithTheCellsOfTheSamePeople() {
        acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        IntStream.range(0, FindMatrix.MAX_PROJECTS).forEach(i -> acme.project("p" + i, shoes));
        AccessMatrix first = matrix(MatrixFilter.ALL);
        assertThat(first.projects()).hasSize(FindMatrix.MAX_PROJECTS);
        AccessMatrix second = views.ask(
                acme.owner(), new FindMatrix(shoes, null, MatrixFilter.ALL, PageRequest.first(), first.nextProjects()));
        assertThat(second.projects()).extracting(MatrixProject::id).containsExactly(shop, site);
        assertThat(second.items().getFirst().cells()).containsExactly(Footing.LOCKED, Footing.ALL);
        assertThat(second.nextProjects()).isNull();
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> views.ask(
                        acme.owner(), new FindMatrix(shoes, null, MatrixFilter.ALL, PageRequest.first(), "made up")))
                .matches(bad -> bad.field().equals("projectsAfter"));
    }

    @Test
    void ofAnInstantItTellsWhatWasSoThen() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        views.await();
        Instant then = views.clock.instant();
        views.clock.set(then.plus(Duration.ofHours(1)));
        acme.happened("anna", new PersonDeactivated(anna));
        views.await();
        AccessMatrix past =
                views.ask(acme.owner(), new FindMatrix(shoes, then, MatrixFilter.ALL, PageRequest.first(), null));
        assertThat(past.items().getFirst().cells()).containsExactly(Footing.LOCKED, Footing.ALL);
        assertThat(matrix(MatrixFilter.ALL).items().getFirst().cells())
                .containsExactly(Footing.DEACTIVATED, Footing.DEACTIVATED);
    }

    @Test
    void onlyThoseWhoReadAccessAreAnsweredAndOfTheirOwnAgencyOnly() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        UserId emil = acme.employee(new UserId("emil"), "Emil", "MEMBER");
        UserId audit = acme.employee(new UserId("audit"), "Ada", "AUDITOR");
        AgencyStory beta = new AgencyStory(views, "beta");
        views.await();
        refused(Rejected.Code.FORBIDDEN, acme.by(emil), shoes);
        refused(Rejected.Code.NOT_FOUND, acme.by(anna), shoes);
        refused(Rejected.Code.NOT_FOUND, beta.owner(), shoes);
        refused(Rejected.Code.NOT_FOUND, acme.owner(), new BrandId("none"));
        assertThat(views.ask(acme.by(audit), asking(MatrixFilter.ALL, PageRequest.first()))
                        .items())
                .hasSize(1);
    }

    @Test
    void whatIsMissingComesWithTheChangeThatHelpsForThoseWhoMayMakeIt() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        UserId audit = acme.employee(new UserId("audit"), "Ada", "AUDITOR");
        views.await();
        FindDecision why = new FindDecision(anna, "view", "project:shop", null);
        assertThat(views.ask(acme.owner(), why).missing())
                .extracting(MissingLine::cure)
                .containsExactly(new CureLine(
                        CureLine.Type.OPEN_PROJECT,
                        anna,
                        shop,
                        null,
                        null,
                        null,
                        null,
                        Set.of(Audience.CLIENT),
                        null,
                        null,
                        true));
        assertThat(views.ask(acme.by(audit), why).missing())
                .extracting(MissingLine::cure)
                .containsExactly((CureLine) null);
        FindDecision past = new FindDecision(anna, "view", "project:shop", views.clock.instant());
        assertThat(views.ask(acme.owner(), past).missing())
                .extracting(MissingLine::cure)
                .containsExactly((CureLine) null);
    }
}
