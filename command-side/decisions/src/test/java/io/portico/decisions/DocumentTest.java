package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.AccessChangesId;
import io.portico.messages.AccessRequestId;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected.Code;
import io.portico.messages.StandingRuleId;
import io.portico.messages.UserId;
import io.portico.messages.accessrequest.AskForAccess;
import io.portico.messages.accessrequest.GrantAccessRequest;
import io.portico.messages.changes.ApplyAccessChanges;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.document.AddDocument;
import io.portico.messages.document.DeleteDocument;
import io.portico.messages.document.DocumentAdded;
import io.portico.messages.document.DocumentDeleted;
import io.portico.messages.document.DocumentEdited;
import io.portico.messages.document.DocumentOpened;
import io.portico.messages.document.DocumentPinned;
import io.portico.messages.document.DocumentTextChange;
import io.portico.messages.document.DocumentUnpinned;
import io.portico.messages.document.EditDocument;
import io.portico.messages.document.EraseDeletedDocument;
import io.portico.messages.document.OpenDocument;
import io.portico.messages.document.PinDocument;
import io.portico.messages.file.DiscardUpload;
import io.portico.messages.file.FileDeleted;
import io.portico.messages.file.FileFiled;
import io.portico.messages.person.AccessMode;
import io.portico.messages.post.PostNote;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.standingrule.MakeStandingRule;
import io.portico.messages.standingrule.RuleTerms;
import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledPlace;
import io.portico.messages.standingrule.RuledThings;
import io.portico.tenancy.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static final ProjectId PROJECT = new ProjectId("p1");
    private static final DocumentId BRIEF = new DocumentId("d1");
    private static final FileId FILE = new FileId("f1");
    private static final FileId NEXT = new FileId("f2");

    private final House house = House.furnished();
    private UserId cara;
    private UserId max;

    @BeforeEach
    void work() {
        house.openProject("p1", "coffee");
        cara = house.client("cara", AccessMode.ALL, "coffee");
        max = house.employeeOf("max", "MEMBER");
    }

    private static AddDocument page(DocumentId id, String text) {
        return new AddDocument(id, PROJECT, House.words("Brief"), House.words(text), null);
    }

    private static AddDocument file(FileId file) {
        return new AddDocument(BRIEF, PROJECT, null, null, file);
    }

    private static EditDocument edit(@Nullable Long version, @Nullable String title, @Nullable String text) {
        return new EditDocument(
                BRIEF,
                version,
                title == null ? null : House.words(title),
                text == null ? null : new DocumentTextChange(BRIEF, House.words(text)),
                null);
    }

    @Test
    void whatIsAddedIsTheAgencysAloneAndMovesNoAccess() {
        assertThat(house.movesAccess(() -> house.by(max, page(BRIEF, "Says")))).isFalse();
        assertThat(house.events()).hasAtLeastOneElementOfType(DocumentAdded.class);
        house.refused(cara, page(new DocumentId("d2"), "Says"), Code.FORBIDDEN);
        house.refused(cara, edit(null, "Other", null), Code.NOT_FOUND);
        house.refused(House.OLGA, page(BRIEF, "Says"), Code.ALREADY_EXISTS);
        house.refused(
                House.OLGA,
                new AddDocument(new DocumentId("d2"), new ProjectId("never"), House.words("x"), null, null),
                Code.NOT_FOUND);
    }

    @Test
    void whatItSaysIsSealed() {
        house.olga(page(BRIEF, "Says"));
        house.olga(edit(null, null, "Says more"));
        assertThat(house.events().stream()
                        .filter(DocumentEdited.class::isInstance)
                        .map(e -> ((DocumentEdited) e).text())
                        .map(Confidential::clear))
                .containsExactly(Optional.empty());
    }

    @Test
    void anEditIsRefusedWhenSomebodyElseWasFasterAndChangesNothingWhenItSaysTheSame() {
        house.olga(page(BRIEF, "Says"));
        house.olga(edit(1L, "Other", null));
        house.refused(max, edit(1L, null, "Says more"), Code.STALE_VERSION);
        house.by(max, edit(2L, null, "Says more"));
        house.nothingHappens(() -> house.olga(edit(3L, "Other", "Says more")));
    }

    @Test
    void onlyWhoGivesAccessOpensItAndThatMovesAccess() {
        house.olga(page(BRIEF, "Says"));
        OpenDocument open = new OpenDocument(BRIEF, Set.of(Audience.CLIENT));
        house.refused(max, open, Code.FORBIDDEN);
        assertThat(house.movesAccess(() -> house.olga(open))).isTrue();
        assertThat(house.events()).contains(new DocumentOpened(BRIEF, PROJECT, Set.of(Audience.CLIENT)));
        house.nothingHappens(() -> house.olga(open));
        house.refused(cara, edit(null, "Other", null), Code.FORBIDDEN);
        house.refused(cara, new PinDocument(BRIEF, true), Code.FORBIDDEN);
        house.refused(cara, new DeleteDocument(BRIEF), Code.FORBIDDEN);
        house.olga(new OpenDocument(BRIEF, Set.of()));
        house.refused(cara, new DeleteDocument(BRIEF), Code.NOT_FOUND);
    }

    @Test
    void aStandingRuleKeepsItFromThoseItNames() {
        house.olga(page(BRIEF, "Says"));
        house.olga(new MakeStandingRule(
                new StandingRuleId("rule"),
                new RuleTerms(
                        "Clients see no documents",
                        RuledPeople.audience(Audience.CLIENT),
                        Set.of(RuledThings.DOCUMENTS),
                        RuledPlace.EVERYWHERE)));
        house.refused(House.OLGA, new OpenDocument(BRIEF, Set.of(Audience.CLIENT)), Code.STANDING_RULE_BROKEN);
        house.olga(new OpenDocument(BRIEF, Set.of(Audience.PARTNER)));
    }

    @Test
    void openingItCanBeOneOfSeveralChangesThatAreMadeAsOne() {
        house.olga(page(BRIEF, "Says"));
        PlannedChange open = PlannedChange.opening(BRIEF, Set.of(Audience.CLIENT));
        house.olga(new ApplyAccessChanges(new AccessChangesId("c1"), List.of(open), null, null));
        assertThat(house.events()).contains(new DocumentOpened(BRIEF, PROJECT, Set.of(Audience.CLIENT)));
    }

    @Test
    void whoIsToldOfItAndCannotOpenItAsksAndIsLetIn() {
        house.olga(page(BRIEF, "Says"));
        AccessRequestId asked = new AccessRequestId("asked");
        house.by(cara, new AskForAccess(cara, asked, BRIEF.named(), null));
        house.refused(House.OLGA, new GrantAccessRequest(cara, asked, List.of(), null, null), Code.STILL_NOT_VISIBLE);
        PlannedChange open = PlannedChange.opening(BRIEF, Set.of(Audience.CLIENT));
        house.olga(new GrantAccessRequest(cara, asked, List.of(open), null, null));
        assertThat(house.events()).contains(new DocumentOpened(BRIEF, PROJECT, Set.of(Audience.CLIENT)));
    }

    @Test
    void aPinGoesInAndOut() {
        house.olga(page(BRIEF, "Says"));
        assertThat(house.eventsOf(() -> house.by(max, new PinDocument(BRIEF, true))))
                .containsExactly(new DocumentPinned(BRIEF, PROJECT));
        house.nothingHappens(() -> house.by(max, new PinDocument(BRIEF, true)));
        assertThat(house.eventsOf(() -> house.by(max, new PinDocument(BRIEF, false))))
                .containsExactly(new DocumentUnpinned(BRIEF, PROJECT));
    }

    @Test
    void aFileIsItsUploadersToAddAndGoesIntoOneDocumentOnly() {
        house.uploaded("f1", House.OLGA);
        house.refused(max, file(FILE), Code.NOT_FOUND);
        assertThat(house.eventsOf(() -> house.olga(file(FILE))))
                .contains(new FileFiled(FILE, BRIEF))
                .hasAtLeastOneElementOfType(DocumentAdded.class);
        house.refused(
                House.OLGA, new AddDocument(new DocumentId("d2"), PROJECT, null, null, FILE), Code.FILE_ALREADY_POSTED);
        house.refused(
                House.OLGA,
                new PostNote(new PostId("n1"), house.task("t1", "p1"), null, List.of(FILE)),
                Code.FILE_ALREADY_POSTED);
    }

    @Test
    void aFileOfAnyOfItsVersionsIsNotThrownAway() {
        house.uploaded("f1", House.OLGA);
        house.uploaded("f2", House.OLGA);
        house.olga(file(FILE));
        house.olga(new EditDocument(BRIEF, null, null, null, NEXT));
        for (FileId one : List.of(FILE, NEXT)) {
            house.refused(Actor.system("sweep"), new DiscardUpload(one), Code.FILE_ALREADY_POSTED);
        }
        assertThat(house.deletedFiles).isEmpty();
    }

    @Test
    void aPageNeverBecomesAFileNorAFileAPage() {
        house.uploaded("f1", House.OLGA);
        house.uploaded("f2", House.OLGA);
        house.olga(file(FILE));
        bad("text", edit(null, null, "Says"));
        DocumentId page = new DocumentId("d2");
        house.olga(page(page, "Says"));
        bad("fileId", new EditDocument(page, null, null, null, NEXT));
        bad("text", new AddDocument(new DocumentId("d3"), PROJECT, House.words("x"), House.words("x"), NEXT));
        assertThatThrownBy(() -> new AddDocument(page, PROJECT, null, House.words("x"), null))
                .isInstanceOfSatisfying(
                        BadInput.class, e -> assertThat(e.field()).isEqualTo("title"));
    }

    private void bad(String field, Object command) {
        assertThatThrownBy(() -> house.olga(command)).isInstanceOfSatisfying(BadInput.class, e -> assertThat(e.field())
                .isEqualTo(field));
    }

    private Optional<String> opened(Confidential text) {
        return house.confidences.open(House.ACME, text.token().orElseThrow());
    }

    @Test
    void whatIsDeletedIsErasedInAllItsVersionsWithItsFiles() {
        house.uploaded("f1", House.OLGA);
        house.uploaded("f2", House.OLGA);
        house.olga(file(FILE));
        house.olga(new EditDocument(BRIEF, null, House.words("Renamed"), null, NEXT));
        List<Confidential> titles = house.events().stream()
                .flatMap(event -> switch (event) {
                    case DocumentAdded e -> Stream.of(e.title());
                    case DocumentEdited e -> Stream.of(e.title());
                    default -> Stream.empty();
                })
                .toList();
        assertThat(titles).extracting(this::opened).containsExactly(Optional.of("f1.pdf"), Optional.of("Renamed"));
        house.refused(Actor.system("erase"), new EraseDeletedDocument(BRIEF), Code.NOT_FOUND);
        assertThat(house.eventsOf(() -> house.by(max, new DeleteDocument(BRIEF))))
                .containsExactlyInAnyOrder(
                        new DocumentDeleted(BRIEF, PROJECT, max), new FileDeleted(FILE), new FileDeleted(NEXT));
        assertThat(titles).extracting(this::opened).containsExactly(Optional.empty(), Optional.empty());
        assertThat(house.deletedFiles).containsExactlyInAnyOrder("acme/f1", "acme/f2");
        house.nothingHappens(() -> house.by(max, new DeleteDocument(BRIEF)));
        house.refused(max, new EraseDeletedDocument(BRIEF), Code.NOT_FOUND);
        house.nothingHappens(() -> house.by(Actor.system("erase"), new EraseDeletedDocument(BRIEF)));
        assertThat(house.deletedFiles).containsExactlyInAnyOrder("acme/f1", "acme/f2", "acme/f1", "acme/f2");
        house.refused(cara, new DeleteDocument(BRIEF), Code.FORBIDDEN);
        house.refused(House.OLGA, edit(null, "Other", null), Code.NOT_FOUND);
        house.refused(House.OLGA, new OpenDocument(BRIEF, Set.of(Audience.CLIENT)), Code.NOT_FOUND);
    }
}
