package io.portico.axonserver.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.portico.tenancy.AccessEpochs;
import org.bson.Document;

/**
 * Epochs that all nodes read from the primary and by id. A raise is acknowledged by a majority, so that no later
 * primary forgets it.
 */
public final class MongoEpochs implements AccessEpochs {

    private static final String ID = "_id";
    private static final String POSITION = "position";

    private final MongoCollection<Document> epochs;

    /** @param database where they are kept; with the views, since both are positions in the same ledger */
    public MongoEpochs(MongoClient client, String database) {
        this.epochs = client.getDatabase(database)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY)
                .getCollection("epochs");
    }

    @Override
    public void raise(String agencyId, long position) {
        try {
            upsert(agencyId, position);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // Another node has just raised it for the first time: now it is there to be raised further.
            upsert(agencyId, position);
        }
    }

    private void upsert(String agencyId, long position) {
        epochs.updateOne(Filters.eq(ID, agencyId), Updates.max(POSITION, position), new UpdateOptions().upsert(true));
    }

    @Override
    public long of(String agencyId) {
        Document found = epochs.find(Filters.eq(ID, agencyId)).first();
        return found == null ? -1 : found.getLong(POSITION);
    }
}
