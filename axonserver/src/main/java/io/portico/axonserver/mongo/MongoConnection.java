package io.portico.axonserver.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection to MongoDB, had only once there is a primary to write to. */
public final class MongoConnection {

    private static final Logger LOG = LoggerFactory.getLogger(MongoConnection.class);

    private MongoConnection() {}

    /**
     * Connects, and waits without a bound for a primary: whoever runs both sees from the log what is waited for.
     *
     * @param uri a connection string (mongodb://…); what it says of credentials is never logged
     * @param answerWithin after which a request without a primary fails
     */
    public static MongoClient await(String uri, Duration answerWithin) {
        ConnectionString where = new ConnectionString(uri);
        MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(where)
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(answerWithin.toMillis(), TimeUnit.MILLISECONDS))
                .build());
        while (!answers(client)) {
            LOG.info("Waiting for MongoDB at {} to have a primary", where.getHosts());
        }
        return client;
    }

    private static boolean answers(MongoClient client) {
        try {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
            return true;
        } catch (MongoTimeoutException notYet) {
            return false;
        }
    }
}
