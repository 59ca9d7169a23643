package io.portico.projections.documents;

import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.projections.Texts;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.PostLines;
import io.portico.projections.threads.StoredFile;
import io.portico.views.DocumentKind;
import io.portico.views.FileLine;
import org.jspecify.annotations.Nullable;

/** What both sides are shown of a stored document. */
final class Shown {

    private Shown() {}

    static DocumentKind kind(StoredVersion version) {
        return version.file() == null ? DocumentKind.PAGE : DocumentKind.FILE;
    }

    static @Nullable FileLine file(StoredVersion version, Texts texts) {
        StoredFile file = version.file();
        return file == null ? null : PostLines.of(file, texts);
    }

    static String projectTitle(ViewStore store, Place place, ProjectId projectId, Texts texts) {
        return store.find(place, projectId.named(), Titled.class)
                .map(project -> texts.show(project.title()))
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    private record Titled(String title) {}
}
