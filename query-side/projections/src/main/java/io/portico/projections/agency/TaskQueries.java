package io.portico.projections.agency;

import io.portico.access.PersonAccess;
import io.portico.access.Resource;
import io.portico.access.TaskAccess;
import io.portico.messages.CompanyId;
import io.portico.messages.FileId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.approval.ApprovalState;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.people.Names;
import io.portico.projections.people.People;
import io.portico.projections.people.ReadersOf;
import io.portico.projections.reading.Readings;
import io.portico.projections.reading.Suggested;
import io.portico.projections.reading.UnreadLately;
import io.portico.projections.response.ResponseClocks;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.PostLines;
import io.portico.projections.threads.StoredPost;
import io.portico.projections.threads.ThreadReader;
import io.portico.views.PostLine;
import io.portico.views.agency.FindMentionable;
import io.portico.views.agency.FindPost;
import io.portico.views.agency.FindReaders;
import io.portico.views.agency.FindTask;
import io.portico.views.agency.FindTasks;
import io.portico.views.agency.FindThread;
import io.portico.views.agency.FindToday;
import io.portico.views.agency.FindUnreadTasks;
import io.portico.views.agency.Mentionable;
import io.portico.views.agency.Readers;
import io.portico.views.agency.SeenLine;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.Tasks;
import io.portico.views.agency.ThreadPosts;
import io.portico.views.agency.Today;
import io.portico.views.agency.UnreadTasks;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what the agency asks about tasks and their conversations. */
public final class TaskQueries {

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;
    private final People people;
    private final TaskLists lists;
    private final ThreadReader threads;
    private final TaskRows rows;

    public TaskQueries(
            Viewers viewers,
            ViewStore store,
            Texts texts,
            People people,
            TaskLists lists,
            ThreadReader threads,
            TaskRows rows) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
        this.people = people;
        this.lists = lists;
        this.threads = threads;
        this.rows = rows;
    }

    @QueryHandler
    TaskDetails answer(FindTask query) {
        Viewer viewer = viewers.current().inside();
        viewer.demandSight(new Resource.OfTask(query.taskId()));
        return rows.of(viewer, List.of(viewer.state().task(query.taskId()).orElseThrow()))
                .getFirst();
    }

    @QueryHandler
    Tasks answer(FindTasks query) {
        return lists.page(Demands.work(viewers), query);
    }

    @QueryHandler
    ThreadPosts answer(FindThread query) {
        Viewer viewer = viewers.current().inside();
        viewer.demandSight(new Resource.OfThread(query.taskId(), query.thread()));
        ThreadReader.Page page = threads.page(
                Place.AGENCY,
                query.taskId(),
                query.thread(),
                query.page(),
                query.fromEnd(),
                post -> viewer.sees(new Resource.OfPost(query.taskId(), query.thread(), post.position())));
        Readings readings = Readings.of(store, Place.AGENCY, viewer, List.of(query.taskId()));
        List<Readings.Come> seenBy = readings.seenBy(query.taskId(), query.thread());
        Names names = people.names(Stream.concat(
                        page.posts().stream().map(StoredPost::author),
                        seenBy.stream().map(Readings.Come::reader))
                .distinct()
                .toList());
        Map<FileId, ApprovalState> approvals = PostLines.approvals(viewer, query.taskId());
        return new ThreadPosts(
                page.posts().stream()
                        .map(post -> PostLines.of(post, names.of(post.author()), texts, approvals))
                        .toList(),
                page.next(),
                page.previous(),
                readings.unread(query.taskId(), query.thread()).first(),
                seenBy.stream()
                        .map(come -> new SeenLine(names.of(come.reader()), come.upTo(), come.at()))
                        .toList());
    }

    @QueryHandler
    PostLine answer(FindPost query) {
        Viewer viewer = viewers.current().inside();
        viewer.demandSight(new Resource.OfThread(query.taskId(), query.thread()));
        StoredPost post = threads.find(
                        Place.AGENCY,
                        query.taskId(),
                        query.thread(),
                        query.postId(),
                        each -> viewer.sees(new Resource.OfPost(query.taskId(), query.thread(), each.position())))
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        return PostLines.of(
                post,
                people.names(List.of(post.author())).of(post.author()),
                texts,
                PostLines.approvals(viewer, query.taskId()));
    }

    @QueryHandler
    Mentionable answer(FindMentionable query) {
        Viewer viewer = viewers.current().inside();
        viewer.demandSight(new Resource.OfThread(query.taskId(), query.thread()));
        Stream<UserId> mentionable = Readings.of(store, Place.AGENCY, viewer, List.of(query.taskId()))
                .mentionable(query.taskId(), query.thread());
        return new Mentionable(
                Suggested.of(mentionable, some -> people.names(some).of(some), query.text()));
    }

    /** By the policy of this moment, over everybody of that audience. */
    @QueryHandler
    Readers answer(FindReaders query) {
        Viewer viewer = viewers.current().inside();
        viewer.demandSight(new Resource.OfTask(query.taskId()));
        Names readers = people.names(ReadersOf.thread(viewer.state(), query.taskId(), query.audience(), viewer.now()));
        Set<Optional<CompanyId>> companies = readers.all().stream()
                .map(reader -> viewer.state().person(reader.id()).map(PersonAccess::companyId))
                .collect(Collectors.toSet());
        return new Readers(
                readers.all(),
                companies.size() == 1 ? companies.iterator().next().orElse(null) : null);
    }

    @QueryHandler
    Today answer(FindToday query) {
        Viewer viewer = Demands.work(viewers);
        ResponseClocks clocks = ResponseClocks.all(store, viewer);
        List<TaskAccess> toReview = there(viewer, viewer.work().toReview());
        List<TaskAccess> unanswered = there(viewer, clocks.tasks());
        return new Today(
                first(
                        viewer,
                        toReview,
                        Comparator.comparingLong(
                                        (TaskAccess task) -> task.added().position())
                                .reversed()),
                toReview.size(),
                first(viewer, unanswered, Comparator.comparing((TaskAccess task) -> clocks.first(task.taskId())
                        .orElseThrow()
                        .dueAt())),
                unanswered.size(),
                clocks.changesAfter(viewer.now()).orElse(null));
    }

    @QueryHandler
    UnreadTasks answer(FindUnreadTasks query) {
        Viewer viewer = Demands.work(viewers);
        List<TaskId> found = UnreadLately.tasks(store, viewer, UnreadTasks.MOST);
        List<TaskAccess> shown = found.stream()
                .limit(query.limit())
                .map(taskId -> viewer.state().task(taskId).orElseThrow())
                .toList();
        return new UnreadTasks(rows.of(viewer, shown), found.size());
    }

    private static List<TaskAccess> there(Viewer viewer, Set<TaskId> waiting) {
        return waiting.stream()
                .flatMap(taskId -> viewer.state().task(taskId).stream())
                .toList();
    }

    private List<TaskDetails> first(Viewer viewer, List<TaskAccess> waiting, Comparator<TaskAccess> order) {
        return rows.of(
                viewer,
                waiting.stream()
                        .sorted(order.thenComparingLong(task -> task.added().position()))
                        .limit(Today.MOST)
                        .toList());
    }
}
