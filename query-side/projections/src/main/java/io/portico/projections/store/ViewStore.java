package io.portico.projections.store;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import io.portico.tenancy.Tenancy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;

/**
 * The only door to the view store. Whoever reads gets the database of the bound work's agency and no other; there is no
 * method that takes an agency from its caller.
 */
public final class ViewStore {

    /** Raised when views of before would be misread; those of another layout are not used but made again from events. */
    public static final int LAYOUT = 11;

    static final String ID = "_id";
    static final String POSITION = "position";
    static final String BODY = "body";
    private static final Set<String> SERVERS_OWN = Set.of("admin", "config", "local");
    private static final int MAX_IDS_PER_FIND = 1_000;

    private final MongoClient client;
    private final String prefix;
    private final MappingMongoConverter converter = StoredForm.converter();

    /** @param prefix what every database's name begins with, so that one server can hold several installations */
    public ViewStore(MongoClient client, String prefix) {
        this.client = client;
        this.prefix = prefix;
    }

    /** The body stored under the id, if there is one. */
    public <T> Optional<T> find(Place place, String id, Class<T> type) {
        if (place.isOutside() && Hindsight.position().isPresent()) {
            return Optional.ofNullable(find(place, List.of(id), type).get(id));
        }
        Document stored =
                ofAgency(Tenancy.agencyId(), place).find(Filters.eq(ID, id)).first();
        return stored == null ? Optional.empty() : Optional.of(body(stored, type));
    }

