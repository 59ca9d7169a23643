package io.portico.projections.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.post.Mentions;
import io.portico.messages.post.ReplyDeleted;
import io.portico.messages.post.ReplyMentioned;
import io.portico.messages.post.ReplyPosted;
import io.portico.messages.project.History;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.reading.ThreadRead;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.TaskOpened;
import io.portico.messages.task.TaskShared;
import io.portico.projections.AgencyStory;
import io.portico.projections.ViewsUnderTest;
import io.portico.views.PageRequest;
import io.portico.views.PostLine;
import io.portico.views.agency.FindMentionable;
import io.portico.views.agency.FindTask;
import io.portico.views.agency.FindThread;
import io.portico.views.agency.FindUnreadTasks;
import io.portico.views.agency.SeenLine;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.ThreadPosts;
import io.portico.views.agency.UnreadTasks;
import io.portico.views.portal.FindPortalHome;
import io.portico.views.portal.FindPortalMentionable;
import io.portico.views.portal.FindPortalPosts;
import io.portico.views.portal.FindPortalTask;
import io.portico.views.portal.FindPortalTasks;
import io.portico.views.portal.PortalTaskLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingsTest {

    private static final PageRequest FIRST = PageRequest.first();

    @TempDir
    Path folder;

    private ViewsUnderTest views;
    private AgencyStory acme;
    private UserId anna;
    private UserId paul;
    private TaskId task;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        acme = new AgencyStory(views, "acme");
        BrandId shoes = acme.brand("shoes");
        ProjectId site = acme.project("site", shoes);
        acme.happened("site", new ProjectOpened(site, Set.of(Audience.CLIENT, Audience.PARTNER)));
        task = acme.task("t1", site, Audience.CLIENT, Audience.PARTNER);
        anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        paul = acme.guest(Audience.PARTNER, "paul", AccessMode.ALL, shoes);
    }

    @AfterEach
    void end() {
        views.verifyRepeatable();
        views.close();
    }

    private void reads(UserId reader, ThreadName thread, String upTo) {
        acme.happened(reader, "reading-" + thread + reader, new ThreadRead(reader, task, thread, new PostId(upTo)));
    }

    private int unreadBy(UserId guest) {
        int inList = views.ask(acme.by(guest), FindPortalTasks.in(null, FIRST)).items().stream()
                .mapToInt(PortalTaskLine::unread)
                .sum();
        assertThat(views.ask(acme.by(guest), new FindPortalTask(task)).unread()).isEqualTo(inList);
        assertThat(views.ask(acme.by(guest), new FindPortalHome()).tasks())
                .extracting(PortalTaskLine::unread)
                .containsExactly(inList);
        return inList;
    }

    private @Nullable PostId newFor(UserId guest) {
        return views.ask(acme.by(guest), new FindPortalPosts(task, FIRST, true)).unreadFrom();
    }

    private int unreadInside(ThreadName thread) {
        return views.ask(acme.owner(), new FindTask(task)).unread().getOrDefault(thread, -1);
    }

    private ThreadPosts inside(ThreadName thread) {
        return views.ask(acme.owner(), new FindThread(task, thread, FIRST, true));
    }

    @Test
    void whatOthersSaidIsUnreadUntilItIsRead() {
        acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "r1");
        acme.reply(anna, task, Audience.CLIENT, "r2");
        acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "r3");
        views.await();
        assertThat(unreadBy(anna)).isEqualTo(2);
        assertThat(newFor(anna)).isEqualTo(new PostId("r1"));
        assertThat(unreadInside(ThreadName.CLIENT)).isEqualTo(1);
        assertThat(inside(ThreadName.CLIENT).unreadFrom()).isEqualTo(new PostId("r2"));

        reads(anna, ThreadName.CLIENT, "r1");
        views.await();
        assertThat(unreadBy(anna)).isEqualTo(1);
        assertThat(newFor(anna)).isEqualTo(new PostId("r3"));
        assertThat(unreadInside(ThreadName.CLIENT)).isEqualTo(1);

        reads(anna, ThreadName.CLIENT, "r3");
        views.await();
        assertThat(unreadBy(anna)).isZero();
        assertThat(newFor(anna)).isNull();
    }

    private UnreadTasks unreadTasks(UserId reader) {
        views.await();
        return views.ask(acme.by(reader), new FindUnreadTasks(2));
    }

    @Test
    void tasksWithSomethingNewAreListedUntilItIsReadTheOneWrittenInLastFirst() {
        UserId nora = acme.employee(new UserId("nora"), "Nora", "MEMBER");
        TaskId other = acme.task("t2", new ProjectId("site"), Audience.CLIENT);
        acme.reply(anna, task, Audience.CLIENT, "r1");
        acme.reply(anna, other, Audience.CLIENT, "r2");
        assertThat(unreadTasks(nora).items()).extracting(TaskDetails::id).containsExactly(other, task);
        acme.note(AgencyStory.OWNER, task, "n1");
        assertThat(unreadTasks(nora).items()).extracting(TaskDetails::id).containsExactly(task, other);
        assertThat(unreadTasks(AgencyStory.OWNER).items())
                .as("nobody's own words are new to them")
                .extracting(TaskDetails::id)
                .containsExactly(other, task);
        reads(nora, ThreadName.CLIENT, "r1");
        assertThat(unreadTasks(nora).items()).extracting(TaskDetails::id).containsExactly(task, other);
        reads(nora, ThreadName.AGENCY, "n1");
        assertThat(unreadTasks(nora).items()).extracting(TaskDetails::id).containsExactly(other);
        acme.happened("r2", new ReplyDeleted(new PostId("r2"), other, Audience.CLIENT, anna));
        assertThat(unreadTasks(nora)).isEqualTo(new UnreadTasks(List.of(), 0));
    }

    @Test
    void howManyTasksHoldSomethingNewIsToldBeyondThoseThatAreShown() {
        for (int i = 0; i < 70; i++) {
            TaskId one = acme.task("more" + i, new ProjectId("site"), Audience.CLIENT);
            acme.reply(anna, one, Audience.CLIENT, "r" + i);
        }
        UserId late = acme.employee(new UserId("late"), "Lea", "MEMBER");
        assertThat(unreadTasks(AgencyStory.OWNER).total()).isEqualTo(70);
        assertThat(unreadTasks(AgencyStory.OWNER).items())
                .extracting(TaskDetails::id)
                .containsExactly(new TaskId("more69"), new TaskId("more68"));
        assertThat(unreadTasks(late).total())
                .as("who came later missed nothing")
                .isZero();
    }

    @Test
    void everyThreadIsCountedForThoseAloneWhoReadIt() {
        acme.note(acme.employee(new UserId("nora"), "Nora", "MEMBER"), task, "n1");
        acme.reply(paul, task, Audience.PARTNER, "p1");
        views.await();
        assertThat(unreadBy(anna)).isZero();
        assertThat(unreadBy(paul)).isZero();
        assertThat(unreadInside(ThreadName.AGENCY)).isEqualTo(1);
        assertThat(unreadInside(ThreadName.CLIENT)).isZero();
        assertThat(unreadInside(ThreadName.PARTNER)).isEqualTo(1);
    }

    @Test
    void nobodyIsMadeKnownToAnybodyByBeingMentioned() {
        UserId emil = acme.employee(new UserId("emil"), "Emil", "MEMBER");
        String both = "Ask " + Mentions.written(emil, "Emil") + " or " + Mentions.written(anna, "Anna") + ".";
        acme.happened(
                "r1",
                new ReplyPosted(
                        new PostId("r1"), task, Audience.CLIENT, AgencyStory.OWNER, Confidential.of(both), List.of()));
        views.await();
        assertThat(inside(ThreadName.CLIENT).items()).extracting(PostLine::text).containsExactly(both);
        assertThat(textsReadBy(anna)).containsExactly("Ask @Emil or " + Mentions.written(anna, "Anna") + ".");

        // Whoever writes where she reads is known to her.
        acme.reply(emil, task, Audience.CLIENT, "r2");
        views.await();
        assertThat(textsReadBy(anna)).containsExactly(both, "Reply r2");
    }

    private List<@Nullable String> textsReadBy(UserId guest) {
        return views.ask(acme.by(guest), new FindPortalPosts(task, FIRST, false)).items().stream()
                .<@Nullable String>map(PostLine::text)
                .toList();
    }

    @Test
    void whatWasDeletedOrSaidBeforeOneCameIsNotMissed() {
        acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "r1");
        acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "r2");
        acme.happened("r2", new ReplyDeleted(new PostId("r2"), task, Audience.CLIENT, AgencyStory.OWNER));
        UserId late = acme.guest(Audience.CLIENT, "late", AccessMode.ALL, new BrandId("shoes"));
        views.await();
        assertThat(unreadBy(anna)).isEqualTo(1);
        assertThat(unreadBy(late)).isZero();
    }

    private void mentions(String id, UserId... people) {
        acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, id);
        acme.happened(id, mentioned(id, people));
    }

    private ReplyMentioned mentioned(String id, UserId... people) {
        return new ReplyMentioned(
                new PostId(id), task, Audience.CLIENT, AgencyStory.OWNER, List.of(people), List.of(people));
    }

    private int mentionsOf(UserId guest) {
        int there = views.ask(acme.by(guest), new FindPortalTask(task)).mentions();
        assertThat(views.ask(acme.by(guest), FindPortalTasks.in(null, FIRST)).items())
                .extracting(PortalTaskLine::mentions)
                .containsExactly(there);
        return there;
    }

    @Test
    void aMentionCountsForWhoIsMentionedUntilItIsReadOrTakenOut() {
        UserId carl = acme.guest(Audience.CLIENT, "carl", AccessMode.ALL, new BrandId("shoes"));
        mentions("r1", anna);
        mentions("r2", anna, carl);
        mentions("r3", anna);
        views.await();
        assertThat(mentionsOf(anna)).isEqualTo(3);
        assertThat(mentionsOf(carl)).isEqualTo(1);
        assertThat(mentionsOf(paul)).isZero();

        reads(anna, ThreadName.CLIENT, "r1");
        acme.happened("r2", mentioned("r2", carl));
        acme.happened("r3", new ReplyDeleted(new PostId("r3"), task, Audience.CLIENT, AgencyStory.OWNER));
        views.await();
        assertThat(mentionsOf(anna)).isZero();
        assertThat(unreadBy(anna)).isEqualTo(1);
        assertThat(mentionsOf(carl)).isEqualTo(1);
    }

    @Test
    void thoseWhoWroteLastAreOfferedFirstAndToPeopleOutsideNobodyTheyDoNotKnow() {
        acme.employee(new UserId("emil"), "Emil", "MEMBER");
        acme.employee(new UserId("nora"), "Nora", "MEMBER");
        acme.reply(new UserId("nora"), task, Audience.CLIENT, "r1");
        views.await();
        assertThat(offered(AgencyStory.OWNER, ThreadName.CLIENT, null)).containsExactly("Nora", "anna", "Emil");
        assertThat(offered(AgencyStory.OWNER, ThreadName.CLIENT, "in")).containsExactly("Nora", "Emil");
        assertThat(offered(AgencyStory.OWNER, ThreadName.AGENCY, "a")).isEmpty();
        assertThat(offered(AgencyStory.OWNER, ThreadName.PARTNER, "p")).containsExactly("paul");
        assertThat(views.ask(acme.by(anna), new FindPortalMentionable(task, null))
                        .items())
                .extracting(person -> person.name().split(" ")[0])
                .containsExactly("Nora", "Olga");
    }

    private List<String> offered(UserId author, ThreadName thread, @Nullable String text) {
        return views.ask(acme.by(author), new FindMentionable(task, thread, text)).items().stream()
                .map(person -> person.name().split(" ")[0])
                .toList();
    }

    @Test
    void whatAShareFromNowOnHidesIsNotCounted() {
        UserId carl = acme.guest(Audience.CLIENT, "carl", AccessMode.ASSIGNED, new BrandId("shoes"));
        acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "r1");
        acme.happened("t1", new TaskShared(task, carl, null, null, History.FROM_NOW));
        acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "r2");
        views.await();
        assertThat(unreadBy(carl)).isEqualTo(1);
        assertThat(newFor(carl)).isEqualTo(new PostId("r2"));
        assertThat(unreadBy(anna)).isEqualTo(2);
    }

    @Test
    void nobodyCountsFurtherThanAHundred() {
        for (int i = 0; i < 130; i++) {
            acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "r" + i);
        }
        views.await();
        assertThat(unreadBy(anna)).isEqualTo(100);
        // So far back that it is not known here any more: nothing that is counted was read.
        reads(anna, ThreadName.CLIENT, "r3");
        views.await();
        assertThat(unreadBy(anna)).isEqualTo(100);
        reads(anna, ThreadName.CLIENT, "r119");
        views.await();
        assertThat(unreadBy(anna)).isEqualTo(10);
    }

    @Test
    void theAgencyIsToldWhoOfThoseThatMayReadItHasSeenIt() {
        acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "r1");
        acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "r2");
        reads(anna, ThreadName.CLIENT, "r1");
        views.await();
        assertThat(inside(ThreadName.CLIENT).seenBy()).singleElement().satisfies(seen -> {
            assertThat(seen.person().name()).isEqualTo("anna Outside");
            assertThat(seen.upTo()).isEqualTo(new PostId("r1"));
        });
        reads(anna, ThreadName.CLIENT, "r2");
        views.await();
        assertThat(inside(ThreadName.CLIENT).seenBy())
                .extracting(SeenLine::upTo)
                .containsExactly(new PostId("r2"));
        assertThat(inside(ThreadName.AGENCY).seenBy()).isEmpty();

        acme.happened("t1", new TaskOpened(task, Set.of()));
        views.await();
        assertThat(inside(ThreadName.CLIENT).seenBy()).isEmpty();
    }

    @Test
    void howFarTheAgencyHasReadIsNowhereWherePeopleOutsideAreAnsweredFrom() {
        acme.reply(anna, task, Audience.CLIENT, "r1");
        reads(AgencyStory.OWNER, ThreadName.CLIENT, "r1");
        reads(anna, ThreadName.CLIENT, "r1");
        views.await();
        assertThat(views.documents().get("acme/agency/talk:t1").toJson()).contains("anna", "olga");
        assertThat(views.documents().get("acme/client/talk:t1").toJson())
                .contains("anna")
                .doesNotContain("olga");
    }
}
