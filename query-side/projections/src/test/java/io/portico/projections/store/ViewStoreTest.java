package io.portico.projections.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.portico.embedded.EmbeddedViews;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewStoreTest {

    @Test
    void viewsOfAnotherLayoutAreDroppedAndTheOwnAreLeft(@TempDir Path folder) {
        try (EmbeddedViews views = new EmbeddedViews(folder);
                MongoClient client = MongoClients.create(views.uri())) {
            for (String name : new String[] {"portico", "portico_a1", "portico_views2", "portico_views2_a1"}) {
                client.getDatabase(name).getCollection("rooms").insertOne(new Document("_id", 1));
            }

            ViewStore.dropAllBut("portico_views2", client);

            assertThat(client.listDatabaseNames()).containsExactlyInAnyOrder("portico_views2", "portico_views2_a1");
        }
    }
}
