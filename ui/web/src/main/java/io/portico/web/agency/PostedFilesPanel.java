package io.portico.web.agency;

import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.views.FileLine;
import io.portico.views.agency.FindPostedFiles;
import io.portico.views.agency.PostedFile;
import io.portico.views.agency.PostedFiles;
import io.portico.web.parts.FilesPanel;
import io.portico.web.parts.House;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Words;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Files as the agency sees them: with whose readers may have each. */
final class PostedFilesPanel {

    private PostedFilesPanel() {}

    /** Those of a task. */
    static FilesPanel of(House house, TaskId task) {
        FilesPanel panel = new FilesPanel(
                house,
                Set.of(task.named(), "access"),
                (_, page) -> asked(house, new FindPostedFiles(null, task, page), false),
                Words.say("files.none.text"),
                asking(house));
        panel.addClassName("of-task");
        return panel;
    }

    /** Those of all tasks of a project. */
    static FilesPanel of(House house, ProjectId project) {
        return new FilesPanel(
                house,
                Set.of("task", "access"),
                (task, page) -> asked(house, new FindPostedFiles(project, task, page), true),
                Words.say("files.none.text"),
                asking(house));
    }

    private static @Nullable Consumer<FilesPanel.Entry> asking(House house) {
        return ApprovalDialog.mayOpen(house)
                ? entry ->
                        new ApprovalDialog(house, entry.taskId(), entry.file().id()).open()
                : null;
    }

    private static Slice<FilesPanel.Entry> asked(House house, FindPostedFiles query, boolean withTask) {
        PostedFiles files = house.ask(query);
        return new Slice<>(
                files.items().stream()
                        .map(file -> entry(file, withTask ? file.taskName() : null))
                        .toList(),
                files.next());
    }

    private static FilesPanel.Entry entry(PostedFile file, @Nullable String task) {
        return new FilesPanel.Entry(
                new FileLine(
                        file.id(), file.name(), file.mediaType(), file.sizeBytes(), file.sha256(), file.approval()),
                file.version(),
                file.approvedVersion(),
                file.taskId(),
                task,
                file.thread(),
                file.by().name(),
                file.at());
    }
}
