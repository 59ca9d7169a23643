package io.portico.projections.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.delivery.PostMailed;
import io.portico.messages.person.AccessMode;
import io.portico.messages.post.ReplyDeleted;
import io.portico.messages.post.ReplyPosted;
import io.portico.messages.post.ReplyWithdrawn;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.reading.ThreadRead;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.TaskOpened;
import io.portico.projections.AgencyStory;
import io.portico.projections.ViewsUnderTest;
import io.portico.views.PageRequest;
import io.portico.views.PostLine;
import io.portico.views.audit.AlikeReply;
import io.portico.views.audit.ExposedPerson;
import io.portico.views.audit.ExposedSpan;
import io.portico.views.audit.ExposureMail;
import io.portico.views.audit.ExposureReport;
import io.portico.views.audit.FindExposure;
import io.portico.views.portal.FindPortalPosts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExposureTest {

    private static final PostId ASTRAY = new PostId("r1");

    @TempDir
    Path folder;

    private ViewsUnderTest views;
    private AgencyStory acme;
    private UserId anna;
    private UserId cora;
    private TaskId task;
    private ProjectId site;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        acme = new AgencyStory(views, "acme");
        BrandId shoes = acme.brand("shoes");
        site = acme.project("site", shoes);
        acme.happened("site", new ProjectOpened(site, Set.of(Audience.CLIENT, Audience.PARTNER)));
        task = acme.task("t1", site, Audience.CLIENT, Audience.PARTNER);
        anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        cora = acme.guest(Audience.CLIENT, "cora", AccessMode.ALL, shoes);
        acme.guest(Audience.PARTNER, "paul", AccessMode.ALL, shoes);
    }

    @AfterEach
    void end() {
        // What is only remembered of the agency's time is stored with what touches access.
        acme.task("last", site);
        views.await();
        views.verifyRepeatable();
        views.close();
    }

    private Instant later(Duration duration) {
        views.clock.advance(duration);
        return views.clock.instant();
    }

    private void says(String id, TaskId where, String text) {
        acme.happened(
                AgencyStory.OWNER,
                id,
                new ReplyPosted(
                        new PostId(id), where, Audience.CLIENT, AgencyStory.OWNER, Confidential.of(text), List.of()));
    }

    private void reads(UserId reader, String upTo) {
        acme.happened(reader, "reading" + reader, new ThreadRead(reader, task, ThreadName.CLIENT, new PostId(upTo)));
    }

    private ExposureReport report() {
        views.await();
        return views.ask(acme.owner(), new FindExposure(ASTRAY));
    }

    private ExposedPerson of(UserId person) {
        return report().people().stream()
                .filter(one -> one.person().id().equals(person))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itTellsFromWhenUntilWhenEachCouldSeeItAndWhy() {
        Instant posted = later(Duration.ofHours(1));
        says("r1", task, "The other client's prices");
        Instant locked = later(Duration.ofMinutes(20));
        acme.happened("t1", new TaskOpened(task, Set.of()));
        Instant opened = later(Duration.ofMinutes(10));
        acme.happened("t1", new TaskOpened(task, Set.of(Audience.CLIENT)));
        later(Duration.ofMinutes(5));
        assertThat(of(anna).spans()).containsExactly(new ExposedSpan(posted, locked), new ExposedSpan(opened, null));
        assertThat(of(anna).reasons()).isNotEmpty();
        assertThat(report().people())
                .extracting(person -> person.person().id().value())
                .as("people outside first, and no partner")
                .containsExactlyInAnyOrder("anna", "cora", AgencyStory.OWNER.value())
                .endsWith(AgencyStory.OWNER.value());
    }

    @Test
    void whoeverReadUpToItOrFurtherHadItOpenFromTheFirstTimeOn() {
        says("r0", task, "Before");
        reads(anna, "r0");
        reads(cora, "r0");
        says("r1", task, "The other client's prices");
        assertThat(of(anna).openedAt()).isNull();
        // So many that the mark lies in another part of the thread.
        for (int i = 2; i < 50; i++) {
            says("r" + i, task, "After");
        }
        Instant first = later(Duration.ofMinutes(3));
        reads(anna, "r45");
        later(Duration.ofMinutes(3));
        reads(anna, "r49");
        assertThat(of(anna).openedAt()).isEqualTo(first);
        assertThat(of(cora).openedAt()).isNull();
        assertThat(of(cora).leavesMarks()).isTrue();
    }

    @Test
    void onceWithdrawnItsTextIsGoneAndWhatComesLaterSaysNothing() {
        says("r1", task, "The other client's prices");
        Instant withdrawn = later(Duration.ofHours(2));
        acme.happened(
                AgencyStory.OWNER,
                "r1",
                new ReplyWithdrawn(
                        ASTRAY, task, Audience.CLIENT, AgencyStory.OWNER, Confidential.of("To the wrong client")));
        later(Duration.ofMinutes(1));
        reads(anna, "r1");
        ExposureReport report = report();
        assertThat(report.text()).isNull();
        assertThat(report.mayWithdraw()).isFalse();
        assertThat(report.ending()).satisfies(ending -> {
            assertThat(ending.at()).isEqualTo(withdrawn);
            assertThat(ending.withdrawn()).isTrue();
            assertThat(ending.reason()).isEqualTo("To the wrong client");
            assertThat(ending.by().id()).isEqualTo(AgencyStory.OWNER);
        });
        assertThat(of(anna).openedAt()).as("they came too late").isNull();
        assertThat(of(anna).spans()).extracting(ExposedSpan::until).containsExactly(withdrawn);
        PostLine seen = views.ask(acme.by(anna), new FindPortalPosts(task, PageRequest.first(), true))
                .items()
                .getFirst();
        assertThat(seen.withdrawnAt()).isEqualTo(withdrawn);
        assertThat(seen.deleted()).isTrue();
        assertThat(seen.text()).isNull();
    }

    @Test
    void mailsThatLeftAreFactsThatOutliveTheViews() {
        says("r1", task, "The other client's prices");
        Instant sent = later(Duration.ofSeconds(20));
        acme.happened("mail", new PostMailed(ASTRAY, task, ThreadName.CLIENT, anna, sent));
        assertThat(of(anna).mail()).isEqualTo(ExposureMail.SENT);
        assertThat(of(anna).mailedAt()).isEqualTo(sent);
        assertThat(of(cora).mail()).isNull();
        views.rebuild();
        assertThat(of(anna).mailedAt()).isEqualTo(sent);
    }

    @Test
    void repliesByTheSameAuthorAndThoseOfLikeWordsAreToBeChecked() {
        TaskId other = acme.task("t2", site, Audience.CLIENT);
        says("old", other, "Prices that we gave the other client last year");
        later(Duration.ofDays(20));
        says("own", other, "Something else entirely, from the same hand");
        says("gone", other, "Prices that we gave the other client");
        acme.happened("gone", new ReplyDeleted(new PostId("gone"), other, Audience.CLIENT, AgencyStory.OWNER));
        acme.happened(
                anna,
                "like",
                new ReplyPosted(
                        new PostId("like"),
                        other,
                        Audience.CLIENT,
                        anna,
                        Confidential.of("the prices that we gave the OTHER client!"),
                        List.of()));
        acme.reply(cora, other, Audience.CLIENT, "unlike");
        says("r1", task, "Prices that we gave the other client");
        List<AlikeReply> alike = report().alike();
        assertThat(alike).extracting(reply -> reply.postId().value()).containsExactly("like", "own");
        assertThat(alike.getFirst().likenessPercent()).isEqualTo(100);
        assertThat(alike.getFirst().sameAuthor()).isFalse();
        assertThat(alike.getLast().sameAuthor()).isTrue();
    }

    @Test
    void nobodyButThoseWhoReadAccessAndSeeTheReplyAreTold() {
        UserId nora = acme.employee(new UserId("nora"), "Nora", "MEMBER");
        UserId petra = acme.employee(new UserId("petra"), "Petra", "PROJECT_MANAGER");
        UserId aude = acme.employee(new UserId("aude"), "Aude", "AUDITOR");
        says("r1", task, "The other client's prices");
        acme.note(nora, task, "n1");
        views.await();
        assertThat(views.ask(acme.by(petra), new FindExposure(ASTRAY)).people()).isNotEmpty();
        refused(nora, ASTRAY, Rejected.Code.FORBIDDEN);
        refused(aude, ASTRAY, Rejected.Code.NOT_FOUND);
        refused(anna, ASTRAY, Rejected.Code.NOT_FOUND);
        refused(petra, new PostId("n1"), Rejected.Code.NOT_FOUND);
        refused(petra, new PostId("never"), Rejected.Code.NOT_FOUND);
    }

    private void refused(UserId asker, PostId post, Rejected.Code code) {
        assertThatThrownBy(() -> views.ask(acme.by(asker), new FindExposure(post)))
                .as("%s asks for %s", asker, post)
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo(code));
    }
}
