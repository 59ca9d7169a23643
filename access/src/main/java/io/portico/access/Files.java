package io.portico.access;

import io.portico.messages.FileId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.file.FileAttached;
import io.portico.messages.file.FileDeleted;
import io.portico.messages.file.FileEvent;
import io.portico.messages.file.FileFiled;
import io.portico.messages.file.FileUploaded;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;

/**
 * The part of the access state that comes from files.
 *
 * @param ofTask the files in a task's threads, in the order they were attached
 * @param unposted the files a person uploaded that belong to nothing yet
 * @param deleted what was known of those that were deleted
 */
record Files(
        PMap<FileId, FileAccess> byId,
        PMap<TaskId, PVector<FileId>> ofTask,
        PMap<UserId, PSet<FileId>> unposted,
        PMap<FileId, FileAccess> deleted)
        implements Parts.Part {

    static final Files NONE =
            new Files(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    Files with(FileEvent event, Fact fact) {
        FileAccess file = byId.get(event.fileId());
        if (file == null) {
            return event instanceof FileUploaded uploaded ? uploaded(uploaded, fact) : this;
        }
        return switch (event) {
            case FileUploaded e -> this;
            case FileAttached e -> file.isLoose() ? attached(file, e, fact) : this;
            case FileFiled e -> file.isLoose() ? filed(file, e, fact) : this;
            case FileDeleted e -> deleted(file);
        };
    }

    private Files uploaded(FileUploaded e, Fact fact) {
        FileAccess file = new FileAccess(e.fileId(), e.uploadedBy(), null, null, null, null, -1, fact);
        return new Files(
                byId.plus(e.fileId(), file), ofTask, Index.plus(unposted, e.uploadedBy(), e.fileId()), deleted);
    }

    /** A file belongs to one post, the first (access.md, rule 7). */
    private Files attached(FileAccess file, FileAttached e, Fact fact) {
        FileAccess posted = new FileAccess(
                file.fileId(),
                file.uploadedBy(),
                e.taskId(),
                e.thread(),
                e.postId(),
                null,
                fact.position(),
                file.uploaded());
        return new Files(
                byId.plus(file.fileId(), posted),
                Index.append(ofTask, e.taskId(), file.fileId()),
                Index.minus(unposted, file.uploadedBy(), file.fileId()),
                deleted);
    }

    private Files filed(FileAccess file, FileFiled e, Fact fact) {
        FileAccess filed = new FileAccess(
                file.fileId(), file.uploadedBy(), null, null, null, e.documentId(), fact.position(), file.uploaded());
        return new Files(
                byId.plus(file.fileId(), filed),
                ofTask,
                Index.minus(unposted, file.uploadedBy(), file.fileId()),
                deleted);
    }

    private Files deleted(FileAccess file) {
        return new Files(
                byId.minus(file.fileId()),
                file.taskId() == null ? ofTask : Index.remove(ofTask, file.taskId(), file.fileId()),
                Index.minus(unposted, file.uploadedBy(), file.fileId()),
                deleted.plus(file.fileId(), file));
    }
}
