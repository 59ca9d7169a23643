package io.portico.projections.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.Audience;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.ImportId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.file.FileAttached;
import io.portico.messages.file.FileDeleted;
import io.portico.messages.file.FileFiled;
import io.portico.messages.file.FileUploaded;
import io.portico.messages.imports.ImportFinished;
import io.portico.messages.imports.ImportFormat;
import io.portico.messages.imports.ImportSource;
import io.portico.messages.imports.ImportStarted;
import io.portico.messages.imports.ImportStopped;
import io.portico.messages.imports.ImportUndoStarted;
import io.portico.messages.imports.ImportUndone;
import io.portico.messages.imports.ImportUploaded;
import io.portico.messages.post.AttachedFile;
import io.portico.messages.post.ReplyHeld;
import io.portico.messages.post.ReplyNotSent;
import io.portico.messages.post.ReplyTakenBack;
import io.portico.messages.sealing.Confidential;
import io.portico.projections.AgencyStory;
import io.portico.projections.ViewsUnderTest;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Work;
import io.portico.views.agency.FilesToSweep;
import io.portico.views.agency.FindFilesToSweep;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSweepTest {

    private static final Work CHORE = new Work("acme", Actor.system("sweep"));
    private static final PostId REPLY = new PostId("r1");

    @TempDir
    Path folder;

    private ViewsUnderTest views;
    private AgencyStory acme;
    private TaskId task;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        acme = new AgencyStory(views, "acme");
        ProjectId site = acme.project("site", acme.brand("shoes"));
        task = acme.task("t1", site, Audience.CLIENT);
    }

    @AfterEach
    void end() {
        views.close();
    }

    private void uploaded(String id) {
        acme.happened(
                id,
                new FileUploaded(
                        new FileId(id), Confidential.of("a.pdf"), "application/pdf", 7, "00", AgencyStory.OWNER));
    }

    private FilesToSweep found(String... stored) {
        return views.ask(
                CHORE,
                new FindFilesToSweep(
                        Stream.of(stored).map(FileId::new).toList(),
                        views.clock.instant().minus(Duration.ofDays(7))));
    }

    @Test
    void whatNoEventNamesOrWhatWasDeletedIsNobodys() {
        uploaded("f1");
        uploaded("f2");
        acme.happened("f2", new FileDeleted(new FileId("f2")));
        views.await();
        assertThat(found("f1", "f2", "f3").unknown()).containsExactly(new FileId("f2"), new FileId("f3"));
        assertThatThrownBy(() -> views.ask(acme.owner(), new FindFilesToSweep(List.of(), views.clock.instant())))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void anUploadHasItsTimeToBePosted() {
        uploaded("f1");
        uploaded("f2");
        acme.happened("f2", new FileAttached(new FileId("f2"), REPLY, task, ThreadName.CLIENT));
        views.await();
        assertThat(found().unposted()).isEmpty();
        views.clock.advance(Duration.ofDays(8));
        assertThat(found().unposted()).containsExactly(new FileId("f1"));
    }

    @Test
    void whatWaitsWithAReplyWaitsAsLongAsItDoes() {
        uploaded("f1");
        acme.happened(
                "r1",
                new ReplyHeld(
                        REPLY,
                        task,
                        new ProjectId("site"),
                        Audience.CLIENT,
                        AgencyStory.OWNER,
                        null,
                        List.of(new AttachedFile(
                                new FileId("f1"), Confidential.of("a.pdf"), "application/pdf", 7, "00")),
                        views.clock.instant()),
                new ReplyNotSent(REPLY, task, Audience.CLIENT, AgencyStory.OWNER, "FORBIDDEN"));
        views.await();
        views.clock.advance(Duration.ofDays(8));
        assertThat(found().unposted()).isEmpty();
        acme.happened("r1", new ReplyTakenBack(REPLY, task, Audience.CLIENT, AgencyStory.OWNER));
        views.await();
        assertThat(found().unposted()).containsExactly(new FileId("f1"));
    }

    @Test
    void whatADocumentCarriesIsTheDocumentsInEachOfItsVersions() {
        DocumentId brief = new DocumentId("brief");
        for (String version : List.of("f1", "f2")) {
            uploaded(version);
            acme.happened(version, new FileFiled(new FileId(version), brief));
        }
        views.await();
        views.clock.advance(Duration.ofDays(8));
        assertThat(found("f1", "f2")).isEqualTo(new FilesToSweep(List.of(), List.of()));
    }

    @Test
    void theFileOfAnImportIsTheImportsUntilItIsOver() {
        ImportId id = new ImportId("i1");
        acme.happened(
                "i1",
                new ImportUploaded(
                        id,
                        AgencyStory.OWNER,
                        Confidential.of("export.csv"),
                        7,
                        ImportFormat.CSV,
                        ImportSource.TABLE,
                        "UTF_8",
                        1,
                        Confidential.of("{}")));
        isTheImports();
        acme.happened("i1", new ImportStarted(id, AgencyStory.OWNER));
        isTheImports();
        acme.happened("i1", new ImportStopped(id, null));
        isTheImports();
        acme.happened("i1", new ImportStarted(id, AgencyStory.OWNER), new ImportFinished(id));
        views.await();
        assertThat(found("i1").unknown()).containsExactly(new FileId("i1"));
        acme.happened("i1", new ImportUndoStarted(id, AgencyStory.OWNER));
        isTheImports();
        acme.happened("i1", new ImportUndone(id));
        views.await();
        assertThat(found("i1").unknown()).containsExactly(new FileId("i1"));
    }

    private void isTheImports() {
        views.await();
        assertThat(found("i1").unknown()).isEmpty();
    }
}
