package io.portico.web.portal;

import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.views.FileLine;
import io.portico.views.PageRequest;
import io.portico.views.portal.FindPortalFiles;
import io.portico.views.portal.PortalFile;
import io.portico.views.portal.PortalFiles;
import io.portico.web.parts.FilesPanel;
import io.portico.web.parts.House;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Words;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Files as a person outside sees them. */
final class PortalFilesPanel {

    private PortalFilesPanel() {}

    static FilesPanel of(House house, TaskId task) {
        return of(house, task.named(), (_, page) -> asked(house, new FindPortalFiles(null, task, page), false));
    }

    static FilesPanel of(House house, ProjectId project) {
        return of(house, "task", (task, page) -> asked(house, new FindPortalFiles(project, task, page), true));
    }

    private static FilesPanel of(
            House house, String key, BiFunction<@Nullable TaskId, PageRequest, Slice<FilesPanel.Entry>> question) {
        return new FilesPanel(house, Set.of(key, "access"), question, Words.say("files.none.portal"), null);
    }

    private static Slice<FilesPanel.Entry> asked(House house, FindPortalFiles query, boolean withTask) {
        PortalFiles files = house.ask(query);
        return new Slice<>(
                files.items().stream()
                        .map(file -> entry(file, withTask ? file.taskName() : null))
                        .toList(),
                files.next());
    }

    private static FilesPanel.Entry entry(PortalFile file, @Nullable String task) {
        return new FilesPanel.Entry(
                new FileLine(
                        file.id(), file.name(), file.mediaType(), file.sizeBytes(), file.sha256(), file.approval()),
                file.version(),
                file.approvedVersion(),
                file.taskId(),
                task,
                null,
                file.by().name(),
                file.at());
    }
}
