package io.portico.projections.threads;

import io.portico.access.ApprovalAccess;
import io.portico.access.Resource;
import io.portico.messages.FileId;
import io.portico.messages.TaskId;
import io.portico.messages.approval.ApprovalState;
import io.portico.projections.Texts;
import io.portico.projections.access.LookingBack;
import io.portico.projections.access.Viewer;
import io.portico.views.FileLine;
import io.portico.views.PersonName;
import io.portico.views.PostLine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stored posts as readers get them. */
public final class PostLines {

    private PostLines() {}

    /**
     * A post as its reader gets it.
     *
     * @param approvals by {@link #approvals}
     */
    public static PostLine of(StoredPost post, PersonName author, Texts texts, Map<FileId, ApprovalState> approvals) {
        return new PostLine(
                post.id(),
                author,
                post.at(),
                post.editedAt(),
                post.deleted(),
                post.withdrawnAt(),
                texts.showIfAny(post.text()),
                post.files().stream()
                        .map(file -> of(file, texts, approvals.get(file.id())))
                        .toList(),
                post.source());
    }

    /** What became of the last request to approve each file of the task, as far as the viewer may know. */
    public static Map<FileId, ApprovalState> approvals(Viewer viewer, TaskId taskId) {
        Map<FileId, ApprovalState> last = new HashMap<>();
        for (ApprovalAccess approval : viewer.state().approvalsOf(taskId)) {
            FileId fileId = approval.fileId();
            if (fileId != null && viewer.sees(new Resource.OfApproval(approval.approvalId()))) {
                last.put(fileId, approval.state());
            }
        }
        return last;
    }

    /** The same for files of several tasks. */
    public static Map<FileId, ApprovalState> approvals(Viewer viewer, Collection<TaskId> tasks) {
        Map<FileId, ApprovalState> last = new HashMap<>();
        tasks.stream().distinct().forEach(task -> last.putAll(approvals(viewer, task)));
        return last;
    }

    public static List<FileLine> files(List<StoredFile> files, Texts texts) {
        return files.stream().map(file -> of(file, texts)).toList();
    }

    /** A file where nothing is told of approvals. */
    public static FileLine of(StoredFile file, Texts texts) {
        return of(file, texts, null);
    }

    /** A file as its reader gets it. Of one that was there at a past instant and was deleted since, only that is told. */
    public static FileLine of(StoredFile file, Texts texts, @Nullable ApprovalState approval) {
        return LookingBack.isGone(file.id())
                ? new FileLine(file.id(), Texts.ERASED, "", 0, "", approval)
                : new FileLine(
                        file.id(),
                        texts.show(file.name()),
                        file.mediaType(),
                        file.sizeBytes(),
                        file.sha256(),
                        approval);
    }
}
