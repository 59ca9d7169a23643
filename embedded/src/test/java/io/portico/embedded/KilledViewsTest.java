package io.portico.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledViewsTest {

    private static final int WRITERS = 8;
    private static final int EACH_STEP = 3;

    @TempDir
    Path folder;

    @Test
    void aKillLeavesNoTokenAheadOfItsDocuments() throws Exception {
        int newest = 0;
        for (int round = 0; round < KilledProcess.ROUNDS; round++) {
            KilledProcess.run(
                    Projections.class, folder, ThreadLocalRandom.current().nextInt(200, 1_200));

            try (EmbeddedViews views = new EmbeddedViews(folder);
                    MongoClient client = MongoClients.create(views.uri())) {
                assertThat(views.opening()).isEqualTo(EmbeddedViews.Opening.AFTER_CRASH);
                for (int writer = 0; writer < WRITERS; writer++) {
                    int token = token(client, writer);
                    newest = Math.max(newest, token);
                    MongoCollection<Document> documents = documents(client, writer);
                    Set<Object> found = new HashSet<>();
                    documents.find().map(document -> document.get("_id")).into(found);
                    assertThat(found).as("writer %d", writer).containsAll(ids(1, token));
                    if (token > 0) {
                        assertThat(documents.find(eq("latest")).first().getInteger("at"))
                                .isGreaterThanOrEqualTo(token);
                    }
                }
            }
        }
        assertThat(newest).as("steps that were committed at all").isPositive();
    }

    /** The ids of the documents that these steps write. */
    private static List<String> ids(int firstStep, int lastStep) {
        return IntStream.rangeClosed(firstStep, lastStep)
                .boxed()
                .flatMap(step -> IntStream.range(0, EACH_STEP).mapToObj(i -> step + "/" + i))
                .toList();
    }

    private static int token(MongoClient client, int writer) {
        Document token = tokens(client).find(eq(writer)).first();
        return token == null ? 0 : token.getInteger("position");
    }

    private static MongoCollection<Document> tokens(MongoClient client) {
        return client.getDatabase("shared").getCollection("tokens");
    }

    private static MongoCollection<Document> documents(MongoClient client, int writer) {
        return client.getDatabase("agency" + writer).getCollection("documents");
    }

    /** Writes documents of a step, changes one that is always the same, and then says how far it is. */
    static final class Projections {

        public static void main(String[] arguments) {
            EmbeddedViews views = new EmbeddedViews(Path.of(arguments[0]));
            MongoClient client = MongoClients.create(views.uri());
            ReplaceOptions upsert = new ReplaceOptions().upsert(true);
            for (int writer = 0; writer < WRITERS; writer++) {
                int mine = writer;
                Thread.ofPlatform().start(() -> {
                    MongoCollection<Document> documents = documents(client, mine);
                    for (int step = token(client, mine) + 1; ; step++) {
                        int at = step;
                        documents.bulkWrite(ids(at, at).stream()
                                .map(id -> new ReplaceOneModel<>(eq(id), new Document("_id", id), upsert))
                                .toList());
                        documents.replaceOne(eq("latest"), new Document("_id", "latest").append("at", at), upsert);
                        tokens(client).replaceOne(eq(mine), new Document("_id", mine).append("position", at), upsert);
                        KilledProcess.say(mine + " " + at);
                    }
                });
            }
        }
    }
}
