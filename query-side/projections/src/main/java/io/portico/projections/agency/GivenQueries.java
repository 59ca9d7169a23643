package io.portico.projections.agency;

import io.portico.access.Action;
import io.portico.access.ApprovalAccess;
import io.portico.access.FileAccess;
import io.portico.access.Resource;
import io.portico.access.TaskAccess;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.approvals.StoredApproval;
import io.portico.projections.people.People;
import io.portico.projections.store.NotShownYet;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.projections.threads.StoredFile;
import io.portico.projections.threads.StoredPost;
import io.portico.projections.threads.ThreadReader;
import io.portico.views.PageRequest;
import io.portico.views.given.FindGivenAnswers;
import io.portico.views.given.FindGivenFile;
import io.portico.views.given.FindGivenFiles;
import io.portico.views.given.FindGivenPosts;
import io.portico.views.given.FindGivenTasks;
import io.portico.views.given.GivenAnswer;
import io.portico.views.given.GivenAnswers;
import io.portico.views.given.GivenFile;
import io.portico.views.given.GivenFiles;
import io.portico.views.given.GivenPost;
import io.portico.views.given.GivenPosts;
import io.portico.views.given.GivenTasks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;

/**
 * Answers what one person gave. To that person it is all of it, also where they see no more what it stands in: it is their own
 * words, and nothing of others is told beside them. To those who answer for people's data it is what they see themselves.
 */
public final class GivenQueries {

    /** How many tasks are looked through for a page at most. */
    private static final int MOST_TASKS = 5_000;

    private static final int TASKS_AT_ONCE = 250;

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;
    private final People people;
    private final Cursors cursors;

