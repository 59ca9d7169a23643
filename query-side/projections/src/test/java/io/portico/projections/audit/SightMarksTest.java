package io.portico.projections.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.DocumentId;
import io.portico.messages.InvoiceId;
import io.portico.messages.Money;
import io.portico.messages.PermissionSetId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.approval.ApprovalAsked;
import io.portico.messages.brand.BrandRenamed;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.budget.BudgetClientAccessSwitched;
import io.portico.messages.document.DocumentAdded;
import io.portico.messages.document.DocumentEdited;
import io.portico.messages.document.DocumentOpened;
import io.portico.messages.invoice.InvoiceDrafted;
import io.portico.messages.invoice.InvoiceLine;
import io.portico.messages.invoice.InvoiceSent;
import io.portico.messages.invoice.InvoiceTerms;
import io.portico.messages.permissionset.PermissionSetMade;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonKind;
import io.portico.messages.post.ReplyEdited;
import io.portico.messages.post.ReplyMentioned;
import io.portico.messages.project.History;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.TaskOpened;
import io.portico.messages.task.TaskShared;
import io.portico.messages.task.TaskUnshared;
import io.portico.projections.AgencyStory;
import io.portico.projections.ViewsUnderTest;
import io.portico.tenancy.Work;
import io.portico.views.PageRequest;
import io.portico.views.audit.ChangesAround;
import io.portico.views.audit.FindChangesAround;
import io.portico.views.audit.FindSightChanges;
import io.portico.views.audit.SightChangeKind;
import io.portico.views.audit.SightChanges;
import io.portico.views.audit.SightMark;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SightMarksTest {

    @TempDir
    Path folder;

    private ViewsUnderTest views;
    private AgencyStory acme;
    private BrandId shoes;
    private ProjectId site;
    private TaskId task;
    private UserId anna;
    private Instant since;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        acme = new AgencyStory(views, "acme");
        shoes = acme.brand("shoes");
        site = acme.project("site", shoes);
        task = acme.task("t1", site);
        anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ASSIGNED, shoes);
        acme.happened("anna", new PermissionSetAssigned(anna, new PermissionSetId("CLIENT_ADMIN")));
        since = views.clock.instant();
        later(Duration.ofHours(1));
    }

    @AfterEach
    void end() {
        views.close();
    }

    private Instant later(Duration duration) {
        views.clock.advance(duration);
        return views.clock.instant();
    }

    private List<SightMark> marks() {
        return marks(acme.owner(), since, PageRequest.MAX_LIMIT);
    }

    private List<SightMark> marks(Work work, @Nullable Instant from, int limit) {
        views.await();
        List<SightMark> all = new ArrayList<>();
        String after = null;
        do {
            SightChanges page = views.ask(work, new FindSightChanges(anna, from, null, new PageRequest(limit, after)));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private List<SightChangeKind> kinds() {
        return marks().stream().map(SightMark::kind).toList();
    }

    private void granted(@Nullable Instant endsAt) {
        acme.happened("site", new ProjectAccessGranted(site, anna, null, endsAt));
    }

    private void opened() {
        acme.happened("site", new ProjectOpened(site, Set.of(Audience.CLIENT)));
    }

    @Test
    void endOfABudgetGrantIsAMarkOfItsOwn() {
        BudgetId budget = new BudgetId("b1");
        Instant end = later(Duration.ofHours(1)).plus(Duration.ofDays(2));
        acme.happened("b1", new BudgetAdded(budget, site, Confidential.of("Design")));
        acme.happened("b1", new BudgetClientAccessSwitched(budget, true));
        acme.happened("b1", new BudgetAccessGranted(budget, anna, null, end));
        later(Duration.ofDays(3));
        assertThat(kinds()).containsExactly(SightChangeKind.THINGS, SightChangeKind.TIME);
        assertThat(marks().getLast()).isEqualTo(new SightMark(end, SightChangeKind.TIME, null, 0, 1));
    }

    @Test
    void endOfAGrantThatShowsNothingButInvoicesIsAMark() {
        Instant end = later(Duration.ofHours(1)).plus(Duration.ofDays(2));
        granted(end);
        InvoiceId invoice = new InvoiceId("i1");
        LocalDate day = LocalDate.parse("2026-11-21");
        InvoiceLine line = new InvoiceLine(
                invoice, Confidential.of("Work"), BigDecimal.ONE, new Money(100, "EUR"), BigDecimal.ZERO, null);
        InvoiceTerms terms = new InvoiceTerms(invoice, "1", shoes, site, day, day, List.of(line), null);
        acme.happened("i1", new InvoiceDrafted(terms), new InvoiceSent(terms));
        assertThat(kinds()).as("the project is locked").containsExactly(SightChangeKind.THINGS);
        later(Duration.ofDays(3));
        assertThat(marks().getLast()).isEqualTo(new SightMark(end, SightChangeKind.TIME, null, 0, 1));
    }

    @Test
    void nobodyHearsOfChangesOfWhatTheyDoNotSee() {
        granted(null);
        opened();
        acme.happened("t1", new TaskOpened(task, Set.of(Audience.CLIENT)));
        DocumentId plan = new DocumentId("d1");
        acme.happened("d1", new DocumentAdded(plan, site, Confidential.of("Plan"), null, null, AgencyStory.OWNER));
        BrandId hats = acme.brand("hats");
        Instant seen = later(Duration.ofHours(1));
        later(Duration.ofHours(1));
        acme.happened("hats", new BrandRenamed(hats, "Caps"));
        acme.happened("d1", edited(plan));
        acme.happened("a1", asked("a1", Audience.PARTNER));
        assertThat(marks(acme.owner(), seen, PageRequest.MAX_LIMIT)).isEmpty();
        acme.happened("d1", new DocumentOpened(plan, site, Set.of(Audience.CLIENT)));
        acme.happened("d1", edited(plan));
        acme.happened("a2", asked("a2", Audience.CLIENT));
        acme.happened("shoes", new BrandRenamed(shoes, "Boots"));
        assertThat(marks(acme.owner(), seen, PageRequest.MAX_LIMIT))
                .extracting(SightMark::kind)
                .containsExactly(
                        SightChangeKind.THINGS, SightChangeKind.WORK, SightChangeKind.WORK, SightChangeKind.WORK);
    }

    private DocumentEdited edited(DocumentId id) {
        return new DocumentEdited(id, site, Confidential.of("Plan"), Confidential.of("More"), null, AgencyStory.OWNER);
    }

    private ApprovalAsked asked(String id, Audience audience) {
        return new ApprovalAsked(new ApprovalId(id), task, audience, null, AgencyStory.OWNER, null);
    }

    @Test
    void wordsAreThoseOfPostsThatAreReadAndEachCountsOnce() {
        PostId old = acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "p1");
        acme.happened("t1", new TaskShared(task, anna, null, null, History.FROM_NOW));
        acme.happened("p1", new ReplyEdited(old, task, Audience.CLIENT, Confidential.of("Before her time")));
        assertThat(kinds()).containsExactly(SightChangeKind.THINGS);
        PostId mine = acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "p2");
        acme.happened(
                "p2", new ReplyMentioned(mine, task, Audience.CLIENT, AgencyStory.OWNER, List.of(anna), List.of(anna)));
        acme.reply(AgencyStory.OWNER, task, Audience.PARTNER, "p3");
        acme.happened("p2", new ReplyEdited(mine, task, Audience.CLIENT, Confidential.of("In her time")));
        assertThat(kinds()).containsExactly(SightChangeKind.THINGS, SightChangeKind.WORDS, SightChangeKind.WORDS);
    }

    @Test
    void ofManyTheNearestAreToldTornApartNowhereAndHowManyThereAreBesides() {
        acme.happened("t1", new TaskShared(task, anna, null, null, History.ALL));
        for (int i = 0; i < 7; i++) {
            later(Duration.ofMinutes(1));
            acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "one" + i);
            acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "two" + i);
        }
        List<SightMark> all = marks(acme.owner(), null, PageRequest.MAX_LIMIT);
        List<Instant> instants = all.stream().map(SightMark::at).distinct().toList();
        assertThat(instants).hasSize(9);
        assertThat(all).hasSizeGreaterThan(15);
        ChangesAround near = views.ask(acme.owner(), new FindChangesAround(anna.named(), instants.get(3), 2));
        assertThat(near.items())
                .isEqualTo(all.stream()
                        .filter(mark -> instants.subList(2, 6).contains(mark.at()))
                        .toList());
        assertThat(List.of(near.earlier(), near.later())).isEqualTo(List.of(2, 3));
        assertThat(near.whole()).isTrue();
        ChangesAround before = views.ask(acme.owner(), new FindChangesAround(anna.named(), Instant.EPOCH, 2));
        assertThat(before.items().getFirst()).isEqualTo(all.getFirst());
        assertThat(List.of(before.earlier(), before.later())).isEqualTo(List.of(0, 7));
        assertThatThrownBy(() -> views.ask(acme.owner(), new FindChangesAround("user:nobody", since, 2)))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void otherRightsAreAMark() {
        acme.happened("anna", new PermissionSetAssigned(anna, new PermissionSetId("CLIENT_VIEWER")));
        assertThat(kinds()).containsExactly(SightChangeKind.RIGHTS);
        acme.guest(Audience.CLIENT, "bert", AccessMode.ALL, shoes);
        assertThat(kinds()).as("those of others are theirs").containsExactly(SightChangeKind.RIGHTS);
    }

    @Test
    void pagesGoOnWhereTheyEndedAndWhateverCameSinceComesBehind() {
        for (int i = 0; i < 7; i++) {
            later(Duration.ofMinutes(1));
            acme.happened(
                    "t1", new TaskShared(task, anna, null, views.clock.instant().plusSeconds(30), History.ALL));
            acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "p" + i);
        }
        later(Duration.ofMinutes(1));
        List<SightMark> all = marks();
        assertThat(all).hasSize(21).extracting(SightMark::at).isSorted();
        assertThat(marks(acme.owner(), since, 1)).isEqualTo(all);
        assertThat(marks(acme.owner(), since, 4)).isEqualTo(all);
        acme.happened("t1", new TaskShared(task, anna, null, null, History.ALL));
        acme.happened("t1", new TaskUnshared(task, anna));
        acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "unread");
        later(Duration.ofMinutes(1));
        acme.happened("t1", new TaskShared(task, anna, null, null, History.ALL));
        assertThat(marks())
                .startsWith(all.toArray(SightMark[]::new))
                .as("what was given and taken in the same instant was never to be seen")
                .hasSize(all.size() + 1);
        assertThat(marks(acme.owner(), all.get(2).at(), 2)).isEqualTo(marks().subList(3, all.size() + 1));
    }

    /** Ten thousand entries are gone through for one question: a walk that is begun anew lies behind where the reader is. */
    @Test
    void aWalkBegunAnewTellsNothingTwice() {
        acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "early");
        acme.happened("t1", new TaskShared(task, anna, null, null, History.ALL));
        for (int batch = 0; batch < 12; batch++) {
            Object[] renamed = new Object[1_000];
            Arrays.setAll(renamed, i -> new BrandRenamed(shoes, "Shoes " + i));
            acme.happened("shoes", renamed);
            later(Duration.ofMinutes(1));
            acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "p" + batch);
        }
        List<SightMark> all = marks();
        assertThat(all).hasSizeGreaterThan(12);
        views.await();
        String after = null;
        List<SightMark> read = new ArrayList<>();
        while (read.size() < all.size() - 1) {
            SightChanges page =
                    views.ask(acme.owner(), new FindSightChanges(anna, since, null, new PageRequest(1, after)));
            read.addAll(page.items());
            after = page.next();
        }
        views.rebuild();
        views.await();
        while (after != null) {
            SightChanges page =
                    views.ask(acme.owner(), new FindSightChanges(anna, since, null, new PageRequest(5, after)));
            read.addAll(page.items());
            after = page.next();
        }
        assertThat(read).isEqualTo(all);
    }

    @Test
    void whoMayLookThroughTheirEyesIsToldToo() {
        acme.happened("t1", new TaskShared(task, anna, null, null, History.ALL));
        PermissionSetId set = new PermissionSetId("eyes");
        acme.happened(
                "eyes", new PermissionSetMade(set, "Eyes", PersonKind.EMPLOYEE, Set.of(Permission.ACCESS_VIEW_AS)));
        UserId eyes = acme.employee(new UserId("ivy"), "Ivy", "eyes");
        UserId member = acme.employee(new UserId("mo"), "Mo", "MEMBER");
        assertThat(marks(acme.by(eyes), since, 10)).isEqualTo(marks()).isNotEmpty();
        assertThatThrownBy(() -> marks(acme.by(member), since, 10)).isInstanceOf(Rejected.class);
    }
}
