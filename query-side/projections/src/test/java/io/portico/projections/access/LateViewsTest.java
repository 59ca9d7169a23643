package io.portico.projections.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.approval.ApprovalAsked;
import io.portico.messages.file.FileAttached;
import io.portico.messages.file.FileDeleted;
import io.portico.messages.file.FileUploaded;
import io.portico.messages.person.AccessMode;
import io.portico.messages.post.AttachedFile;
import io.portico.messages.post.ReplyPosted;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.sealing.Confidential;
import io.portico.projections.AgencyStory;
import io.portico.projections.ViewGroups;
import io.portico.projections.ViewsUnderTest;
import io.portico.projections.store.NotShownYet;
import io.portico.projections.store.ViewGroup;
import io.portico.tenancy.Gateway.Unavailable;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindPostedFiles;
import io.portico.views.agency.FindTask;
import io.portico.views.portal.FindPortalApprovals;
import io.portico.views.portal.FindPortalFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Between the access state and the documents there is a moment in which one knows more than the other. */
class LateViewsTest {

    private static final FileId FILE = new FileId("f1");

    @TempDir
    Path folder;

    private final Gate gate = new Gate();
    /** How often a question met a document that was not there. */
    private final AtomicInteger gaps = new AtomicInteger();

    private ViewsUnderTest views;
    private AgencyStory acme;
    private ProjectId site;
    private TaskId task;
    private UserId anna;

    @BeforeEach
    void begin() {
        views = new ViewsUnderTest(folder, it -> gated(ViewGroups.all(it.events)), ViewsUnderTest::answers);
        acme = new AgencyStory(views, "acme");
        BrandId shoes = acme.brand("shoes");
        site = acme.project("site", shoes);
        acme.happened("site", new ProjectOpened(site, Set.of(Audience.CLIENT)));
        task = acme.task("t1", site, Audience.CLIENT);
        anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        PostId post = new PostId("r1");
        Confidential name = Confidential.of("a.pdf");
        acme.happened("f1", new FileUploaded(FILE, name, "application/pdf", 7, "00", AgencyStory.OWNER));
        acme.happened(
                "r1",
                new ReplyPosted(
                        post,
                        task,
                        Audience.CLIENT,
                        AgencyStory.OWNER,
                        null,
                        List.of(new AttachedFile(FILE, name, "application/pdf", 7, "00"))));
        acme.happened("f1", new FileAttached(FILE, post, task, ThreadName.CLIENT));
        views.await();
    }

    @AfterEach
    void end() {
        gate.open();
        views.close();
    }

    private List<ViewGroup> gated(List<ViewGroup> groups) {
        return groups.stream()
                .map(group -> {
                    if (!group.name().equals(ViewGroups.PAGES)) {
                        return group;
                    }
                    List<Object> projections = new ArrayList<>(group.projections());
                    projections.add(gate);
                    return new ViewGroup(group.name(), projections);
                })
                .toList();
    }

    /** As soon as a question has met the gap, this happens. */
    private void atTheGap(Runnable then) {
        views.intercept((unitOfWork, chain) -> {
            try {
                return chain.proceed();
            } catch (NotShownYet gap) {
                gaps.incrementAndGet();
                then.run();
                throw gap;
            }
        });
    }

    @Test
    void whatIsKnownButNotWrittenYetIsWaitedFor() {
        gate.close();
        TaskId late = acme.task("late", site, Audience.CLIENT);
        acme.happened(
                "a1",
                new ApprovalAsked(
                        new ApprovalId("a1"), task, Audience.CLIENT, null, AgencyStory.OWNER, Confidential.of("Look")));
        views.acknowledge();
        atTheGap(gate::open);
        assertThat(views.ask(acme.owner(), new FindTask(late)).name()).isEqualTo("Task late");
        assertThat(gaps).hasPositiveValue();
        assertThat(views.ask(acme.by(anna), new FindPortalApprovals(task)).items())
                .hasSize(1);
    }

    @Test
    void whatIsGoneBeforeItsGoingCountsIsNotAskedFor() {
        // What counted so far is in memory.
        assertThat(views.ask(acme.by(anna), new FindPortalFiles(null, null, PageRequest.first()))
                        .items())
                .hasSize(1);
        acme.happened("f1", new FileDeleted(FILE));
        views.awaitUnacknowledged();
        atTheGap(views::acknowledge);
        assertThat(views.ask(acme.by(anna), new FindPortalFiles(null, null, PageRequest.first()))
                        .items())
                .isEmpty();
        assertThat(gaps).hasPositiveValue();
        assertThat(views.ask(acme.owner(), new FindPostedFiles(null, null, PageRequest.first()))
                        .items())
                .isEmpty();
    }

    @Test
    void whatNeverComesIsSaidToBeUnavailableForNow() {
        LateViews impatient = new LateViews(views.states, ViewGroups.PAGES, Duration.ZERO);
        InterceptorChain gap = () -> NotShownYet.demand(null, "a task");
        assertThatThrownBy(() -> impatient.handle(new DefaultUnitOfWork<>(GenericMessage.asMessage("question")), gap))
                .isInstanceOfSatisfying(Unavailable.class, unavailable -> assertThat(unavailable.why())
                        .isEqualTo(Unavailable.Why.NOT_READY));
    }

    /** Holds up the processor of the pages. */
    static final class Gate {

        private volatile CountDownLatch closed = new CountDownLatch(0);

        void close() {
            closed = new CountDownLatch(1);
        }

        void open() {
            closed.countDown();
        }

        @EventHandler
        void on(Object event) throws InterruptedException {
            closed.await();
        }
    }
}
