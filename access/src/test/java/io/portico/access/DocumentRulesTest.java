package io.portico.access;

import static io.portico.access.Given.BRAND;
import static io.portico.access.Given.CHRIS;
import static io.portico.access.Given.CLARA;
import static io.portico.access.Given.FILE;
import static io.portico.access.Given.MAX;
import static io.portico.access.Given.NORA;
import static io.portico.access.Given.PAULA;
import static io.portico.access.Given.PROJECT;
import static io.portico.access.Given.openToClients;
import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.Preview.Line;
import io.portico.access.Resource.OfDocument;
import io.portico.access.Resource.OfFile;
import io.portico.access.Resource.OfPerson;
import io.portico.messages.AccessEvent;
import io.portico.messages.Audience;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.UserId;
import io.portico.messages.document.DocumentAdded;
import io.portico.messages.document.DocumentDeleted;
import io.portico.messages.document.DocumentEdited;
import io.portico.messages.document.DocumentOpened;
import io.portico.messages.file.FileFiled;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.Permission;
import io.portico.messages.post.AttachedFile;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.sealing.Confidential;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A document is seen from inside its project, by the audiences it is open to. */
class DocumentRulesTest {

    private static final DocumentId BRIEF = new DocumentId("brief");
    private static final OfDocument IT = new OfDocument(BRIEF);
    private static final FileId NEXT = new FileId("next");
    private static final Confidential WORDS = Confidential.of("x");

    private final Given given = openToClients()
            .event(new ProjectOpened(PROJECT, Set.of(Audience.CLIENT, Audience.PARTNER)))
            .client(CLARA, AccessMode.ALL)
            .client(CHRIS, AccessMode.ASSIGNED)
            .partner(PAULA, AccessMode.ALL);

    private static DocumentAdded added(@Nullable FileId file) {
        return new DocumentAdded(BRIEF, PROJECT, WORDS, null, attachment(file), MAX);
    }

    private static @Nullable AttachedFile attachment(@Nullable FileId file) {
        return file == null ? null : new AttachedFile(file, WORDS, "text/plain", 1, "0");
    }

    private static DocumentOpened opened(Audience... audiences) {
        return new DocumentOpened(BRIEF, PROJECT, Set.of(audiences));
    }

    @Test
    void itIsTheAgencysAloneUntilItIsOpened() {
        given.event(added(null));
        assertThat(given.sees(NORA, IT)).isTrue();
        assertThat(given.sees(CLARA, IT)).isFalse();
        assertThat(given.sees(PAULA, IT)).isFalse();
        assertThat(Policy.documents(given.state(), CLARA, given.now())).isEmpty();
    }

    @Test
    void anAudienceSeesWhatIsOpenToItAndNothingOfTheOthers() {
        given.event(added(null)).event(opened(Audience.CLIENT));
        assertThat(given.sees(CLARA, IT)).isTrue();
        assertThat(given.sees(PAULA, IT)).isFalse();
        given.event(opened(Audience.PARTNER));
        assertThat(given.sees(CLARA, IT)).isFalse();
        assertThat(given.sees(PAULA, IT)).isTrue();
    }

    @Test
    void onlyWhoIsInsideTheProjectSeesIt() {
        given.event(added(null)).event(opened(Audience.CLIENT));
        assertThat(given.sees(CHRIS, IT)).isFalse();
        given.event(new ProjectAccessGranted(PROJECT, CHRIS, null, null));
        assertThat(given.sees(CHRIS, IT)).isTrue();
        given.event(new ProjectOpened(PROJECT, Set.of()));
        assertThat(given.sees(CHRIS, IT)).isFalse();
        assertThat(given.sees(CLARA, IT)).isFalse();
    }

    @Test
    void whoMaySeeNoProjectsSeesNoDocumentsOfThem() {
        UserId finn = new UserId("finn");
        given.client(finn, AccessMode.ALL, "CLIENT_FINANCE").event(added(null)).event(opened(Audience.CLIENT));
        assertThat(given.sees(finn, IT)).isFalse();
    }

