package io.portico.projections.portal;

import io.portico.access.Action;
import io.portico.access.Resource;
import io.portico.access.TaskAccess;
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
import io.portico.projections.reading.Readings;
import io.portico.projections.reading.Suggested;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.PostLines;
import io.portico.projections.threads.StoredPost;
import io.portico.projections.threads.ThreadReader;
import io.portico.views.Posts;
import io.portico.views.portal.FindPortalFiles;
import io.portico.views.portal.FindPortalMentionable;
import io.portico.views.portal.FindPortalPosts;
import io.portico.views.portal.FindPortalTask;
import io.portico.views.portal.FindPortalTasks;
import io.portico.views.portal.PortalFiles;
import io.portico.views.portal.PortalMentionable;
import io.portico.views.portal.PortalTask;
import io.portico.views.portal.PortalTasks;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;

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
        StoredTask task = store.find(place, taskId.named(), StoredTask.class).orElseThrow();
        List<UserId> assignees = known(viewer, access.assigneeIds());
        List<UserId> colleagues = known(viewer, colleagues(viewer, access));
        List<UserId> creator = known(viewer, List.of(task.createdBy()));
        PortalNames names = PortalNames.of(
                store,
                texts,
                place,
                Stream.of(assignees, colleagues, creator).flatMap(List::stream).toList());
        TaskId parent = access.parentTaskId();
        ProjectId project = access.projectId();
        Resource.OfThread thread = new Resource.OfThread(taskId, ThreadName.of(viewer.audience()));
        Readings readings = Readings.of(store, place, viewer, List.of(taskId));
        return new PortalTask(
                taskId,
                texts.show(task.name()),
                project,
                project == null ? null : lines.title(place, project),
                parent != null && viewer.sees(new Resource.OfTask(parent)) ? parent : null,
                texts.showIfAny(task.description()),
                facts.status(),
                facts.priority(),
                facts.startsOn(),
                facts.deadline(),
                creator.isEmpty() ? null : names.of(creator.getFirst()),
                task.createdAt(),
                names.of(assignees),
                names.of(colleagues),
                readings.unread(taskId, thread.thread()),
                readings.mentions(taskId, thread.thread()),
                viewer.may(Action.use(Permission.REPLIES_POST), thread),
                viewer.may(Action.use(Permission.FILES_UPLOAD), thread),
                viewer.may(Action.use(Permission.TASKS_STATUS), new Resource.OfTask(taskId)));
    }

    /** People outside who share the task by name; whether the reader may know of each is asked of the policy. */
    private static List<UserId> colleagues(Viewer viewer, TaskAccess task) {
        return task.shares().keySet().stream()
                .filter(person -> !person.equals(viewer.userId()))
                .sorted(Comparator.comparing(UserId::value))
                .toList();
    }

    private static List<UserId> known(Viewer viewer, Collection<UserId> people) {
        return viewer.acquaintances(people).stream()
                .sorted(Comparator.comparing(UserId::value))
                .toList();
    }

    @QueryHandler
    Posts answer(FindPortalPosts query) {
        Viewer viewer = viewers.current();
        Place place = Place.of(viewer.audience());
        ThreadName thread = ThreadName.of(viewer.audience());
        viewer.demandSight(new Resource.OfThread(query.taskId(), thread));
        ThreadReader.Page page = threads.page(
                place,
                query.taskId(),
                thread,
                query.page(),
                query.fromEnd(),
                post -> viewer.sees(new Resource.OfPost(query.taskId(), thread, post.position())));
        PortalNames names = PortalNames.of(
                store,
                texts,
                place,
                page.posts().stream().map(StoredPost::author).toList());
        Map<FileId, ApprovalState> approvals = PostLines.approvals(viewer, query.taskId());
        return new Posts(
                page.posts().stream()
                        .map(post -> PostLines.of(post, names.of(post.author()), texts, approvals))
                        .toList(),
                page.next(),
                page.previous(),
                Readings.of(store, place, viewer, List.of(query.taskId())).firstUnread(query.taskId(), thread));
    }

    @QueryHandler
    PortalMentionable answer(FindPortalMentionable query) {
        Viewer viewer = viewers.current();
        Place place = Place.of(viewer.audience());
        ThreadName thread = ThreadName.of(viewer.audience());
        viewer.demandSight(new Resource.OfThread(query.taskId(), thread));
        List<UserId> mentionable =
                Readings.of(store, place, viewer, List.of(query.taskId())).mentionable(query.taskId(), thread);
        return new PortalMentionable(
                Suggested.of(PortalNames.of(store, texts, place, mentionable).of(mentionable), query.text()));
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
