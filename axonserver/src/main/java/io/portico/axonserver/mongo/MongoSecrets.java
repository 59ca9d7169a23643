package io.portico.axonserver.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Updates;
import io.portico.tenancy.SecretStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Secrets in MongoDB, in databases of their own apart from the views: one document for each name, acknowledged by a
 * majority, read from the primary.
 *
 * <p>What was deleted for good leaves a tombstone in the name's place and another in a second database, which a backup
 * of the first does not bring back: whatever is restored is deleted again when the store is opened.
 */
public final class MongoSecrets implements SecretStore {

    private static final String ID = "_id";
    private static final String VALUE = "value";
    private static final String GONE = "gone";
    private static final char SEPARATOR = '/';

    /** The character after the separator: where the agency's ids end. */
    private static final char AFTER_SEPARATOR = SEPARATOR + 1;

    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);
    private static final int REPLAYED_AT_ONCE = 1_000;

    private final MongoCollection<Document> secrets;
    private final MongoCollection<Document> tombstones;

    /** @param prefix what the names of the databases begin with, different for each installation on the server */
    public MongoSecrets(MongoClient client, String prefix) {
        this.secrets = collection(client, prefix + "-secrets", "secrets");
        this.tombstones = collection(client, prefix + "-tombstones", "tombstones");
        replay();
    }

    private static MongoCollection<Document> collection(MongoClient client, String database, String name) {
        return client.getDatabase(database)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .getCollection(name);
    }

    @Override
    public Optional<byte[]> get(String agencyId, String name) {
        byte[] value = null;
        for (Document found : secrets.find(Filters.in(ID, id(agencyId, ""), id(agencyId, name)))) {
            if (found.getString(ID).equals(id(agencyId, ""))) {
                return Optional.empty();
            }
            value = value(found);
        }
        return Optional.ofNullable(value);
    }

    @Override
    public boolean putIfAbsent(String agencyId, String name, byte[] value) {
        return putAllIfAbsent(agencyId, Map.of(name, value)).contains(name);
    }

    @Override
    public Set<String> putAllIfAbsent(String agencyId, Map<String, byte[]> values) {
        List<String> names = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        values.forEach((name, value) -> {
            names.add(name);
            documents.add(document(agencyId, checked(name), checked(value)));
        });
        if (documents.isEmpty() || isBuried(agencyId)) {
            return Set.of();
        }
        Set<String> stored = new HashSet<>(names);
        try {
            secrets.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            for (BulkWriteError error : e.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                stored.remove(names.get(error.getIndex()));
            }
            if (e.getWriteConcernError() != null) {
                throw e;
            }
        }
        return unlessBuriedMeanwhile(agencyId) ? stored : Set.of();
    }

    @Override
    public boolean put(String agencyId, String name, byte[] value) {
        Document document = document(agencyId, checked(name), checked(value));
        if (isBuried(agencyId)) {
            return false;
        }
        String id = id(agencyId, name);
        while (!set(alive(id), value)) {
            if (inserted(document)) {
                break;
            }
            if (isGone(id)) {
                return false;
            }
        }
        return unlessBuriedMeanwhile(agencyId);
    }

    @Override
    public boolean replace(String agencyId, String name, byte[] expected, byte[] value) {
        Bson unchanged =
                Filters.and(Filters.eq(ID, id(agencyId, checked(name))), Filters.eq(VALUE, new Binary(expected)));
        return !isBuried(agencyId) && set(unchanged, checked(value)) && unlessBuriedMeanwhile(agencyId);
    }

    @Override
    public boolean remove(String agencyId, String name) {
        return secrets.deleteOne(alive(id(agencyId, name))).getDeletedCount() > 0;
    }

    @Override
    public void deleteForGood(String agencyId, String name) {
        String id = id(agencyId, checked(name));
        remember(id);
        bury(id);
    }

    @Override
    public Map<String, byte[]> list(String agencyId, String prefix, int limit) {
        Map<String, byte[]> listed = new LinkedHashMap<>();
        if (isBuried(agencyId)) {
            return listed;
        }
        Bson range = Filters.and(
                Filters.gte(ID, id(agencyId, prefix)),
                Filters.lt(ID, id(agencyId, prefix + LAST_CHARACTER)),
                Filters.exists(VALUE));
        for (Document found : secrets.find(range).sort(new Document(ID, 1)).limit(limit)) {
            byte[] value = value(found);
            if (value != null) {
                listed.put(found.getString(ID).substring(agencyId.length() + 1), value);
            }
        }
        return listed;
    }

    @Override
    public void deleteAgency(String agencyId) {
        if (SHARED.equals(agencyId)) {
            throw new IllegalArgumentException("what belongs to no agency is not deleted with one");
        }
        String id = id(agencyId, "");
        remember(id);
        bury(id);
    }

    /** Also after a crash in the middle of a deletion. What the store knows already costs a look only. */
    private void replay() {
        List<String> ids = new ArrayList<>();
        for (Document tombstone : tombstones.find().batchSize(REPLAYED_AT_ONCE)) {
            ids.add(tombstone.getString(ID));
            if (ids.size() == REPLAYED_AT_ONCE) {
                buryAll(ids);
                ids.clear();
            }
        }
        buryAll(ids);
    }

    private void buryAll(List<String> ids) {
        Set<String> missing = new HashSet<>(ids);
        if (!ids.isEmpty()) {
            for (Document found : secrets.find(Filters.in(ID, ids))) {
                if (found.containsKey(GONE)) {
                    missing.remove(found.getString(ID));
                }
            }
        }
        missing.forEach(this::bury);
        // Of a buried agency nothing may have been restored, either.
        ids.stream().filter(MongoSecrets::isAgency).forEach(this::empty);
    }

    private void remember(String id) {
        try {
            tombstones.insertOne(new Document(ID, id));
        } catch (MongoWriteException e) {
            demandDuplicate(e);
        }
    }

    /** Puts the tombstone in the value's place, in one write; for an agency, before all its values are removed. */
    private void bury(String id) {
        Document tombstone = new Document(ID, id).append(GONE, true);
        while (secrets.replaceOne(Filters.eq(ID, id), tombstone).getMatchedCount() == 0) {
            if (inserted(tombstone)) {
                break;
            }
        }
        if (isAgency(id)) {
            empty(id);
        }
    }

    private void empty(String agency) {
        String end = agency.substring(0, agency.length() - 1) + AFTER_SEPARATOR;
        secrets.deleteMany(Filters.and(Filters.gt(ID, agency), Filters.lt(ID, end)));
    }

    private boolean isBuried(String agencyId) {
        return isGone(id(agencyId, ""));
    }

    /**
     * Looked at after every write: whoever buried the agency before it is seen now, and whoever buries it later removes
     * what was written.
     */
    private boolean unlessBuriedMeanwhile(String agencyId) {
        if (isBuried(agencyId)) {
            empty(id(agencyId, ""));
            return false;
        }
        return true;
    }

    private boolean isGone(String id) {
        Document found = secrets.find(Filters.eq(ID, id)).first();
        return found != null && found.containsKey(GONE);
    }

    private boolean set(Bson which, byte[] value) {
        return secrets.updateOne(which, Updates.set(VALUE, new Binary(value))).getMatchedCount() > 0;
    }

    private boolean inserted(Document document) {
        try {
            secrets.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            demandDuplicate(e);
            return false;
        }
    }

    private static void demandDuplicate(MongoWriteException e) {
        if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
            throw e;
        }
    }

    private static Bson alive(String id) {
        return Filters.and(Filters.eq(ID, id), Filters.exists(VALUE));
    }

    private static Document document(String agencyId, String name, byte[] value) {
        return new Document(ID, id(agencyId, name)).append(VALUE, new Binary(value));
    }

    private static byte @Nullable [] value(Document found) {
        Binary value = found.get(VALUE, Binary.class);
        return value == null ? null : value.getData();
    }

    /** The agency's own tombstone has no name. */
    private static String id(String agencyId, String name) {
        if (agencyId.isEmpty() || agencyId.indexOf(SEPARATOR) >= 0) {
            throw new IllegalArgumentException("not the id of an agency");
        }
        return agencyId + SEPARATOR + name;
    }

    private static boolean isAgency(String id) {
        return id.indexOf(SEPARATOR) == id.length() - 1;
    }

    private static String checked(String name) {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a secret's name has 1 to " + MAX_NAME + " characters");
        }
        return name;
    }

    private static byte[] checked(byte[] value) {
        if (value.length > MAX_VALUE_BYTES) {
            throw new IllegalArgumentException("a secret has at most " + MAX_VALUE_BYTES + " bytes");
        }
        return value;
    }
}
