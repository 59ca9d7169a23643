package io.portico.projections.threads;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.Fact;
import io.portico.access.FileAccess;
import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.approval.ApprovalState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileVersionTest {

    private static final TaskId TASK = TaskId.random();

    private static FileAccess file(TaskId task, ThreadName thread, long at) {
        UserId by = new UserId("omar");
        Fact uploaded = new Fact("FileUploaded", "e" + at, at, Instant.EPOCH, by.value(), null);
        return new FileAccess(FileId.random(), by, task, thread, PostId.random(), null, at, uploaded);
    }

    @Test
    void onlyFilesOfOneNameInOneThreadOfOneTaskAreVersionsOfEachOther() {
        FileAccess first = file(TASK, ThreadName.CLIENT, 1);
        FileAccess other = file(TASK, ThreadName.CLIENT, 2);
        FileAccess note = file(TASK, ThreadName.AGENCY, 3);
        FileAccess elsewhere = file(TaskId.random(), ThreadName.CLIENT, 4);
        FileAccess second = file(TASK, ThreadName.CLIENT, 5);

        Map<FileId, FileVersion> versions = FileVersion.of(
                List.of(first, other, note, elsewhere, second),
                file -> file.equals(other) ? "logo.png" : "plan.pdf",
                Map.of());

        assertThat(versions)
                .containsEntry(first.fileId(), new FileVersion(1, false, null))
                .containsEntry(second.fileId(), new FileVersion(2, true, null))
                .containsEntry(other.fileId(), new FileVersion(1, true, null))
                .containsEntry(note.fileId(), new FileVersion(1, true, null))
                .containsEntry(elsewhere.fileId(), new FileVersion(1, true, null));
    }

    @Test
    void theLastApprovedVersionIsToldOnAllOfThem() {
        List<FileAccess> files = List.of(
                file(TASK, ThreadName.CLIENT, 1), file(TASK, ThreadName.CLIENT, 2), file(TASK, ThreadName.CLIENT, 3));
        Map<FileId, ApprovalState> approvals = Map.of(
                files.get(0).fileId(), ApprovalState.APPROVED,
                files.get(1).fileId(), ApprovalState.APPROVED,
                files.get(2).fileId(), ApprovalState.WAITING);

        assertThat(FileVersion.of(files, _ -> "plan.pdf", approvals).values())
                .extracting(FileVersion::approved)
                .containsExactly(2, 2, 2);
    }
}
