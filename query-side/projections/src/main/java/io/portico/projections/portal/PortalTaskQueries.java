package io.portico.projections.portal;

import io.portico.access.Action;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.access.TaskAccess;
import io.portico.messages.Audience;
import io.portico.messages.FileId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.approval.ApprovalState;
import io.portico.messages.person.Permission;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.access.WorkState.TaskFacts;
import io.portico.projections.people.ReadersOf;
import io.portico.projections.reading.Readings;
import io.portico.projections.reading.Suggested;
import io.portico.projections.store.NotShownYet;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.PostLines;
import io.portico.projections.threads.StoredPost;
import io.portico.projections.threads.ThreadReader;
import io.portico.views.FormOrigin;
import io.portico.views.PostLine;
import io.portico.views.Posts;
import io.portico.views.portal.FindPortalFiles;
import io.portico.views.portal.FindPortalMentionable;
import io.portico.views.portal.FindPortalPost;
import io.portico.views.portal.FindPortalPosts;
import io.portico.views.portal.FindPortalReaders;
import io.portico.views.portal.FindPortalTask;
import io.portico.views.portal.FindPortalTasks;
import io.portico.views.portal.PortalFiles;
import io.portico.views.portal.PortalMentionable;
import io.portico.views.portal.PortalReaders;
import io.portico.views.portal.PortalTask;
import io.portico.views.portal.PortalTasks;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what people outside ask about tasks and their conversations. */
public final class PortalTaskQueries {

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;
    private final ThreadReader threads;
    private final TaskLines lines;

