package io.portico.projections.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.project.ProjectAdded;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.project.ProjectStatus;
import io.portico.messages.sealing.Confidential;
import io.portico.projections.AgencyStory;
import io.portico.projections.Texts;
import io.portico.projections.ViewsUnderTest;
import io.portico.views.portal.FindPortalHome;
import io.portico.views.portal.PortalFormPlace;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a form says of where a task goes, against where the house puts it. */
class UsualPlaceTest {

    @TempDir
    Path folder;

    private ViewsUnderTest views;
    private AgencyStory acme;
    private BrandId shoes;
    private UserId anna;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        acme = new AgencyStory(views, "acme");
        shoes = acme.brand("shoes");
        anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
    }

    @AfterEach
    void end() {
        views.close();
    }

    @Test
    void ofWhatHasANameTheFirstIsSaidWhateverItsCaseAndWhatWasErasedComesLast() {
        project("p1", "(a bracket comes before any letter and before what stands for what was erased");
        project("p2", "beta");
        project("p3", "Alpha");
        project("p4", "aardvark");
        assertThat(usualPlace().id()).isEqualTo(new ProjectId("p1"));
        erase("p1");
        assertThat(usualPlace().id()).isEqualTo(new ProjectId("p4"));
        erase("p4");
        assertThat(usualPlace()).isEqualTo(new PortalFormPlace(new ProjectId("p3"), "Alpha"));
        erase("p3");
        assertThat(usualPlace().id()).isEqualTo(new ProjectId("p2"));
        erase("p2");
        assertThat(usualPlace()).isEqualTo(new PortalFormPlace(new ProjectId("p1"), Texts.ERASED));
    }

    private void project(String id, String title) {
        ProjectId project = new ProjectId(id);
        acme.happened(
                id,
                new ProjectAdded(
                        project,
                        shoes,
                        Confidential.of(title),
                        null,
                        AgencyStory.OWNER,
                        Set.of(),
                        ProjectStatus.PLANNED,
                        null,
                        null,
                        Set.of()));
        acme.happened(id, new ProjectOpened(project, Set.of(Audience.CLIENT)));
        views.await();
    }

    private void erase(String id) {
        views.confidences.erase("acme", new ProjectId(id).named());
    }

    private PortalFormPlace usualPlace() {
        PortalFormPlace place = views.ask(acme.by(anna), new FindPortalHome()).usualPlace();
        assertThat(place).isNotNull();
        return place;
    }
}
