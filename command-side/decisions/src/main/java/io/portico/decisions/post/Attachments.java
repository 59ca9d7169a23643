package io.portico.decisions.post;

import io.portico.access.Policy;
import io.portico.decisions.Hearing;
import io.portico.decisions.file.File;
import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.post.AttachedFile;
import java.util.List;
import org.axonframework.modelling.command.Aggregate;

/** The files of a post that is being posted, loaded into its unit of work. */
record Attachments(List<Aggregate<File>> files, List<AttachedFile> facts) {

    static Attachments of(Hearing hearing, List<FileId> fileIds) {
        if (fileIds.isEmpty()) {
            return new Attachments(List.of(), List.of());
        }
        UserId author = hearing.person();
        if (hearing.isGuest()
                && !Policy.permissions(hearing.state(), author, hearing.now()).contains(Permission.FILES_UPLOAD)) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        List<Aggregate<File>> files = fileIds.stream()
                .distinct()
                .map(fileId -> hearing.load(File.class, fileId))
                .toList();
        return new Attachments(
                files,
                files.stream()
                        .map(file -> file.invoke(loaded -> loaded.ofAuthor(author)))
                        .toList());
    }

    void attach(PostId postId, TaskId taskId, ThreadName thread) {
        files.forEach(file -> file.execute(loaded -> loaded.attach(postId, taskId, thread)));
    }
}
