package io.portico.projections.erasures;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.budget.BudgetRemoved;
import io.portico.messages.erasure.ErasureFigures;
import io.portico.messages.erasure.Mention;
import io.portico.messages.erasure.MentionSettled;
import io.portico.messages.erasure.MentionVerdict;
import io.portico.messages.erasure.TracesOfErasedListed;
import io.portico.messages.hold.HoldId;
import io.portico.messages.hold.LegalHoldPlaced;
import io.portico.messages.permissionset.PermissionSetMade;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.ErasureGround;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonErased;
import io.portico.messages.person.PersonKind;
import io.portico.messages.post.NoteDeleted;
import io.portico.messages.project.ProjectTakenBack;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.TaskTakenBack;
import io.portico.projections.AgencyStory;
import io.portico.projections.Texts;
import io.portico.projections.ViewGroups;
import io.portico.projections.ViewsUnderTest;
import io.portico.projections.access.Viewers;
import io.portico.projections.evidence.OneKey;
import io.portico.projections.evidence.RecordMarks;
import io.portico.projections.evidence.TreeKeeper;
import io.portico.projections.search.Writings;
import io.portico.projections.threads.Cursors;
import io.portico.tenancy.Work;
import io.portico.tenancy.credentials.Belongings;
import io.portico.views.agency.ErasureDetails;
import io.portico.views.agency.FindErasure;
import io.portico.views.agency.FindLegalHolds;
import io.portico.views.agency.LegalHoldLine;
import io.portico.views.agency.MentionLine;
import io.portico.views.agency.MentionState;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureViewsTest {

    @TempDir
    Path folder;

    ViewsUnderTest views;
    AgencyStory acme;
    BrandId shoes;
    ProjectId site;
    UserId gone;

    @BeforeEach
    void begin() {
        views = new ViewsUnderTest(folder, it -> ViewGroups.all(it.events), it -> List.of(queries(it)));
        acme = new AgencyStory(views, "acme");
        shoes = acme.brand("shoes");
        site = acme.project("site", shoes);
        gone = acme.guest(Audience.CLIENT, "gone", AccessMode.ALL, shoes);
    }

    @AfterEach
    void end() {
        views.close();
    }

    private static ErasureQueries queries(ViewsUnderTest views) {
        Texts texts = new Texts(views.confidences);
        TreeKeeper keeper = new TreeKeeper(views.rows(), views.store, new OneKey(), views.secrets, views.clock);
        return new ErasureQueries(
                views.states,
                new Viewers(views.states, views.clock),
                ViewGroups.PAGES,
                views.store,
                texts,
                new Cursors(views.confidences),
                new Writings(views.store, views.shelves, texts),
                new RecordMarks(views.store, keeper),
                new Belongings(views.secrets));
    }

    /** Else there were places for ever that nobody has looked at, and nobody can. */
    @Test
    void whateverGoesIsNoMentionAnyMore() {
        acme.project("made", shoes);
        TaskId task = acme.task("made-task", site);
        BudgetId budget = new BudgetId("budget");
        acme.happened("budget", new BudgetAdded(budget, site, Confidential.of("Gone's")));
        UserId other = acme.guest(Audience.CLIENT, "other", AccessMode.ALL, shoes);
        List<Mention> mentions = List.of(
                mention(Mention.Kind.PROJECT, "made"),
                mention(Mention.Kind.TASK, task.value()),
                mention(Mention.Kind.BUDGET, budget.value()),
                mention(Mention.Kind.PERSON, other.value()));
        erased(gone, mentions);
        assertThat(erasure().mentions()).hasSize(4).allMatch(mention -> mention.state() == MentionState.OPEN);

        acme.happened("made", new ProjectTakenBack(new ProjectId("made")));
        acme.happened("made-task", new TaskTakenBack(task));
        acme.happened("budget", new BudgetRemoved(budget));
        acme.happened("other", new PersonErased(other, ErasureGround.ASKED_FOR, null));
        views.await();

        nothingIsLeftToLookAt();
        views.meetEverythingAgain();
        nothingIsLeftToLookAt();
        views.rebuild();
        nothingIsLeftToLookAt();
    }

    private void nothingIsLeftToLookAt() {
        ErasureDetails erasure = erasure();
        assertThat(erasure.hidden()).isZero();
        assertThat(erasure.mentions()).allMatch(mention -> mention.state() == MentionState.DELETED);
    }

    @Test
    void whatIsGoneStaysGoneWhateverIsSaidOfIt() {
        TaskId task = acme.task("task", site);
        acme.note(AgencyStory.OWNER, task, "note");
        erased(gone, List.of(new Mention(Mention.Kind.POST, "note", task, ThreadName.AGENCY, true)));
        acme.happened("note", new NoteDeleted(new PostId("note"), task, AgencyStory.OWNER));
        acme.happened("erasure-gone", new MentionSettled(gone, "post:note", MentionVerdict.LEFT));
        views.await();

        assertThat(erasure().mentions()).extracting(MentionLine::state).containsExactly(MentionState.DELETED);
    }

    @Test
    void whoMustBeKeptIsToldOnlyToThoseWhoSeePeople() {
        acme.happened(
                "settings",
                new PermissionSetMade(
                        new PermissionSetId("settings"),
                        "Settings",
                        PersonKind.EMPLOYEE,
                        Set.of(Permission.SETTINGS_EDIT)));
        UserId sam = acme.employee(new UserId("sam"), "Sam", "settings");
        hold("on-gone", gone);
        hold("on-all", null);
        views.await();

        assertThat(holds(acme.owner())).containsExactly("on-all", "on-gone");
        assertThat(holds(acme.by(sam))).containsExactly("on-all");
    }

    private List<String> holds(Work asking) {
        return views.ask(asking, new FindLegalHolds()).items().stream()
                .map(LegalHoldLine::id)
                .map(HoldId::value)
                .toList();
    }

    private void hold(String id, @Nullable UserId person) {
        acme.happened(
                "legal-holds",
                new LegalHoldPlaced(new AgencyId("acme"), new HoldId(id), person, Confidential.of("A suit"), null));
    }

    private static Mention mention(Mention.Kind kind, String id) {
        return new Mention(kind, id, null, null, true);
    }

    private void erased(UserId person, List<Mention> mentions) {
        acme.happened(person.value(), new PersonErased(person, ErasureGround.ASKED_FOR, null));
        acme.happened(
                "erasure-" + person,
                new TracesOfErasedListed(person, new ErasureFigures(0, 0, 0, 0, 0), mentions, false));
        views.await();
    }

    private ErasureDetails erasure() {
        return views.ask(acme.owner(), new FindErasure(gone));
    }
}
