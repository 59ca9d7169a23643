package io.portico.projections.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.AccessRequestId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.accessrequest.AccessAsked;
import io.portico.messages.brand.BrandRenamed;
import io.portico.messages.company.CompanyAdded;
import io.portico.messages.document.DocumentAdded;
import io.portico.messages.document.DocumentEdited;
import io.portico.messages.document.DocumentOpened;
import io.portico.messages.file.FileUploaded;
import io.portico.messages.leakproof.Leak;
import io.portico.messages.leakproof.LeakKind;
import io.portico.messages.leakproof.LeakPlace;
import io.portico.messages.leakproof.LeakReport;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.AgencyNoteChanged;
import io.portico.messages.post.NotePosted;
import io.portico.messages.post.ReplyHeld;
import io.portico.messages.post.ReplyPosted;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.sealing.Confidential;
import io.portico.projections.AgencyStory;
import io.portico.projections.Texts;
import io.portico.projections.ViewAnswers;
import io.portico.projections.ViewGroups;
import io.portico.projections.ViewsUnderTest;
import io.portico.projections.mail.MailRoom;
import io.portico.projections.mail.OutboxStart;
import io.portico.projections.mail.PlantedMail;
import io.portico.projections.search.PlantedCards;
import io.portico.projections.search.Shelves;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewGroup;
import io.portico.projections.threads.ThreadWriter;
import io.portico.tenancy.LedgerRows;
import io.portico.tenancy.StoredEvent;
import io.portico.tenancy.Tenancy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leaks are planted in the real processor, outbox and search, and found with the event they came from. */
class LeakSearchTest {

    @TempDir
    Path folder;

    private @Nullable ViewsUnderTest views;
    private @Nullable AgencyStory acme;
    private final TaskId task = new TaskId("banner");

    @AfterEach
    void end() {
        views().close();
    }