    @Test
    void nobodyOutsideEverWritesIt() {
        given.event(added(null)).event(opened(Audience.CLIENT));
        assertThat(given.decide(CLARA, Action.use(Permission.WORK_EDIT), IT).allowed())
                .isFalse();
        assertThat(given.decide(CLARA, Action.use(Permission.WORK_EDIT), IT).seen())
                .isTrue();
    }

    @Test
    void itsPresentFileIsSeenWithItAndEarlierOnesStayTheAgencys() {
        given.file(FILE, MAX).event(added(FILE)).event(new FileFiled(FILE, BRIEF));
        assertThat(given.sees(CLARA, new OfFile(FILE))).isFalse();
        given.event(opened(Audience.CLIENT));
        assertThat(given.sees(CLARA, new OfFile(FILE))).isTrue();
        given.file(NEXT, NORA)
                .event(new DocumentEdited(BRIEF, PROJECT, WORDS, null, attachment(NEXT), NORA))
                .event(new FileFiled(NEXT, BRIEF));
        assertThat(given.sees(CLARA, new OfFile(FILE))).isFalse();
        assertThat(given.sees(CLARA, new OfFile(NEXT))).isTrue();
        assertThat(given.sees(NORA, new OfFile(FILE))).isTrue();
        assertThat(Policy.files(given.state(), CLARA, given.now())).containsExactly(NEXT);
    }

    @Test
    void whoWroteWhatOneSeesIsKnown() {
        UserId ned = new UserId("ned");
        given.employee(ned, "MEMBER").event(added(null)).event(opened(Audience.CLIENT));
        assertThat(given.sees(CLARA, new OfPerson(ned))).isFalse();
        given.event(new DocumentEdited(BRIEF, PROJECT, WORDS, WORDS, null, ned));
        assertThat(given.sees(CLARA, new OfPerson(ned))).isTrue();
        assertThat(given.sees(PAULA, new OfPerson(ned))).isFalse();
    }

    @Test
    void whatIsDeletedIsAsIfItHadNeverBeen() {
        given.event(added(null)).event(opened(Audience.CLIENT)).event(new DocumentDeleted(BRIEF, PROJECT, MAX));
        Decision gone = given.decide(CLARA, Action.VIEW, IT);
        Decision never = given.decide(CLARA, Action.VIEW, new OfDocument(new DocumentId("never")));
        assertThat(gone.missing().stream().map(Missing::what))
                .isEqualTo(never.missing().stream().map(Missing::what).toList());
        assertThat(given.sees(NORA, IT)).isFalse();
        assertThat(given.state().documentsOf(PROJECT)).isEmpty();
    }

    @Test
    void aPreviewNamesEverybodyWhoWouldReadIt() {
        given.event(added(null));
        Preview preview = preview(opened(Audience.CLIENT));
        assertThat(preview.gains()).containsExactly(new Line(CLARA, IT));
        assertThat(preview.losses()).isEmpty();
        given.event(opened(Audience.CLIENT));
        assertThat(preview(opened()).losses()).containsExactly(new Line(CLARA, IT));
    }

    private Preview preview(AccessEvent change) {
        long position = given.state().position() + 1;
        return Policy.preview(
                given.state(),
                List.of(new Recorded(change, "planned", "planned", position, given.now(), NORA.value())),
                given.now(),
                100);
    }

    @Test
    void theReasonsNameTheEventThatOpenedItAndANoNamesTheCure() {
        given.event(added(null));
        List<Cure> cures = Policy.cures(given.state(), NORA, CLARA, Action.VIEW, IT, given.now());
        assertThat(cures).singleElement().satisfies(cure -> {
            assertThat(cure.missing().what()).isEqualTo(Missing.What.OPEN_DOCUMENT);
            assertThat(cure.change()).isEqualTo(opened(Audience.CLIENT));
            assertThat(cure.enough()).isTrue();
        });
        given.event(opened(Audience.CLIENT));
        assertThat(given.decide(CLARA, Action.VIEW, IT).reasons())
                .extracting(Reason::event)
                .contains("document-opened", "project-opened");
        assertThat(given.state().project(PROJECT).orElseThrow().brandId()).isEqualTo(BRAND);
    }
}
