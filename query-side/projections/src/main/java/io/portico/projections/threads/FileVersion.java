package io.portico.projections.threads;

import io.portico.access.FileAccess;
import io.portico.access.Resource;
import io.portico.messages.FileId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.approval.ApprovalState;
import io.portico.projections.access.Viewer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which of the files of one name in one conversation a file is.
 *
 * @param number 1 for the oldest
 * @param newest whether none is newer
 * @param approved the last of them that is approved; null when none is
 */
public record FileVersion(
        int number, boolean newest, @Nullable Integer approved) {

    private record Series(TaskId taskId, ThreadName thread, String name) {}

    /**
     * What posts of those tasks carry and the viewer sees, oldest first of each task. Nothing else may be counted: a
     * version's number would tell of a file that is not for their eyes.
     */
    public static List<FileAccess> seen(Viewer viewer, Collection<TaskId> tasks) {
        return tasks.stream()
                .distinct()
                .flatMap(task -> viewer.state().filesOf(task).stream())
                .map(fileId -> viewer.state().file(fileId).orElseThrow())
                .filter(file -> viewer.sees(new Resource.OfFile(file.fileId())))
                .toList();
    }

    /**
     * Counts the versions.
     *
     * @param seen by {@link #seen}
     * @param approvals by {@link PostLines#approvals}
     */
    public static Map<FileId, FileVersion> of(
            List<FileAccess> seen, Function<FileAccess, String> name, Map<FileId, ApprovalState> approvals) {
        Map<Series, List<FileId>> all = new LinkedHashMap<>();
        for (FileAccess file : seen) {
            all.computeIfAbsent(series(file, name.apply(file)), _ -> new ArrayList<>())
                    .add(file.fileId());
        }
        Map<FileId, FileVersion> versions = new HashMap<>();
        all.values().forEach(series -> {
            Integer approved = null;
            for (int at = 0; at < series.size(); at++) {
                approved = approvals.get(series.get(at)) == ApprovalState.APPROVED ? Integer.valueOf(at + 1) : approved;
            }
            for (int at = 0; at < series.size(); at++) {
                versions.put(series.get(at), new FileVersion(at + 1, at + 1 == series.size(), approved));
            }
        });
        return versions;
    }

    private static Series series(FileAccess file, String name) {
        return new Series(
                Objects.requireNonNull(file.taskId(), "a posted file without its task"),
                Objects.requireNonNull(file.thread(), "a posted file without its thread"),
                name);
    }
}