    /** The bodies stored under the ids, in the order of the ids; what is not there is left out. */
    public <T> Map<String, T> find(Place place, Collection<String> ids, Class<T> type) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        OptionalLong then = place.isOutside() ? Hindsight.position() : OptionalLong.empty();
        return then.isPresent()
                ? inOrder(ids, new Versions(this, place).at(ids, type, then.getAsLong()), type)
                : findNow(place, ids, type);
    }

    /** As {@link #find(Place, Collection, Class)}, also for a question about the past: what is there now. */
    public <T> Map<String, T> findNow(Place place, Collection<String> ids, Class<T> type) {
        return inOrder(ids, documents(place, ids), type);
    }

    Map<String, Document> documents(Place place, Collection<String> ids) {
        MongoCollection<Document> collection = ofAgency(Tenancy.agencyId(), place);
        List<String> wanted = ids.stream().distinct().toList();
        Map<String, Document> found = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += MAX_IDS_PER_FIND) {
            List<String> part = wanted.subList(from, Math.min(wanted.size(), from + MAX_IDS_PER_FIND));
            for (Document stored : collection.find(Filters.in(ID, part)).batchSize(MAX_IDS_PER_FIND)) {
                found.put(stored.getString(ID), stored);
            }
        }
        return found;
    }

    private <T> Map<String, T> inOrder(Collection<String> ids, Map<String, Document> found, Class<T> type) {
        Map<String, T> inOrder = new LinkedHashMap<>();
        for (String id : ids) {
            Document stored = found.get(id);
            if (stored != null && !inOrder.containsKey(id)) {
                inOrder.put(id, body(stored, type));
            }
        }
        return inOrder;
    }

    /** The body stored under the id among what belongs to no agency. */
    public <T> Optional<T> findShared(String collection, String id, Class<T> type) {
        Document stored = shared(collection).find(Filters.eq(ID, id)).first();
        return stored == null ? Optional.empty() : Optional.of(body(stored, type));
    }

    /** Everything in a shared collection, in the order of ids, after the given one; at most the limit. */
    public <T> Map<String, T> listShared(String collection, @Nullable String after, int limit, Class<T> type) {
        Map<String, T> found = new LinkedHashMap<>();
        Document filter = after == null ? new Document() : new Document(ID, new Document("$gt", after));
        for (Document stored :
                shared(collection).find(filter).sort(new Document(ID, 1)).limit(limit)) {
            found.put(stored.getString(ID), body(stored, type));
        }
        return found;
    }

    /** Every stored body of the place as it lies there, with its id: for whoever looks at what there is and not at what it means. */
    public void each(Place place, BiConsumer<String, Map<String, Object>> reader) {
        for (Document stored : ofAgency(Tenancy.agencyId(), place).find().batchSize(MAX_IDS_PER_FIND)) {
            reader.accept(stored.getString(ID), stored.get(BODY, Document.class));
        }
    }

    /**
     * Sets fields of a stored body, outside of any projection: for what no event knows, such as that a mail was sent.
     * Projections never change such a body after they made it. False, changing nothing, when it is not as expected.
     */
    public boolean amend(Place place, String id, Map<String, ?> expected, Map<String, ?> fields) {
        Document filter = new Document(ID, id);
        expected.forEach((field, value) -> filter.append(BODY + "." + field, value));
        Document changed = new Document();
        fields.forEach((field, value) -> changed.append(BODY + "." + field, value));
        return ofAgency(Tenancy.agencyId(), place)
                        .updateOne(filter, new Document("$set", changed))
                        .getMatchedCount()
                == 1;
    }

    /**
     * Stores the bodies under their ids, whatever was there, outside of any projection: for what is worked out of the ledger
     * as it lies there.
     */
    public void put(Place place, Map<String, ?> bodies) {
        if (!bodies.isEmpty()) {
            List<ReplaceOneModel<Document>> writes = new ArrayList<>();
            bodies.forEach((id, body) -> writes.add(new ReplaceOneModel<>(
                    Filters.eq(ID, id), stored(id, -1, body), new ReplaceOptions().upsert(true))));
            ofAgency(Tenancy.agencyId(), place).bulkWrite(writes);
        }
    }

    /**
     * Puts the body in the place of one that is as expected, outside of any projection; false, changing nothing, when somebody
     * else was there first.
     *
     * @param expected what a field of the body before is; empty when there must not be one yet
     */
    public boolean swap(Place place, String id, String field, Optional<?> expected, Object body) {
        MongoCollection<Document> collection = ofAgency(Tenancy.agencyId(), place);
        if (expected.isPresent()) {
            return collection
                            .replaceOne(
                                    new Document(ID, id).append(BODY + "." + field, expected.get()),
                                    stored(id, -1, body))
                            .getMatchedCount()
                    == 1;
        }
        Document fresh = stored(id, -1, body);
        fresh.remove(ID);
        return collection
                        .updateOne(
                                Filters.eq(ID, id),
                                new Document("$setOnInsert", fresh),
                                new UpdateOptions().upsert(true))
                        .getUpsertedId()
                != null;
    }

    /** Takes away what is stored under the id among what belongs to no agency. */
    public void removeShared(String collection, String id) {
        shared(collection).deleteOne(Filters.eq(ID, id));
    }

    /** Stores the body under the id among what belongs to no agency, unless there is one, and answers what is there. */
    public <T> T keepShared(String collection, String id, T body, Class<T> type) {
        Document fresh = stored(id, -1, body);
        fresh.remove(ID);
        shared(collection)
                .updateOne(Filters.eq(ID, id), new Document("$setOnInsert", fresh), new UpdateOptions().upsert(true));
        return findShared(collection, id, type).orElseThrow();
    }

    /** Stores the body under the id among what belongs to no agency, whatever was there. */
    public void putShared(String collection, String id, Object body) {
        shared(collection).replaceOne(Filters.eq(ID, id), stored(id, -1, body), new ReplaceOptions().upsert(true));
    }

    MongoCollection<Document> ofAgency(String agencyId, Place place) {
        return client.getDatabase(prefix + "_" + agencyId)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY)
                .getCollection(place.collection());
    }

    /** What belongs to no agency: tokens, the directory of agencies, parked events. */
    MongoCollection<Document> shared(String collection) {
        return client.getDatabase(prefix)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY)
                .getCollection(collection);
    }

    <T> T body(Document stored, Class<T> type) {
        return converter.read(type, stored.get(BODY, Document.class));
    }

    Document stored(String id, long position, Object body) {
        Document document = new Document();
        converter.write(body, document);
        document.remove("_class");
        return new Document(ID, id).append(POSITION, position).append(BODY, document);
    }

    /** Drops all views that are not under the prefix, in a store that holds nothing else and that nobody else uses. */
    public static void dropAllBut(String prefix, MongoClient client) {
        for (String name : client.listDatabaseNames()) {
            if (!name.startsWith(prefix) && !SERVERS_OWN.contains(name)) {
                client.getDatabase(name).drop();
            }
        }
    }

    /** Drops the agency's database, and what lies elsewhere under its name. */
    public void eraseAgency(String agencyId) {
        client.getDatabase(prefix + "_" + agencyId).drop();
        for (String collection : client.getDatabase(prefix).listCollectionNames()) {
            shared(collection).deleteMany(below(ID, agencyId));
        }
        Parking.forget(agencyId, this);
    }

    /** What begins with the agency and a slash, which a nought follows. */
    static Bson below(String field, String agencyId) {
        return Filters.and(Filters.gte(field, agencyId + "/"), Filters.lt(field, agencyId + "0"));
    }
}
