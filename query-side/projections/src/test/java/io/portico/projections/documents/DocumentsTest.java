package io.portico.projections.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.document.DocumentAdded;
import io.portico.messages.document.DocumentDeleted;
import io.portico.messages.document.DocumentEdited;
import io.portico.messages.document.DocumentOpened;
import io.portico.messages.document.DocumentPinned;
import io.portico.messages.document.DocumentUnpinned;
import io.portico.messages.file.FileDeleted;
import io.portico.messages.file.FileFiled;
import io.portico.messages.file.FileUploaded;
import io.portico.messages.person.AccessMode;
import io.portico.messages.post.AttachedFile;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.sealing.Confidential;
import io.portico.projections.AgencyStory;
import io.portico.projections.ViewsUnderTest;
import io.portico.projections.store.Place;
import io.portico.views.DocumentKind;
import io.portico.views.FindFile;
import io.portico.views.PageRequest;
import io.portico.views.PersonName;
import io.portico.views.agency.DocumentDetails;
import io.portico.views.agency.DocumentSummary;
import io.portico.views.agency.DocumentVersionSummary;
import io.portico.views.agency.DocumentVersions;
import io.portico.views.agency.FindAnything;
import io.portico.views.agency.FindDocument;
import io.portico.views.agency.FindDocumentVersion;
import io.portico.views.agency.FindDocumentVersions;
import io.portico.views.agency.FindDocuments;
import io.portico.views.portal.FindInPortal;
import io.portico.views.portal.FindPortalDocument;
import io.portico.views.portal.FindPortalDocuments;
import io.portico.views.portal.PortalDocument;
import io.portico.views.portal.PortalDocumentSummary;
import io.portico.views.portal.PortalFinding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

    private static final DocumentId BRIEF = new DocumentId("brief");
    private static final DocumentId PLAN = new DocumentId("plan");
    private static final DocumentId LOGO = new DocumentId("logo");
    private static final FileId FIRST = new FileId("f1");
    private static final FileId SECOND = new FileId("f2");

    @TempDir
    Path folder;

    ViewsUnderTest views;
    AgencyStory acme;
    ProjectId site;
    UserId anna;
    UserId bert;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        acme = new AgencyStory(views, "acme");
        BrandId shoes = acme.brand("shoes");
        site = acme.project("site", shoes);
        acme.happened("site", new ProjectOpened(site, Set.of(Audience.CLIENT, Audience.PARTNER)));
        anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        bert = acme.guest(Audience.PARTNER, "bert", AccessMode.ALL, shoes);
    }

    @AfterEach
    void end() {
        views.close();
    }

    private void page(DocumentId id, String title, @Nullable String text) {
        views.clock.advance(Duration.ofMinutes(1));
        acme.happened(
                id.value(),
                new DocumentAdded(
                        id,
                        site,
                        Confidential.of(title),
                        text == null ? null : Confidential.of(text),
                        null,
                        AgencyStory.OWNER));
    }

    private void edited(DocumentId id, String title, String text) {
        views.clock.advance(Duration.ofMinutes(1));
        acme.happened(
                id.value(),
                new DocumentEdited(id, site, Confidential.of(title), Confidential.of(text), null, AgencyStory.OWNER));
    }

    private void opened(DocumentId id, Audience... audiences) {
        acme.happened(id.value(), new DocumentOpened(id, site, Set.of(audiences)));
    }

    private void uploaded(FileId id, DocumentId into) {
        acme.happened(
                id.value(),
                new FileUploaded(id, Confidential.of(id + ".png"), "image/png", 3, "0", AgencyStory.OWNER),
                new FileFiled(id, into));
    }

    private static AttachedFile attachment(FileId id) {
        return new AttachedFile(id, Confidential.of(id + ".png"), "image/png", 3, "0");
    }

    private List<DocumentId> ofAgency() {
        return views.ask(acme.owner(), new FindDocuments(site)).items().stream()
                .map(DocumentSummary::id)
                .toList();
    }

    private List<DocumentId> seenBy(UserId guest) {
        return views.ask(acme.by(guest), new FindPortalDocuments(site)).items().stream()
                .map(PortalDocumentSummary::id)
                .toList();
    }

    private List<String> foundBy(UserId guest, String words) {
        return views.ask(acme.by(guest), new FindInPortal(words, Set.of(), 10)).items().stream()
                .map(PortalFinding::id)
                .toList();
    }

    @Test
    void anAudienceReadsWhatIsOpenToItAndLosesWhatIsWithdrawn() {
        page(BRIEF, "Brief", "Slow is a *flavour*");
        views.await();
        assertThat(seenBy(anna)).isEmpty();
        assertThatThrownBy(() -> views.ask(acme.by(anna), new FindPortalDocument(BRIEF)))
                .isInstanceOf(Rejected.class);
        // What was there stays for those who look back, as long as it can be read at all.
        assertThat(views.documents().keySet()).noneMatch(id -> id.matches("acme/(client|partner)/document[^@]*"));

        opened(BRIEF, Audience.CLIENT);
        views.await();
        assertThat(seenBy(anna)).containsExactly(BRIEF);
        PortalDocument read = views.ask(acme.by(anna), new FindPortalDocument(BRIEF));
        assertThat(read.text()).isEqualTo("Slow is a *flavour*");
        assertThat(read.projectTitle()).isEqualTo("Project site");
        assertThat(read.editedBy().name()).isEqualTo("Olga Inside");
        assertThat(seenBy(bert)).isEmpty();
        assertThat(views.documents().keySet()).noneMatch(id -> id.matches("acme/partner/document[^@]*"));
        DocumentDetails details = views.ask(acme.owner(), new FindDocument(BRIEF));
        assertThat(details.openTo()).containsExactly(Audience.CLIENT);
        assertThat(details.readers()).extracting(PersonName::id).containsExactly(anna);

        edited(BRIEF, "The brief", "Slow is all");
        views.await();
        assertThat(views.ask(acme.by(anna), new FindPortalDocument(BRIEF)).title())
                .isEqualTo("The brief");

        views.verifyRepeatable();
        opened(BRIEF, Audience.PARTNER);
        views.await();
        assertThat(seenBy(anna)).isEmpty();
        assertThat(seenBy(bert)).containsExactly(BRIEF);
        assertThat(views.documents().keySet()).noneMatch(id -> id.matches("acme/client/document[^@]*"));
        views.verifyRepeatable();
    }

    @Test
    void theOrderIsPinnedFirstAsTheyWerePinnedThenTheLastWritten() {
        page(BRIEF, "Brief", "One");
        page(PLAN, "Plan", "Two");
        page(LOGO, "Logo", "Three");
        for (DocumentId id : List.of(BRIEF, PLAN, LOGO)) {
            opened(id, Audience.CLIENT);
        }
        views.await();
        assertThat(ofAgency()).containsExactly(LOGO, PLAN, BRIEF);
        edited(BRIEF, "Brief", "One and a half");
        views.await();
        assertThat(ofAgency()).containsExactly(BRIEF, LOGO, PLAN);
        acme.happened("plan", new DocumentPinned(PLAN, site));
        acme.happened("logo", new DocumentPinned(LOGO, site));
        views.await();
        assertThat(ofAgency()).containsExactly(PLAN, LOGO, BRIEF).isEqualTo(seenBy(anna));
        acme.happened("plan", new DocumentUnpinned(PLAN, site));
        views.await();
        assertThat(ofAgency()).containsExactly(LOGO, BRIEF, PLAN).isEqualTo(seenBy(anna));
        views.verifyRepeatable();
        assertThat(ofAgency()).containsExactly(LOGO, BRIEF, PLAN);
    }

    @Test
    void theAgencyKeepsAllVersionsAndPeopleOutsideReadThePresentOne() {
        page(BRIEF, "Brief", "First");
        edited(BRIEF, "Brief", "Second");
        edited(BRIEF, "Brief, final", "Third");
        views.await();
        DocumentVersions newest = views.ask(acme.owner(), new FindDocumentVersions(BRIEF, new PageRequest(2, null)));
        assertThat(newest.items()).extracting(DocumentVersionSummary::version).containsExactly(3L, 2L);
        DocumentVersions oldest =
                views.ask(acme.owner(), new FindDocumentVersions(BRIEF, new PageRequest(2, newest.next())));
        assertThat(oldest.items()).extracting(DocumentVersionSummary::version).containsExactly(1L);
        assertThat(oldest.next()).isNull();
        assertThat(views.ask(acme.owner(), new FindDocumentVersion(BRIEF, 1)).text())
                .isEqualTo("First");
        assertThat(views.ask(acme.owner(), new FindDocument(BRIEF)).version()).isEqualTo(3);
        for (long never : List.of(0L, 4L)) {
            assertThatThrownBy(() -> views.ask(acme.owner(), new FindDocumentVersion(BRIEF, never)))
                    .isInstanceOf(Rejected.class);
        }
        opened(BRIEF, Audience.CLIENT);
        views.await();
        assertThatThrownBy(() -> views.ask(acme.by(anna), new FindDocumentVersion(BRIEF, 1)))
                .isInstanceOf(Rejected.class);
        views.verifyRepeatable();
        assertThat(views.ask(acme.owner(), new FindDocumentVersion(BRIEF, 2)).text())
                .isEqualTo("Second");
    }

    @Test
    void theBytesOfAFileFollowItsDocumentAndEarlierOnesStayTheAgencys() {
        acme.happened(
                "logo",
                new DocumentAdded(LOGO, site, Confidential.of("Logo"), null, attachment(FIRST), AgencyStory.OWNER));
        uploaded(FIRST, LOGO);
        views.await();
        assertThatThrownBy(() -> views.ask(acme.by(anna), new FindFile(FIRST))).isInstanceOf(Rejected.class);
        opened(LOGO, Audience.CLIENT);
        views.await();
        assertThat(views.ask(acme.by(anna), new FindFile(FIRST)).name()).isEqualTo("f1.png");
        PortalDocument read = views.ask(acme.by(anna), new FindPortalDocument(LOGO));
        assertThat(read.kind()).isEqualTo(DocumentKind.FILE);
        acme.happened(
                "logo",
                new DocumentEdited(LOGO, site, Confidential.of("Logo"), null, attachment(SECOND), AgencyStory.OWNER));
        uploaded(SECOND, LOGO);
        views.await();
        assertThatThrownBy(() -> views.ask(acme.by(anna), new FindFile(FIRST))).isInstanceOf(Rejected.class);
        assertThat(views.ask(acme.by(anna), new FindFile(SECOND)).name()).isEqualTo("f2.png");
        assertThat(views.ask(acme.owner(), new FindFile(FIRST)).name()).isEqualTo("f1.png");
        assertThatThrownBy(() -> views.ask(acme.by(bert), new FindFile(SECOND))).isInstanceOf(Rejected.class);
    }

    @Test
    void searchFindsWhatTheReaderMayOpenAndNoEarlierWords() {
        page(BRIEF, "Brief", "the crooked tree");
        views.await();
        assertThat(foundBy(anna, "crooked")).isEmpty();
        assertThat(views.ask(acme.owner(), new FindAnything("crooked", Set.of(), 10))
                        .items())
                .singleElement()
                .satisfies(finding -> assertThat(finding.within()).isEqualTo("Project site"));
        opened(BRIEF, Audience.CLIENT);
        views.await();
        assertThat(foundBy(anna, "crooked")).containsExactly("brief");
        assertThat(foundBy(bert, "crooked")).isEmpty();
        edited(BRIEF, "Brief", "the straight tree");
        views.await();
        assertThat(foundBy(anna, "crooked")).isEmpty();
        assertThat(foundBy(anna, "straight")).containsExactly("brief");
    }

    @Test
    void whatIsDeletedLeavesNothingBehindInAnyView() {
        page(BRIEF, "Brief", "First");
        opened(BRIEF, Audience.CLIENT, Audience.PARTNER);
        edited(BRIEF, "Brief", "Second");
        acme.happened(
                "logo",
                new DocumentAdded(LOGO, site, Confidential.of("Logo"), null, attachment(FIRST), AgencyStory.OWNER));
        uploaded(FIRST, LOGO);
        views.await();
        acme.happened("brief", new DocumentDeleted(BRIEF, site, AgencyStory.OWNER));
        acme.happened("logo", new DocumentDeleted(LOGO, site, AgencyStory.OWNER));
        acme.happened("f1", new FileDeleted(FIRST));
        views.await();
        assertThat(ofAgency()).isEmpty();
        assertThat(seenBy(anna)).isEmpty();
        assertThat(foundBy(anna, "brief")).isEmpty();
        assertThatThrownBy(() -> views.ask(acme.owner(), new FindDocument(BRIEF)))
                .isInstanceOf(Rejected.class);
        assertThat(views.documents().keySet()).noneMatch(id -> id.matches("acme/[a-z]+/document[^@]*"));
        views.verifyRepeatable();
        assertThat(views.documents().keySet()).noneMatch(id -> id.matches("acme/[a-z]+/document[^@]*"));
    }

    @Test
    void onlyThoseItIsOpenToHearOfAChange() {
        page(BRIEF, "Brief", "First");
        opened(BRIEF, Audience.CLIENT);
        views.await();
        views.hearersOf("document:brief");
        views.pulses.clear();
        edited(BRIEF, "Brief", "Second");
        views.await();
        assertThat(views.hearersOf("document:brief")).containsExactlyInAnyOrder(Place.AGENCY, Place.CLIENT);
    }
}
