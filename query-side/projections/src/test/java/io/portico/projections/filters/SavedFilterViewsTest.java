package io.portico.projections.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.Audience;
import io.portico.messages.FilterId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.savedfilter.FilterForgotten;
import io.portico.messages.savedfilter.FilterSaved;
import io.portico.messages.sealing.Confidential;
import io.portico.projections.AgencyStory;
import io.portico.projections.ViewsUnderTest;
import io.portico.views.me.FindSavedFilters;
import io.portico.views.me.SavedFilter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedFilterViewsTest {

    private static final UserId EMIL = new UserId("emil");

    @TempDir
    Path folder;

    ViewsUnderTest views;
    AgencyStory acme;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        acme = new AgencyStory(views, "acme");
        acme.employee(EMIL, "Emil", "MEMBER");
    }

    @AfterEach
    void end() {
        views.close();
    }

    @Test
    void filtersAreSeenByWhoSavedThemAloneInTheOrderTheyWereSaved() {
        saves(EMIL, "late", "Late", "due=OVERDUE");
        saves(EMIL, "mine", "Mine", "assignee=me");
        saves(AgencyStory.OWNER, "all", "Urgent", "priority=URGENT");
        saves(EMIL, "late", "Very late", "due=OVERDUE&priority=URGENT");
        views.await();

        assertThat(of(EMIL))
                .containsExactly(
                        new SavedFilter(new FilterId("late"), "Very late", "due=OVERDUE&priority=URGENT"),
                        new SavedFilter(new FilterId("mine"), "Mine", "assignee=me"));
        assertThat(of(AgencyStory.OWNER)).extracting(SavedFilter::name).containsExactly("Urgent");
    }

    @Test
    void whatIsForgottenIsGoneAndMeetingItTwiceChangesNothing() {
        saves(EMIL, "late", "Late", "due=OVERDUE");
        saves(EMIL, "mine", "Mine", "assignee=me");
        acme.happened(EMIL, "filters-emil", new FilterForgotten(EMIL, new FilterId("late")));
        views.await();

        assertThat(of(EMIL)).extracting(SavedFilter::name).containsExactly("Mine");
        views.verifyRepeatable();
    }

    @Test
    void forPeopleOutsideThereIsNoSuchThing() {
        UserId clara = acme.guest(Audience.CLIENT, "clara", AccessMode.ALL, acme.brand("shoes"));
        views.await();

        assertThatThrownBy(() -> of(clara))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo(Rejected.Code.NOT_FOUND));
    }

    private void saves(UserId person, String id, String name, String query) {
        acme.happened(
                person,
                "filters-" + person,
                new FilterSaved(person, new FilterId(id), Confidential.of(name), Confidential.of(query)));
    }

    private List<SavedFilter> of(UserId person) {
        return views.ask(acme.by(person), new FindSavedFilters()).items();
    }
}