    public PortalTaskQueries(Viewers viewers, ViewStore store, Texts texts, ThreadReader threads, TaskLines lines) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
        this.threads = threads;
        this.lines = lines;
    }

    @QueryHandler
    PortalTasks answer(FindPortalTasks query) {
        Viewer viewer = viewers.current();
        viewer.audience();
        ProjectId projectId = query.projectId();
        if (projectId != null && !viewer.visible().projects().containsKey(projectId)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        return lines.page(viewer, query);
    }

    @QueryHandler
    PortalTask answer(FindPortalTask query) {
        Viewer viewer = viewers.current();
        Place place = Place.of(viewer.audience());
        TaskId taskId = query.taskId();
        viewer.demandSight(new Resource.OfTask(taskId));
        TaskAccess access = viewer.state().task(taskId).orElseThrow();
        TaskFacts facts = viewer.work().task(taskId).orElseThrow();
        StoredTask task = store.find(place, taskId.named(), StoredTask.class).orElseThrow(NotShownYet.of("a task"));
        Resource.OfThread thread = new Resource.OfThread(taskId, ThreadName.of(viewer.audience()));
        Readings readings = Readings.of(store, place, viewer, List.of(taskId));
        List<UserId> seers = ReadersOf.task(viewer.state(), taskId, viewer.audience(), viewer.now());
        Set<UserId> known = viewer.acquaintances(named(access, task, seers));
        List<UserId> colleagues = others(viewer, thread, readings, known, seers);
        PortalNames names = PortalNames.of(
                store,
                texts,
                place,
                Stream.of(known, colleagues).flatMap(Collection::stream).toList());
        TaskId parent = TaskLines.parent(viewer, access);
        ProjectId project = access.projectId();
        Readings.Unread unread = readings.unread(taskId, thread.thread());
        return new PortalTask(
                taskId,
                texts.show(task.name()),
                project,
                project == null ? null : lines.title(place, project),
                parent,
                parent == null ? null : lines.name(place, parent),
                viewer.reads(texts.showIfAny(task.description())),
                facts.status(),
                facts.priority(),
                facts.startsOn(),
                facts.deadline(),
                known.contains(task.createdBy()) ? names.of(task.createdBy()) : null,
                task.createdAt(),
                origin(viewer, taskId, task),
                names.of(those(access.assigneeIds(), known)),
                names.of(colleagues),
                unread.posts(),
                unread.mentions(),
                viewer.may(Action.use(Permission.REPLIES_POST), thread),
                viewer.may(Action.use(Permission.FILES_UPLOAD), thread),
                viewer.may(Action.use(Permission.TASKS_STATUS), new Resource.OfTask(taskId)));
    }

    private @Nullable FormOrigin origin(Viewer viewer, TaskId taskId, StoredTask task) {
        return task.origin() != null && Policy.seesOrigin(viewer.state(), viewer.userId(), taskId, viewer.now())
                ? task.origin().shown(texts)
                : null;
    }

    /** Everybody whom the task would name; whether the reader may know of each is asked of the policy, at once. */
    private static Set<UserId> named(TaskAccess access, StoredTask task, List<UserId> seers) {
        Set<UserId> named = new LinkedHashSet<>(access.assigneeIds());
        named.addAll(seers);
        named.add(task.createdBy());
        return named;
    }

    @QueryHandler
    PortalReaders answer(FindPortalReaders query) {
        Viewer viewer = viewers.current();
        Audience audience = viewer.audience();
        Place place = Place.of(audience);
        TaskId taskId = query.taskId();
        Resource.OfThread thread = new Resource.OfThread(taskId, ThreadName.of(audience));
        viewer.demandSight(thread);
        List<UserId> all = ReadersOf.thread(viewer.state(), taskId, audience, viewer.now());
        List<UserId> readers = others(
                viewer, thread, Readings.of(store, place, viewer, List.of(taskId)), viewer.acquaintances(all), all);
        return new PortalReaders(PortalNames.of(store, texts, place, readers).of(readers), viewer.knowsAllOn(taskId));
    }

    /** Those whom the viewer may know of, or whose posts they see, in their order; themselves they know. */
    private static List<UserId> others(
            Viewer viewer, Resource.OfThread thread, Readings readings, Set<UserId> known, List<UserId> people) {
        Map<UserId, Long> writers = readings.writers(thread.taskId(), thread.thread());
        return people.stream()
                .filter(person -> !person.equals(viewer.userId()))
                .filter(person -> known.contains(person)
                        || (writers.containsKey(person)
                                && viewer.sees(new Resource.OfPost(
                                        thread.taskId(), thread.thread(), writers.getOrDefault(person, 0L)))))
                .toList();
    }

    private static List<UserId> those(Set<UserId> people, Set<UserId> known) {
        return people.stream()
                .filter(known::contains)
                .sorted(Comparator.comparing(UserId::value))
                .toList();
    }

    @QueryHandler
    Posts answer(FindPortalPosts query) {
        Viewer viewer = viewers.current();
        Place place = Place.of(viewer.audience());
        ThreadName thread = ThreadName.of(viewer.audience());
        Resource.OfThread where = new Resource.OfThread(query.taskId(), thread);
        viewer.demandSight(where);
        ThreadReader.Page page = threads.page(
                place,
                query.taskId(),
                thread,
                query.page(),
                query.fromEnd(),
                post -> viewer.sees(new Resource.OfPost(query.taskId(), thread, post.position())));
        Readings readings = Readings.of(store, place, viewer, List.of(query.taskId()));
        return new Posts(
                lines(viewer, place, where, readings, page.posts()),
                page.next(),
                page.previous(),
                readings.unread(query.taskId(), thread).first());
    }

    @QueryHandler
    PostLine answer(FindPortalPost query) {
        Viewer viewer = viewers.current();
        Place place = Place.of(viewer.audience());
        TaskId taskId = query.taskId();
        Resource.OfThread where = new Resource.OfThread(taskId, ThreadName.of(viewer.audience()));
        viewer.demandSight(where);
        StoredPost post = threads.find(
                        place,
                        taskId,
                        where.thread(),
                        query.postId(),
                        each -> viewer.sees(new Resource.OfPost(taskId, where.thread(), each.position())))
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        Readings readings = Readings.of(store, place, viewer, List.of(taskId));
        return lines(viewer, place, where, readings, List.of(post)).getFirst();
    }

    private List<PostLine> lines(
            Viewer viewer, Place place, Resource.OfThread where, Readings readings, List<StoredPost> posts) {
        PortalNames names = PortalNames.of(
                store, texts, place, posts.stream().map(StoredPost::author).toList());
        Map<FileId, ApprovalState> approvals = PostLines.approvals(viewer, where.taskId());
        List<PostLine> lines = posts.stream()
                .map(post -> PostLines.of(post, names.of(post.author()), texts, approvals))
                .toList();
        return viewer.withheld()
                ? lines.stream().map(line -> line.withheld(Texts.WITHHELD)).toList()
                : KnownMentions.in(viewer, where, readings, posts, lines);
    }

    @QueryHandler
    PortalMentionable answer(FindPortalMentionable query) {
        Viewer viewer = viewers.current();
        Place place = Place.of(viewer.audience());
        ThreadName thread = ThreadName.of(viewer.audience());
        viewer.demandSight(new Resource.OfThread(query.taskId(), thread));
        Stream<UserId> mentionable =
                Readings.of(store, place, viewer, List.of(query.taskId())).mentionable(query.taskId(), thread);
        return new PortalMentionable(Suggested.of(
                mentionable, some -> PortalNames.of(store, texts, place, some).of(some), query.text()));
    }

    @QueryHandler
    PortalFiles answer(FindPortalFiles query) {
        Viewer viewer = viewers.current();
        viewer.audience();
        if (query.projectId() != null && !viewer.visible().projects().containsKey(query.projectId())) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        if (query.taskId() != null) {
            viewer.demandSight(new Resource.OfTask(query.taskId()));
        }
        return lines.files(viewer, query);
    }
}
