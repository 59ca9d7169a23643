package io.portico.projections.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.ReviewId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.project.History;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.review.ReviewItem;
import io.portico.messages.review.ReviewItemConfirmed;
import io.portico.messages.review.ReviewScope;
import io.portico.messages.review.ReviewStarted;
import io.portico.messages.review.ReviewedAccess;
import io.portico.messages.task.TaskShared;
import io.portico.projections.AgencyStory;
import io.portico.projections.ViewsUnderTest;
import io.portico.views.audit.EndingAccess;
import io.portico.views.audit.EndingKind;
import io.portico.views.audit.EndingLine;
import io.portico.views.audit.FindEndingAccess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndingAccessTest {

    private static final ReviewId REVIEW = new ReviewId("autumn");
    private static final ReviewItem ITEM = new ReviewItem("item", ReviewedAccess.account(new UserId("anna")));

    @TempDir
    Path folder;

    private ViewsUnderTest views;
    private AgencyStory acme;
    private ProjectId site;
    private TaskId task;
    private UserId anna;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        acme = new AgencyStory(views, "acme");
        BrandId shoes = acme.brand("shoes");
        site = acme.project("site", shoes);
        task = acme.task("t1", site);
        anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ASSIGNED, shoes);
    }

    @AfterEach
    void end() {
        views.close();
    }

    private Instant in(int days) {
        return views.clock.instant().plus(Duration.ofDays(days));
    }

    private EndingAccess soon(int limit) {
        views.await();
        return views.ask(acme.owner(), new FindEndingAccess(limit));
    }

    @Test
    void whatEndsWithinTwoWeeksIsListedTheFirstFirst() {
        acme.happened("site", new ProjectAccessGranted(site, anna, null, in(9)));
        acme.happened("t1", new TaskShared(task, anna, null, in(3), History.ALL));
        assertThat(soon(10).items())
                .extracting(EndingLine::kind, EndingLine::userId, EndingLine::resource, EndingLine::endsAt)
                .containsExactly(
                        tuple(EndingKind.SHARE, anna, "task:t1", in(3)),
                        tuple(EndingKind.GRANT, anna, "project:site", in(9)));
        assertThat(soon(1).items()).hasSize(1);
        assertThat(soon(1).total()).isEqualTo(2);
        assertThat(soon(10).changesAt()).isEqualTo(in(3));
    }

    @Test
    void whatEndsLaterComesIntoTheListWhenItIsTime() {
        acme.happened("site", new ProjectAccessGranted(site, anna, null, in(20)));
        assertThat(soon(10).items()).isEmpty();
        assertThat(soon(10).changesAt()).isEqualTo(in(6));
    }

    @Test
    void aReviewIsOneLineForAllThatNobodyHasConfirmed() {
        LocalDate day = LocalDate.ofInstant(in(5), ZoneId.of("Europe/Prague"));
        acme.happened(
                "autumn",
                new ReviewStarted(REVIEW, "Autumn", ReviewScope.EVERYTHING, AgencyStory.OWNER, day, List.of(ITEM)));
        assertThat(soon(10).items())
                .extracting(EndingLine::kind, EndingLine::resource, EndingLine::label, EndingLine::items)
                .containsExactly(tuple(EndingKind.REVIEW, "review:autumn", "Autumn", 1));
        acme.happened("autumn", new ReviewItemConfirmed(REVIEW, ITEM));
        assertThat(soon(10).items()).isEmpty();
    }

    @Test
    void onlyWhoMayGiveAccessIsTold() {
        UserId nora = acme.employee(new UserId("nora"), "Nora", "MEMBER");
        views.await();
        assertThatThrownBy(() -> views.ask(acme.by(nora), new FindEndingAccess(1)))
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.code()).isEqualTo(Rejected.Code.FORBIDDEN));
        assertThatThrownBy(() -> views.ask(acme.by(anna), new FindEndingAccess(1)))
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.code()).isEqualTo(Rejected.Code.NOT_FOUND));
    }
}
