package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.UserId;
import io.portico.messages.person.ChangeProfile;
import io.portico.messages.post.EditPost;
import io.portico.messages.post.PostReply;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.OpenTask;
import io.portico.projections.store.Processing;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.ViewProgress;
import io.portico.tenancy.Work;
import io.portico.views.PageRequest;
import io.portico.views.portal.FindPortalHome;
import io.portico.views.portal.FindPortalPosts;
import io.portico.views.portal.FindPortalTask;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is in the ledger and cannot be read is neither skipped nor does it stop those whom it does not concern. */
class UnreadableEventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path DATA = RunningHouse.newFolder();
    private static final RunningHouse HOUSE = RunningHouse.over(DATA);

    private final Furnished hit = new Furnished(HOUSE, "hit");
    private final Furnished other = new Furnished(HOUSE, "other");

    @AfterAll
    static void stop() {
        HOUSE.close();
        Folders.delete(DATA);
    }

    @Test
    void anEventThatNobodyKnowsIsParkedAndItsAgencyIsNotServedWhileOthersGoOn() throws SQLException {
        int parked = HOUSE.bean(Processing.class).parked();
        corrupt(hit, "user:" + hit.client, "brand-taken-for-ever", "{}");

        // The next change of access there is the moment at which its state must be read on.
        Tenancy.call(new Work(hit.agencyId, Actor.person(hit.owner)), () -> HOUSE.gateway()
                .send(new OpenTask(hit.task, Set.of())));
        goesOn(other);

        assertThat(HOUSE.bean(Processing.class).parked()).isGreaterThan(parked);
        // What is missing may have been a revocation.
        assertThatThrownBy(() -> HOUSE.ask(hit.agencyId, new UserId(hit.client), new FindPortalHome()))
                .isInstanceOf(Gateway.Unavailable.class);
        HttpResponse<String> answer = HOUSE.get(hit.host(), "/api/v1/portal/home", hit.token(hit.client));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();

        long head = HOUSE.head();
        assertThatThrownBy(() -> hit.owner(new ChangeProfile(
                        new UserId(hit.client), Confidential.of("New"), null, null, null, null, null)))
                .isInstanceOf(RuntimeException.class);
        assertThat(HOUSE.head()).isEqualTo(head);
    }

    @Test
    void anEventThatIsTornIsParkedWithItsAggregateAndTheRestOfTheAgencyGoesOn() throws SQLException {
        int parked = HOUSE.bean(Processing.class).parked();
        corrupt(hit, "post:" + hit.reply.value(), "reply-edited", "{\"postId\":");

        goesOn(other);
        goesOn(hit);

        assertThat(HOUSE.bean(Processing.class).parked()).isGreaterThan(parked);
        assertThat(HOUSE.ask(hit.agencyId, new UserId(hit.client), new FindPortalTask(hit.task))
                        .name())
                .isEqualTo("hit text");
        long head = HOUSE.head();
        assertThatThrownBy(() -> hit.by(hit.client, new EditPost(hit.reply, Confidential.of("New"))))
                .isInstanceOf(RuntimeException.class);
        assertThat(HOUSE.head())
                .as("an aggregate that cannot be read decides nothing")
                .isEqualTo(head);
    }

    private static void goesOn(Furnished agency) {
        PostId post = PostId.random();
        PostReply reply = new PostReply(post, agency.task, Audience.CLIENT, Confidential.of("Still here"), List.of());
        Gateway.Receipt receipt =
                Tenancy.call(new Work(agency.agencyId, Actor.person(agency.client)), () -> HOUSE.gateway()
                        .send(reply));
        // Each processor tries again some time after it has set an event aside.
        assertThat(HOUSE.bean(ViewProgress.class).await(receipt.position(), PATIENCE))
                .isTrue();
        assertThat(HOUSE.ask(
                                agency.agencyId,
                                new UserId(agency.client),
                                new FindPortalPosts(agency.task, PageRequest.first(), true))
                        .items())
                .last()
                .extracting(line -> line.id())
                .isEqualTo(post);
    }

    /** Writes into the ledger's file what no serializer would write, as the aggregate's next event. */
    private static void corrupt(Furnished agency, String aggregate, String name, String payload) throws SQLException {
        try (Connection ledger = DriverManager.getConnection("jdbc:sqlite:" + DATA.resolve("ledger.db"));
                PreparedStatement insert = ledger.prepareStatement("""
                        INSERT INTO DomainEventEntry (eventIdentifier, aggregateIdentifier, sequenceNumber, type,
                            timeStamp, payloadType, payloadRevision, payload, metaData)
                        SELECT ?, aggregateIdentifier, sequenceNumber + 1, type, timeStamp, ?, '1', ?, metaData
                        FROM DomainEventEntry WHERE aggregateIdentifier = ? ORDER BY sequenceNumber DESC LIMIT 1
                        """)) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, name);
            insert.setBytes(3, payload.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            insert.setString(4, agency.agencyId + "/" + aggregate);
            assertThat(insert.executeUpdate()).isOne();
        }
    }
}