    public GivenQueries(Viewers viewers, ViewStore store, Texts texts, People people, Cursors cursors) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
        this.people = people;
        this.cursors = cursors;
    }

    /** @param own whether it is the asker's own */
    private record Asked(Viewer viewer, UserId person, boolean own) {

        /** What is one's own needs no right to see it. */
        boolean gets(Resource resource) {
            return own || viewer.sees(resource);
        }
    }

    /** To all others there is nothing here. */
    private Asked asked(UserId person) {
        Viewer viewer = viewers.current();
        if (viewer.throughOthersEyes()) {
            // Rule 14: a look takes no copies.
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        if (viewer.userId().equals(person)) {
            return new Asked(viewer, person, true);
        }
        viewer.inside().demand(Action.use(Permission.SETTINGS_EDIT), new Resource.WholeAgency());
        viewer.demand(Action.use(Permission.ACCESS_GRANT), new Resource.OfPerson(person));
        if (people.find(person).filter(found -> found.erasedAt() == null).isEmpty()) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        return new Asked(viewer, person, false);
    }

    @QueryHandler
    GivenPosts answer(FindGivenPosts query) {
        Asked asked = asked(query.userId());
        String after = query.page().after();
        long[] begun = after == null ? new long[] {-1, -1} : cursors.read(after, 2);
        List<TaskAccess> tasks = asked.viewer().state().tasks().stream()
                .map(task -> asked.viewer().state().task(task).orElseThrow())
                .filter(task -> position(task) >= begun[0])
                .sorted(Comparator.comparingLong(GivenQueries::position))
                .toList();
        List<GivenPost> items = new ArrayList<>();
        int leftOut = 0;
        for (int from = 0; from < tasks.size(); from += TASKS_AT_ONCE) {
            if (from == MOST_TASKS) {
                return new GivenPosts(items, cursors.of(position(tasks.get(from)), -1), leftOut);
            }
            List<TaskAccess> some = tasks.subList(from, Math.min(tasks.size(), from + TASKS_AT_ONCE));
            for (Written post : written(asked.person(), some, begun[0], begun[1])) {
                if (items.size() == query.page().limit()) {
                    return new GivenPosts(items, cursors.of(post.within(), post.position() - 1), leftOut);
                }
                if (asked.gets(new Resource.OfThread(
                        post.placed().taskId(), post.placed().thread()))) {
                    items.add(post(post.placed()));
                } else {
                    leftOut++;
                }
            }
        }
        return new GivenPosts(items, null, leftOut);
    }

    private static long position(TaskAccess task) {
        return task.added().position();
    }

    /** @param within where in the ledger its task began */
    private record Written(long within, ThreadReader.Placed placed) {
        long position() {
            return placed.post().position();
        }
    }

    private List<Written> written(UserId person, List<TaskAccess> tasks, long task, long after) {
        Map<TaskId, Long> positions =
                tasks.stream().collect(Collectors.toMap(TaskAccess::taskId, GivenQueries::position));
        List<Written> written = new ArrayList<>();
        ThreadReader.all(
                store,
                Place.AGENCY,
                tasks.stream().map(TaskAccess::taskId).toList(),
                post -> !post.deleted() && post.author().equals(person),
                placed -> written.add(new Written(Objects.requireNonNull(positions.get(placed.taskId())), placed)));
        return written.stream()
                .filter(post -> post.within() > task || post.position() > after)
                .sorted(Comparator.comparingLong(Written::within).thenComparingLong(Written::position))
                .toList();
    }

    private GivenPost post(ThreadReader.Placed placed) {
        StoredPost post = placed.post();
        return new GivenPost(
                post.id(),
                placed.taskId(),
                placed.thread(),
                post.at(),
                post.editedAt(),
                texts.showIfAny(post.text()),
                post.files().stream().map(StoredFile::id).toList());
    }

    @QueryHandler
    GivenFiles answer(FindGivenFiles query) {
        Asked asked = asked(query.userId());
        List<FileAccess> all = handedOver(asked).toList();
        List<FileAccess> seen = all.stream()
                .filter(file -> asked.gets(new Resource.OfFile(file.fileId())))
                .toList();
        NewestFirst<FileAccess> page =
                NewestFirst.of(seen.stream(), file -> file.uploaded().position(), query.page(), cursors);
        return new GivenFiles(files(page.items()), page.next(), leftOut(query.page(), all, seen));
    }

    private static int leftOut(PageRequest page, List<?> all, List<?> seen) {
        return page.after() == null ? all.size() - seen.size() : 0;
    }

    @QueryHandler
    GivenFile answer(FindGivenFile query) {
        Asked asked = asked(query.userId());
        return files(handedOver(asked)
                        .filter(file -> file.fileId().equals(query.fileId()))
                        .filter(file -> asked.gets(new Resource.OfFile(file.fileId())))
                        .toList())
                .stream()
                .findFirst()
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    /** What no post has yet is nobody else's business, not even that it is there. */
    private static Stream<FileAccess> handedOver(Asked asked) {
        return asked.viewer().state().files().stream()
                .filter(file -> file.uploadedBy().equals(asked.person()))
                .filter(FileAccess::isUploadersOwn)
                .filter(file -> asked.own() || !file.isLoose());
    }

    private List<GivenFile> files(List<FileAccess> files) {
        Map<String, StoredUpload> uploads = store.find(
                Place.AGENCY, files.stream().map(file -> file.fileId().named()).toList(), StoredUpload.class);
        return files.stream()
                .map(file ->
                        file(file, NotShownYet.demand(uploads.get(file.fileId().named()), "a file")))
                .toList();
    }

    private GivenFile file(FileAccess file, StoredUpload upload) {
        return new GivenFile(
                file.fileId(),
                texts.show(upload.name()),
                upload.mediaType(),
                upload.sizeBytes(),
                upload.sha256(),
                file.uploaded().at(),
                file.taskId(),
                file.thread(),
                file.postId());
    }

    @QueryHandler
    GivenAnswers answer(FindGivenAnswers query) {
        Asked asked = asked(query.userId());
        List<ApprovalAccess> all = asked.viewer().state().tasks().stream()
                .flatMap(task -> asked.viewer().state().approvalsOf(task).stream())
                .filter(approval -> approval.askedBy().equals(asked.person()) || settled(approval, asked.person()))
                .toList();
        List<ApprovalAccess> seen = all.stream()
                .filter(approval -> asked.gets(new Resource.OfApproval(approval.approvalId())))
                .toList();
        NewestFirst<ApprovalAccess> page =
                NewestFirst.of(seen.stream(), approval -> approval.asked().position(), query.page(), cursors);
        Map<String, StoredApproval> stored = store.find(
                Place.AGENCY,
                page.items().stream()
                        .map(approval -> approval.approvalId().named())
                        .toList(),
                StoredApproval.class);
        List<GivenAnswer> items = page.items().stream()
                .map(approval -> answer(
                        asked.person(),
                        approval,
                        NotShownYet.demand(stored.get(approval.approvalId().named()), "an approval")))
                .toList();
        return new GivenAnswers(items, page.next(), leftOut(query.page(), all, seen));
    }

    private static boolean settled(ApprovalAccess approval, UserId person) {
        return approval.settled() != null && approval.settled().by().equals(person.value());
    }

    /** What others said to it is theirs. */
    private GivenAnswer answer(UserId person, ApprovalAccess approval, StoredApproval stored) {
        boolean asked = approval.askedBy().equals(person);
        boolean settled = settled(approval, person);
        return new GivenAnswer(
                approval.approvalId(),
                approval.taskId(),
                approval.fileId(),
                approval.state(),
                asked,
                approval.asked().at(),
                asked ? texts.showIfAny(stored.text()) : null,
                settled ? stored.settledAt() : null,
                settled ? texts.showIfAny(stored.answer()) : null);
    }

    /** A task is the agency's, so of those that are lost not even that they are there is told. */
    @QueryHandler
    GivenTasks answer(FindGivenTasks query) {
        Asked asked = asked(query.userId());
        NewestFirst<TaskAccess> page = NewestFirst.of(
                asked.viewer().state().tasks().stream()
                        .map(task -> asked.viewer().state().task(task).orElseThrow())
                        .filter(task -> task.createdBy().equals(asked.person()))
                        .filter(task -> asked.viewer().sees(new Resource.OfTask(task.taskId()))),
                GivenQueries::position,
                query.page(),
                cursors);
        return new GivenTasks(page.items().stream().map(TaskAccess::taskId).toList(), page.next());
    }
}
