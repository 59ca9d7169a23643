package io.portico.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.portico.embedded.EmbeddedViews.Opening;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedViewsTest {

    @TempDir
    Path folder;

    private final AtomicLong roomBytes = new AtomicLong(Long.MAX_VALUE);
    private EmbeddedViews views;
    private MongoClient client;

    @BeforeEach
    void open() {
        views = new EmbeddedViews(folder, roomBytes::get);
        client = MongoClients.create(views.uri());
    }

    @AfterEach
    void close() {
        client.close();
        views.close();
    }

    @Test
    void documentsAreThereAfterReopening() {
        assertThat(views.opening()).isEqualTo(Opening.EMPTY);
        rooms("acme").insertOne(new Document("_id", 1).append("name", "hall"));

        reopen();

        assertThat(views.opening()).isEqualTo(Opening.CLEAN);
        assertThat(rooms("acme").find(eq(1)).first()).containsEntry("name", "hall");
    }

    @Test
    void uniqueIndexesHoldAlsoAfterReopening() {
        rooms("acme").createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
        rooms("acme").insertOne(new Document("_id", 1).append("name", "hall"));

        reopen();

        assertThatThrownBy(() -> rooms("acme").insertOne(new Document("_id", 2).append("name", "hall")))
                .isInstanceOf(MongoException.class)
                .hasMessageContaining("E11000");
    }

    @Test
    void everyKindOfValueAndKeyComesBackAsItWasAfterReopening() {
        Document full = new Document("_id", new Document("day", 21).append("room", "hall"))
                .append("text", "Žluťoučký kůň")
                .append("long", 1L << 40)
                .append("double", 0.5)
                .append("yes", true)
                .append("nothing", null)
                .append("instant", Date.from(Instant.parse("2026-11-21T09:30:00.123Z")))
                .append("bytes", new Binary(new byte[] {0, 1, -1}))
                .append("list", List.of(new Document("a", "b"), "c", List.of(1, 2)));
        rooms("acme").insertOne(full);
        for (int i = 0; i < 500; i++) {
            rooms("acme").insertOne(new Document("_id", "text:" + i).append("number", i));
            rooms("acme").insertOne(new Document("_id", i).append("number", i));
        }

        reopen();

        assertThat(rooms("acme").find(eq(full.get("_id"))).first()).isEqualTo(full);
        assertThat(rooms("acme").countDocuments()).isEqualTo(1_001);
        for (int i = 0; i < 500; i++) {
            assertThat(rooms("acme").find(eq("text:" + i)).first()).containsEntry("number", i);
            assertThat(rooms("acme").find(eq(i)).first()).containsEntry("number", i);
        }
    }

    @Test
    void droppingAnAgencysViewsLeavesAnAgencyThatBeginsAlike() {
        for (String agency : List.of("a1", "a12")) {
            rooms(agency).createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
            rooms(agency).insertOne(new Document("_id", 1).append("name", "hall"));
        }

        client.getDatabase("a1").drop();
        assertThat(rooms("a1").find(eq(1)).first()).isNull();
        rooms("a1").insertOne(new Document("_id", 1).append("name", "new hall"));
        reopen();

        assertThat(rooms("a1").find(eq(1)).first()).containsEntry("name", "new hall");
        assertThat(rooms("a12").find(eq(1)).first()).containsEntry("name", "hall");
        assertThatThrownBy(() -> rooms("a12").insertOne(new Document("_id", 2).append("name", "hall")))
                .isInstanceOf(MongoException.class);
    }

    @Test
    void aDroppedDatabaseDoesNotComeBack() {
        rooms("a1").insertOne(new Document("_id", 1));
        client.getDatabase("a1").drop();

        reopen();

        assertThat(client.getDatabase("a1").listCollectionNames()).isEmpty();
    }

    @Test
    void aStoreThatWasNotClosedSaysSoAndHasWhatWasCommitted(@TempDir Path copies) throws Exception {
        rooms("acme").insertOne(new Document("_id", 1));
        views.commitNow();
        rooms("acme").insertOne(new Document("_id", 2));
        Path crashed = Files.createDirectory(copies.resolve("crashed"));
        Files.copy(folder.resolve("views.mv"), crashed.resolve("views.mv"));

        try (EmbeddedViews found = new EmbeddedViews(crashed);
                MongoClient reader = MongoClients.create(found.uri())) {
            assertThat(found.opening()).isEqualTo(Opening.AFTER_CRASH);
            assertThat(reader.getDatabase("acme")
                            .getCollection("rooms")
                            .find(eq(1))
                            .first())
                    .isNotNull();
        }
    }

    @Test
    void anUnreadableStoreIsSetAsideAndBegunAnew() throws Exception {
        rooms("acme")
                .insertMany(IntStream.range(0, 500)
                        .mapToObj(i -> new Document("_id", i).append("text", "x".repeat(500)))
                        .toList());
        close();
        Path file = folder.resolve("views.mv");
        byte[] garbage = new byte[(int) Files.size(file)];
        Arrays.fill(garbage, (byte) 0x5a);
        Files.write(file, garbage);

        open();

        assertThat(views.opening()).isEqualTo(Opening.SET_ASIDE);
        assertThat(rooms("acme").find(eq(1)).first()).isNull();
        assertThat(folder.resolve("views.mv.unreadable")).hasBinaryContent(garbage);
        rooms("acme").insertOne(new Document("_id", 1));
        reopen();
        assertThat(views.opening()).isEqualTo(Opening.CLEAN);
        assertThat(rooms("acme").find(eq(1)).first()).isNotNull();
    }

    @Test
    void aStoreThatWasMarkedAsDamagedIsSetAsideOnce() throws Exception {
        rooms("acme").insertOne(new Document("_id", 1));
        views.unreadable(new MVStoreException(DataUtils.ERROR_FILE_CORRUPT, "found while reading"));
        assertThat(views.failure()).isPresent();

        reopen();
        assertThat(views.opening()).isEqualTo(Opening.SET_ASIDE);
        assertThat(rooms("acme").find(eq(1)).first()).isNull();

        reopen();
        assertThat(views.opening()).isEqualTo(Opening.CLEAN);
    }

    @Test
    void aStoreThatIsInUseIsNotSetAside() {
        assertThatThrownBy(() -> new EmbeddedViews(folder)).isInstanceOf(IllegalStateException.class);

        assertThat(folder.resolve("views.mv.unreadable")).doesNotExist();
        rooms("acme").insertOne(new Document("_id", 1));
        assertThat(rooms("acme").find(eq(1)).first()).isNotNull();
    }

    @Test
    void strangersAreTurnedAway() {
        String address = views.uri().substring(0, views.uri().indexOf('?'));
        rooms("acme").insertOne(new Document("_id", 1));

        for (String stranger : List.of(address, address + "?appName=portico-00")) {
            try (MongoClient other = MongoClients.create(stranger)) {
                MongoCollection<Document> theirs = other.getDatabase("acme").getCollection("rooms");
                assertThatThrownBy(() -> theirs.find(eq(1)).first()).hasMessageContaining("Unauthorized");
                assertThatThrownBy(() -> theirs.insertOne(new Document("_id", 2)))
                        .hasMessageContaining("Unauthorized");
            }
        }
        assertThat(rooms("acme").countDocuments()).isEqualTo(1);
    }

    @Test
    void withoutRoomWritesAreRefusedAndReadsGoOnUntilThereIsRoomAgain() {
        rooms("acme").insertOne(new Document("_id", 1));
        roomBytes.set(EmbeddedViews.LEAST_ROOM_BYTES - 1);
        views.tick();

        assertThatThrownBy(() -> rooms("acme").insertOne(new Document("_id", 2)))
                .hasMessageContaining("no room left");
        assertThat(rooms("acme").find(eq(1)).first()).isNotNull();

        roomBytes.set(Long.MAX_VALUE);
        views.tick();
        rooms("acme").insertOne(new Document("_id", 2));
        assertThat(views.failure()).isEmpty();
    }

    @Test
    void theServerListensOnTheLoopbackAddressOnly() {
        assertThat(views.uri()).startsWith("mongodb://127.0.0.1:");
        assertThat(views.address().getAddress().isLoopbackAddress()).isTrue();
    }

    private MongoCollection<Document> rooms(String agency) {
        return client.getDatabase(agency).getCollection("rooms");
    }

    private void reopen() {
        close();
        open();
    }
}
