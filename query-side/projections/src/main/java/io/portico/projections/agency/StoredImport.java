package io.portico.projections.agency;

import io.portico.messages.ImportId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.imports.ImportFormat;
import io.portico.messages.imports.ImportSource;
import io.portico.messages.imports.ImportState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An import as stored. Texts are tokens. */
final class StoredImport {

    ImportState state = ImportState.UPLOADED;
    String fileName;
    long sizeBytes;
    ImportFormat format;
    ImportSource source;
    String charset;
    int rows;
    String mapping;
    UserId uploadedBy;
    Instant uploadedAt;
    Instant changedAt;
    int done;
    int tasks;
    int projects;
    int skipped;
    int problems;
    boolean undoBegun;
    int takenBack;

    @Nullable
    String stoppedBecause;

    List<TaskId> kept = new ArrayList<>();
    List<ProjectId> keptProjects = new ArrayList<>();

    StoredImport(
            String fileName,
            long sizeBytes,
            ImportFormat format,
            ImportSource source,
            String charset,
            int rows,
            String mapping,
            UserId uploadedBy,
            Instant uploadedAt,
            Instant changedAt) {
        this.fileName = fileName;
        this.sizeBytes = sizeBytes;
        this.format = format;
        this.source = source;
        this.charset = charset;
        this.rows = rows;
        this.mapping = mapping;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
        this.changedAt = changedAt;
    }

    static String problemsOf(ImportId importId) {
        return "import-problems:" + importId.value();
    }

    static String thing(String digest) {
        return "imported:" + digest;
    }
}