    @Test
    void nothingIsFoundWhereNothingLeaks() {
        begin();

        LeakReport report = run(PlantedMail::right, it -> it.shelves);

        assertThat(report.leaks()).isEmpty();
        assertThat(report.found()).isZero();
        assertThat(report.clientRecords()).isPositive();
        assertThat(report.partnerRecords()).isPositive();
        assertThat(report.mails()).isPositive();
        assertThat(report.cards()).isPositive();
        assertThat(report.people()).isEqualTo(2);
        assertThat(report.answers()).isGreaterThan(20);
        assertThat(report.shown()).isGreaterThan(20);
        assertThat(report.events()).isGreaterThan(10);
        assertThat(report.digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void aProjectionThatCopiesNotesToClientsIsFound() {
        begin(new CopyingNotes());

        LeakReport report = run(PlantedMail::right, it -> it.shelves);

        assertThat(report.leaks())
                .anySatisfy(leak -> {
                    assertThat(leak.place()).isEqualTo(LeakPlace.CLIENT_VIEW);
                    assertThat(leak.kind()).isEqualTo(LeakKind.TEXT);
                    assertThat(leak.where()).isEqualTo("thread:banner/CLIENT/0/posts[]/text");
                    assertThat(leak.component()).isEqualTo("note-posted.text");
                    assertThat(leak.eventId()).isEqualTo(noteEvent());
                })
                .anySatisfy(leak -> {
                    assertThat(leak.kind()).isEqualTo(LeakKind.ID);
                    assertThat(leak.component()).isEqualTo("note-posted.postId");
                })
                // Whoever is asked for the conversation is told of it, too.
                .anySatisfy(leak -> assertThat(leak.place()).isEqualTo(LeakPlace.PORTAL))
                .noneSatisfy(leak -> assertThat(leak.place()).isEqualTo(LeakPlace.PARTNER_VIEW))
                .noneSatisfy(leak -> assertThat(leak.place()).isEqualTo(LeakPlace.MAIL));
    }

    @Test
    void aMailTemplateWithNotesIsFound() {
        begin();

        LeakReport report = run(PlantedMail::wrong, it -> it.shelves);

        assertThat(report.leaks()).isNotEmpty().allSatisfy(leak -> {
            assertThat(leak.place()).isEqualTo(LeakPlace.MAIL);
            assertThat(leak.component()).isEqualTo("note-posted.text");
            assertThat(leak.eventId()).isEqualTo(noteEvent());
        });
    }

    @Test
    void aSearchIndexWithNotesIsFound() {
        begin();

        LeakReport report = run(PlantedMail::right, PlantedCards::wrong);

        assertThat(report.leaks()).singleElement().satisfies(leak -> {
            assertThat(leak.place()).isEqualTo(LeakPlace.SEARCH);
            assertThat(leak.where()).isEqualTo("thread:banner/CLIENT/0");
            assertThat(leak.component()).isEqualTo("note-posted.text");
            assertThat(leak.eventId()).isEqualTo(noteEvent());
        });
    }

    @Test
    void whatTheOtherAudienceIsToldIsALeakToo() {
        begin(new CopyingToTheOthers());

        assertThat(run(PlantedMail::right, it -> it.shelves).leaks()).anySatisfy(leak -> {
            assertThat(leak.place()).isEqualTo(LeakPlace.PARTNER_VIEW);
            assertThat(leak.component()).isEqualTo("reply-posted.text");
        });
    }

    @Test
    void aReplyThatNobodySentAndANoteAboutAPersonAreLeaks() {
        begin(new TellingEverything());

        assertThat(run(PlantedMail::right, it -> it.shelves).leaks())
                .extracting(Leak::component)
                .contains("reply-held.text", "agency-note-changed.note", "document-added.text");
    }

    @Test
    void wordsThatNoEventSaysAreALeak() {
        begin(new MakingUpWords());

        assertThat(run(PlantedMail::right, it -> it.shelves).leaks()).anySatisfy(leak -> {
            assertThat(leak.kind()).isEqualTo(LeakKind.UNKNOWN);
            assertThat(leak.where()).isEqualTo("made-up/says");
            assertThat(leak.eventId()).isNull();
        });
    }

    @Test
    void aNameThatIsTheAgencysOwnIsALeak() {
        begin(new NamingCompanies());

        assertThat(run(PlantedMail::right, it -> it.shelves).leaks()).anySatisfy(leak -> {
            assertThat(leak.kind()).isEqualTo(LeakKind.NAME);
            assertThat(leak.component()).isEqualTo("company-added.name");
        });
    }

    @Test
    void aNameInCapitalsIsANameToo() {
        begin(new NamingCompanies());

        assertThat(run(PlantedMail::right, it -> it.shelves).leaks()).anySatisfy(leak -> {
            assertThat(leak.kind()).isEqualTo(LeakKind.NAME);
            assertThat(leak.where()).isEqualTo("company:ibm/name");
        });
    }

    @Test
    void whatTheLedgerShowsOnlyLaterIsNoLeakHoweverMuchItIs() {
        begin(new TellingAgainAndAgain());

        LeakReport report = run(new Late(views().rows()), PlantedMail::right, it -> it.shelves);

        assertThat(report.leaks()).isEmpty();
        assertThat(report.found()).isZero();
    }

    @Test
    void aLeakIsCountedOnceInAPlaceHoweverOftenItLiesThere() {
        begin(new LeakingAgainAndAgain());

        LeakReport report = run(PlantedMail::right, it -> it.shelves);

        assertThat(report.leaks())
                .filteredOn(leak -> leak.kind() == LeakKind.TEXT)
                .singleElement()
                .satisfies(leak -> assertThat(leak.component()).isEqualTo("note-posted.text"));
        assertThat(report.found()).isEqualTo(report.leaks().size());
    }

    @Test
    void theDigestTellsReportsApart() {
        begin();
        LeakReport once = run(PlantedMail::right, it -> it.shelves);
        LeakReport again = run(PlantedMail::right, it -> it.shelves);
        LeakReport wrong = run(PlantedMail::wrong, it -> it.shelves);

        assertThat(again.digest()).isEqualTo(once.digest());
        assertThat(wrong.digest()).isNotEqualTo(once.digest());
    }

    // The house

    private void begin(Object... planted) {
        ViewsUnderTest made = new ViewsUnderTest(
                folder,
                it -> {
                    List<ViewGroup> groups = new ArrayList<>();
                    for (ViewGroup group : ViewGroups.all(it.events)) {
                        List<Object> projections = new ArrayList<>(group.projections());
                        if (group.name().equals(ViewGroups.PAGES)) {
                            projections.addAll(List.of(planted));
                        }
                        groups.add(new ViewGroup(group.name(), projections));
                    }
                    OutboxStart start = new OutboxStart(it.store, it.positions());
                    start.note();
                    groups.add(ViewGroups.mail(it.states, start));
                    return groups;
                },
                ViewsUnderTest::answers);
        views = made;
        AgencyStory story = new AgencyStory(made, "acme");
        acme = story;
        BrandId shoes = story.brand("shoes");
        // Like a constant, and like a word that stands for a text.
        story.happened("client", new CompanyAdded(new CompanyId("client"), "CLIENT"));
        story.happened("ibm", new CompanyAdded(new CompanyId("ibm"), "IBM"));
        story.happened("shoes", new BrandRenamed(shoes, "zqzzzzzzzzzzzzzqz"));
        UserId clara = story.guest(Audience.CLIENT, "clara", AccessMode.ALL, shoes);
        UserId paul = story.guest(Audience.PARTNER, "paul", AccessMode.ALL, shoes);
        story.happened("clara", new AgencyNoteChanged(clara, Confidential.of("pays late")));
        ProjectId site = story.project("site", shoes);
        story.happened("site", new ProjectOpened(site, Set.of(Audience.CLIENT, Audience.PARTNER)));
        story.task("banner", site, Audience.CLIENT, Audience.PARTNER);
        DocumentId brief = document(site, "brief");
        story.happened("brief", new DocumentOpened(brief, site, Set.of(Audience.CLIENT)));
        document(site, "margins");
        made.await();
        story.note(AgencyStory.OWNER, task, "note-1");
        story.reply(AgencyStory.OWNER, task, Audience.CLIENT, "reply-1");
        story.reply(AgencyStory.OWNER, task, Audience.PARTNER, "reply-2");
        story.happened(
                "held-1",
                new ReplyHeld(
                        new PostId("held-1"),
                        task,
                        site,
                        Audience.CLIENT,
                        AgencyStory.OWNER,
                        Confidential.of("not yet"),
                        List.of(),
                        made.clock.instant()));
        made.await();
        // What nobody but who uploaded it knows of yet.
        FileId loose = new FileId("loose");
        story.happened(
                paul,
                "loose",
                new FileUploaded(loose, Confidential.of("draft.pdf"), "application/pdf", 1, "0".repeat(64), paul));
        // Of what was asked first, what it was is kept when more is asked.
        for (String id : List.of("locked", "locked-too")) {
            story.happened(
                    paul,
                    "asked-" + id,
                    new AccessAsked(
                            paul, new AccessRequestId("asked-" + id), "task:" + id, Confidential.of("For the " + id)));
            made.await();
        }
    }

    private DocumentId document(ProjectId project, String id) {
        DocumentId documentId = new DocumentId(id);
        AgencyStory story = Objects.requireNonNull(acme);
        story.happened(
                id,
                new DocumentAdded(
                        documentId,
                        project,
                        Confidential.of("Title of " + id),
                        Confidential.of("Text of " + id),
                        null,
                        AgencyStory.OWNER),
                new DocumentEdited(
                        documentId,
                        project,
                        Confidential.of("New title of " + id),
                        Confidential.of("New text of " + id),
                        null,
                        AgencyStory.OWNER));
        return documentId;
    }

    private ViewsUnderTest views() {
        return Objects.requireNonNull(views);
    }

    private LeakReport run(Function<ViewsUnderTest, MailRoom> mails, Function<ViewsUnderTest, Shelves> shelves) {
        return run(views().rows(), mails, shelves);
    }

    private LeakReport run(
            LedgerRows ledger, Function<ViewsUnderTest, MailRoom> mails, Function<ViewsUnderTest, Shelves> shelves) {
        ViewsUnderTest it = views();
        OutsideDoors doors = new OutsideDoors(
                mails.apply(it),
                shelves.apply(it),
                it.confidences,
                (opening, over) -> ViewAnswers.all(it.store, it.states, it.events, opening, it.clock, over));
        LeakSearch search = new LeakSearch(ledger, it.store, it.states, doors);
        return Tenancy.call(Objects.requireNonNull(acme).owner(), () -> search.run((_, _) -> {}));
    }

    private String noteEvent() {
        return views().rows().ofAgency("acme", -1, 1_000).stream()
                .filter(row -> row.type().equals("note-posted"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    // What is wrong with it

    private static final class CopyingNotes {
        @EventHandler
        void on(NotePosted event, Happening happening) {
            new ThreadWriter(Place.CLIENT)
                    .posted(
                            happening,
                            event.taskId(),
                            ThreadName.CLIENT,
                            event.postId(),
                            event.author(),
                            event.text(),
                            event.files());
        }
    }

    private static final class CopyingToTheOthers {
        @EventHandler
        void on(ReplyPosted event, Happening happening) {
            if (event.audience() == Audience.CLIENT && event.text() != null) {
                happening.create(Place.PARTNER, "copy", Map.of("text", Texts.token(event.text())));
            }
        }
    }

    private static final class TellingEverything {
        @EventHandler
        void on(ReplyHeld event, Happening happening) {
            if (event.text() != null) {
                happening.create(Place.CLIENT, "copy:held", Map.of("text", Texts.token(event.text())));
            }
        }

        @EventHandler
        void on(AgencyNoteChanged event, Happening happening) {
            if (event.note() != null) {
                // In the record of the very person it is about.
                happening.create(Place.CLIENT, "asked:" + event.userId(), Map.of("text", Texts.token(event.note())));
            }
        }

        @EventHandler
        void on(DocumentAdded event, Happening happening) {
            if (event.text() != null) {
                // Of the one that was opened, this is what it said before.
                happening.create(Place.CLIENT, "copy:" + event.documentId(), Map.of("text", Texts.token(event.text())));
            }
        }
    }

    private static final class TellingAgainAndAgain {
        @EventHandler
        void on(ReplyPosted event, Happening happening) {
            if (event.audience() == Audience.CLIENT && event.text() != null) {
                copy(happening, Texts.token(event.text()));
            }
        }
    }

    private static final class LeakingAgainAndAgain {
        @EventHandler
        void on(NotePosted event, Happening happening) {
            if (event.text() != null) {
                copy(happening, Texts.token(event.text()));
            }
        }
    }

    private static void copy(Happening happening, String token) {
        for (int i = 0; i < 1_200; i++) {
            happening.create(Place.CLIENT, "copy:" + i, Map.of("text", token));
        }
    }

    /** Shows nothing at first. */
    private static final class Late implements LedgerRows {

        private final LedgerRows ledger;
        private boolean asked;

        Late(LedgerRows ledger) {
            this.ledger = ledger;
        }

        @Override
        public List<StoredEvent> after(long position, int limit, Instant settled) {
            return ledger.after(position, limit, settled);
        }

        @Override
        public List<StoredEvent> ofAgency(String agencyId, long position, int limit) {
            if (asked) {
                return ledger.ofAgency(agencyId, position, limit);
            }
            asked = true;
            return List.of();
        }
    }

    private static final class MakingUpWords {
        @EventHandler
        void on(NotePosted event, Happening happening) {
            happening.create(Place.CLIENT, "made-up", Map.of("says", "something in the clear"));
        }
    }

    private static final class NamingCompanies {
        @EventHandler
        void on(CompanyAdded event, Happening happening) {
            happening.create(Place.CLIENT, event.companyId().named(), Map.of("name", event.name()));
        }
    }
}
