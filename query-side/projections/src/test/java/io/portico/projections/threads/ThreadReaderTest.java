package io.portico.projections.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.access.ThreadFacts;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.project.History;
import io.portico.messages.task.TaskShared;
import io.portico.projections.AgencyStory;
import io.portico.projections.ViewsUnderTest;
import io.portico.projections.reading.StoredThreadFacts;
import io.portico.projections.store.Place;
import io.portico.tenancy.Tenancy;
import io.portico.views.agency.FindPost;
import io.portico.views.portal.FindPortalPost;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A single post is found wherever it lies, and nobody's search goes further back than they may read. */
class ThreadReaderTest {

    private static final int BEFORE = 150;

    @TempDir
    Path folder;

    private ViewsUnderTest views;
    private AgencyStory acme;
    private TaskId task;
    private UserId anna;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        acme = new AgencyStory(views, "acme");
        BrandId shoes = acme.brand("shoes");
        ProjectId site = acme.project("site", shoes);
        task = acme.task("kickoff", site);
        for (int i = 0; i < BEFORE; i++) {
            acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "before" + i);
        }
        anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ASSIGNED, shoes);
        acme.happened("kickoff", new TaskShared(task, anna, null, null, History.FROM_NOW));
        acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "after");
        views.await();
    }

    @AfterEach
    void end() {
        views.close();
    }

    private String portal(String post) {
        return views.ask(acme.by(anna), new FindPortalPost(task, new PostId(post)))
                .id()
                .value();
    }

    @Test
    void whoeverReadsAllFindsEachPost() {
        for (int i = 0; i < BEFORE; i++) {
            assertThat(views.ask(acme.owner(), new FindPost(task, ThreadName.CLIENT, new PostId("before" + i)))
                            .id())
                    .isEqualTo(new PostId("before" + i));
        }
        assertThat(portal("after")).isEqualTo("after");
        assertThatThrownBy(() -> portal("before" + (BEFORE - 1))).hasMessageContaining("NOT_FOUND");
    }

    @Test
    void whatLiesBeforeAShareFromNowOnIsNotEvenLookedThrough() {
        for (Place place : Place.values()) {
            for (int chunk = 0; chunk < BEFORE / ThreadChunk.SIZE - 1; chunk++) {
                String id = ThreadWriter.chunk(task, ThreadName.CLIENT, chunk);
                Tenancy.run(acme.owner(), () -> views.store.amend(place, id, Map.of(), Map.of("posts", "unreadable")));
            }
        }
        assertThatThrownBy(() -> views.ask(acme.owner(), new FindPost(task, ThreadName.CLIENT, new PostId("before0"))))
                .as("whoever reads all is told that it cannot be read")
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain("NOT_FOUND"));

        for (String post : new String[] {"invented", "before0"}) {
            assertThatThrownBy(() -> portal(post)).hasMessageContaining("NOT_FOUND");
            assertThat(position(post)).as("how far %s is read", post).isFalse();
        }
        assertThat(portal("after")).isEqualTo("after");
        assertThat(position("after")).isTrue();
    }

    /** Whether the post is found by what marks how far she has read. */
    private boolean position(String post) {
        ThreadFacts facts =
                new StoredThreadFacts(views.store, new ThreadReader(views.store, new Cursors(views.confidences)));
        long share = Tenancy.call(acme.owner(), () -> new ThreadReader(views.store, new Cursors(views.confidences))
                .find(Place.AGENCY, task, ThreadName.CLIENT, new PostId("after"), _ -> true)
                .orElseThrow()
                .position());
        return Tenancy.call(
                        acme.by(anna),
                        () -> facts.position(task, ThreadName.CLIENT, new PostId(post), at -> at >= share))
                .isPresent();
    }
}
