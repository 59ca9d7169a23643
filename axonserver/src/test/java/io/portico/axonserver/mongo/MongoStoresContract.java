package io.portico.axonserver.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.portico.embedded.DisclosureStoreContract;
import io.portico.embedded.SecretStoreContract;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What secrets and epochs hold on every server that speaks MongoDB's protocol. */
interface MongoStoresContract extends SecretStoreContract, DisclosureStoreContract {

    MongoClient client();

    /** What the databases of this test begin with. */
    String prefix();

    @Override
    default MongoSecrets store() {
        return new MongoSecrets(client(), prefix());
    }

    @Override
    default MongoDisclosures disclosures() {
        return new MongoDisclosures(client(), prefix());
    }

    @Override
    default MongoSecrets reopened() {
        return store();
    }

    @Test
    default void aRestoredBackupIsDeletedAgain() {
        MongoDatabase secrets = client().getDatabase(prefix() + "-secrets");
        store().put("acme", "key/a", "1".getBytes(UTF_8));
        store().put("acme", "key/b", "1".getBytes(UTF_8));
        store().put("gone", "key/a", "1".getBytes(UTF_8));
        List<Document> backup = secrets.getCollection("secrets").find().into(new ArrayList<>());
        store().deleteForGood("acme", "key/a");
        store().deleteAgency("gone");

        secrets.getCollection("secrets").drop();
        secrets.getCollection("secrets").insertMany(backup);

        MongoSecrets restored = reopened();
        assertThat(restored.get("acme", "key/a")).isEmpty();
        assertThat(restored.put("acme", "key/a", new byte[1])).isFalse();
        assertThat(restored.get("gone", "key/a")).isEmpty();
        assertThat(restored.get("acme", "key/b")).isPresent();
        assertThat(secrets.getCollection("secrets").find().into(new ArrayList<>()))
                .filteredOn(document -> document.containsKey("value"))
                .extracting(document -> document.getString("_id"))
                .containsExactly("acme/key/b");
    }

    @Test
    default void nothingStaysOfAnAgencyThatIsDeletedWhileOthersWriteIntoIt() throws Exception {
        MongoSecrets store = store();
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String name = "key/" + i;
            writers.add(() -> store.put("acme", name, new byte[1]));
            writers.add(() -> store.putIfAbsent("acme", name + "x", new byte[1]));
            if (i == 20) {
                writers.add(() -> {
                    store.deleteAgency("acme");
                    return true;
                });
            }
        }
        try (var executor = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> writer : executor.invokeAll(writers)) {
                writer.get();
            }
        }

        assertThat(client().getDatabase(prefix() + "-secrets")
                        .getCollection("secrets")
                        .find()
                        .into(new ArrayList<>()))
                .extracting(document -> document.getString("_id"))
                .containsExactly("acme/");
    }

    @Test
    default void anEpochIsTheHighestPositionAnyNodeRaisedItTo() throws Exception {
        MongoEpochs one = new MongoEpochs(client(), prefix());
        MongoEpochs other = new MongoEpochs(client(), prefix());
        assertThat(one.of("acme")).isEqualTo(-1);

        List<Callable<Boolean>> raises = LongStream.rangeClosed(0, 50)
                .<Callable<Boolean>>mapToObj(position -> () -> {
                    (position % 2 == 0 ? one : other).raise("acme", position);
                    return true;
                })
                .toList();
        try (var executor = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> raise : executor.invokeAll(raises)) {
                raise.get();
            }
        }

        assertThat(one.of("acme")).isEqualTo(50);
        other.raise("acme", 7);
        assertThat(one.of("acme")).isEqualTo(50);
        assertThat(other.of("zenith")).isEqualTo(-1);
    }
}
