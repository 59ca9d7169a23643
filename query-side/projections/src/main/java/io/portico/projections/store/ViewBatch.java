package io.portico.projections.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What one batch of events changes in the views: documents are loaded once, changed in memory and written together
 * when the token is about to be stored.
 */
final class ViewBatch {

    /** Where a document lies; an empty agency is the shared database. */
    record Key(String agencyId, String collection, String id) {}

    /** A document in memory. A null body is one that was taken away or never was. */
    static final class Entry {
        private final long loadedAt;
        private long position;
        private @Nullable Object body;

        /** @param loadedAt the position up to which the store's copy already holds every event; -1 for a new one */
        Entry(long loadedAt, long position, @Nullable Object body) {
            this.loadedAt = loadedAt;
            this.position = position;
            this.body = body;
        }
    }

    private static final String SHARED = "";

    private final ViewStore store;
    private final Map<Key, Entry> clean;
    private final Map<Key, Entry> remembered;
    private final Map<Key, Entry> dirty = new LinkedHashMap<>();
    private final Map<Key, Entry> kept = new LinkedHashMap<>();
    /** What documents of people outside were before this batch changed them. */
    private final Map<Key, Document> versions = new LinkedHashMap<>();

    private final Set<PulseOut> pulses = new LinkedHashSet<>();

    /**
     * @param clean documents as stored, kept between the batches of one processor
     * @param remembered documents that wait for the next token, from this processor's batches before
     */
    ViewBatch(ViewStore store, Map<Key, Entry> clean, Map<Key, Entry> remembered) {
        this.store = store;
        this.clean = clean;
        this.remembered = remembered;
    }

    void create(String agencyId, Place place, String id, Object body, long position) {
        // Not loaded first: should the store hold a later copy, every later event is about to be met again.
        Key key = new Key(agencyId, place.collection(), id);
        if (place.isOutside() && !(body instanceof Unversioned) && isSame(known(key), body)) {
            // Nobody sees anything else, so that it stays the version that it is.
            return;
        }
        keepVersion(agencyId, place, id, position);
        put(key, new Entry(-1, position, body));
    }

    private static boolean isSame(@Nullable Entry before, Object body) {
        return before != null && body.equals(before.body);
    }

    /** Whoever overwrites what lies in a place of people outside has looked at it before. */
    <T> void replace(String agencyId, Place place, String id, Class<T> type, T body, long position) {
        load(new Key(agencyId, place.collection(), id), type);
        create(agencyId, place, id, body, position);
    }

    /** Keeps what the document is, before the event at that position makes something else of it. */
    private void keepVersion(String agencyId, Place place, String id, long position) {
        if (place.isOutside()) {
            Key key = new Key(agencyId, place.collection(), id);
            Entry before = known(key);
            if (before != null && !(before.body instanceof Unversioned)) {
                keepVersion(agencyId, place, id, before, position);
            }
        }
    }

    /** The same of a body of which no versions are kept by themselves. */
    <T extends Unversioned> void keepVersion(String agencyId, Place place, String id, Class<T> type, long position) {
        if (place.isOutside()) {
            keepVersion(agencyId, place, id, load(new Key(agencyId, place.collection(), id), type), position);
        }
    }

    private void keepVersion(String agencyId, Place place, String id, Entry before, long position) {
        if (before.body == null || before.position >= position) {
            // Nothing was there, or the event is met again.
            return;
        }
        Steps.Step step = new Steps.Step(before.position, position);
        Document version = store.stored(Steps.version(id, step), before.position, before.body);
        versions.putIfAbsent(new Key(agencyId, place.collection(), version.getString(ViewStore.ID)), version);
        change(
                agencyId,
                place,
                Steps.id(id),
                Steps.class,
                Steps::new,
                steps -> add(agencyId, place, id, steps, step),
                position);
    }

    private void add(String agencyId, Place place, String id, Steps steps, Steps.Step step) {
        if (steps.isNews(step)) {
            if (steps.isFull()) {
                create(agencyId, place, Steps.part(id, steps.parts), steps.split(), step.until());
            }
            steps.steps.add(step);
        }
    }

    void keep(String agencyId, Place place, String id, Object body, long position) {
        kept.putIfAbsent(new Key(agencyId, place.collection(), id), new Entry(-1, position, body));
    }

    void keepShared(String collection, String id, Object body, long position) {
        kept.putIfAbsent(new Key(SHARED, collection, id), new Entry(-1, position, body));
    }

    void remember(String agencyId, Place place, String id, Object body, long position) {
        Key key = new Key(agencyId, place.collection(), id);
        Entry entry = new Entry(-1, position, body);
        if (dirty.containsKey(key)) {
            put(key, entry);
        } else {
            remembered.put(key, entry);
        }
    }

    <T> void change(
            String agencyId,
            Place place,
            String id,
            Class<T> type,
            @Nullable Supplier<T> fresh,
            Consumer<T> change,
            long position) {
        Key key = new Key(agencyId, place.collection(), id);
        if (load(key, type).loadedAt < position) {
            keepVersion(agencyId, place, id, position);
        }
        change(key, type, fresh, change, position);
    }

    <T> void changeShared(
            String collection, String id, Class<T> type, Supplier<T> fresh, Consumer<T> change, long position) {
        change(new Key(SHARED, collection, id), type, fresh, change, position);
    }

    private <T> void change(Key key, Class<T> type, @Nullable Supplier<T> fresh, Consumer<T> change, long position) {
        Entry entry = load(key, type);
        if (entry.loadedAt >= position) {
            return;
        }
        if (entry.body == null) {
            if (fresh == null) {
                throw new IllegalStateException("nothing is stored under " + key.id() + " that could be changed");
            }
            entry.body = fresh.get();
        }
        change.accept(type.cast(entry.body));
        entry.position = position;
        put(key, entry);
    }

    <T> Optional<T> look(String agencyId, Place place, String id, Class<T> type) {
        return Optional.ofNullable(type.cast(load(new Key(agencyId, place.collection(), id), type).body));
    }

    void remove(String agencyId, Place place, String id, long position) {
        keepVersion(agencyId, place, id, position);
        put(new Key(agencyId, place.collection(), id), new Entry(-1, position, null));
    }

    /** Whether the stored copy under the id has not met the event at that position yet. */
    <T> boolean isNews(String agencyId, Place place, String id, Class<T> type, long position) {
        return load(new Key(agencyId, place.collection(), id), type).loadedAt < position;
    }

    /** Documents are written in the order in which they were last touched: a head after what it counts. */
    private void put(Key key, Entry entry) {
        remembered.remove(key);
        dirty.remove(key);
        dirty.put(key, entry);
    }

    void pulse(String agencyId, Place place, String key) {
        pulses.add(new PulseOut(agencyId, place, key));
    }

    Set<PulseOut> pulses() {
        return pulses;
    }

    private <T> Entry load(Key key, Class<T> type) {
        Entry known = known(key);
        if (known == null) {
            Document stored =
                    collection(key).find(Filters.eq(ViewStore.ID, key.id())).first();
            known = stored == null
                    ? new Entry(-1, -1, null)
                    : stored(stored.getLong(ViewStore.POSITION), store.body(stored, type));
            clean.put(key, known);
        }
        return known;
    }

    private @Nullable Entry known(Key key) {
        Entry known = dirty.get(key);
        if (known == null) {
            known = remembered.get(key);
        }
        return known == null ? clean.get(key) : known;
    }

    private static Entry stored(long position, Object body) {
        return new Entry(position, position, body);
    }

    private MongoCollection<Document> collection(Key key) {
        return key.agencyId().equals(SHARED)
                ? store.shared(key.collection())
                : store.ofAgency(key.agencyId(), Place.valueOf(key.collection().toUpperCase(Locale.ROOT)));
    }

    /** Whether there is anything that must be written or told before a token may pass it. */
    boolean isUrgent() {
        return !dirty.isEmpty() || !kept.isEmpty() || !pulses.isEmpty();
    }

    /** Writes everything, one ordered bulk write a collection: should it break off, what counts is never ahead. */
    void flush() {
        Map<String, List<WriteModel<Document>>> writes = new LinkedHashMap<>();
        Map<String, MongoCollection<Document>> collections = new HashMap<>();
        versions.forEach((key, version) -> add(key, insert(key.id(), version), writes, collections));
        kept.forEach((key, entry) -> add(key, insert(key, entry), writes, collections));
        remembered.forEach((key, entry) -> add(key, write(key, entry), writes, collections));
        dirty.forEach((key, entry) -> add(key, write(key, entry), writes, collections));
        writes.forEach((collection, models) -> Objects.requireNonNull(collections.get(collection))
                .bulkWrite(models, new BulkWriteOptions().ordered(true)));
        clean.putAll(remembered);
        clean.putAll(dirty);
        versions.clear();
        kept.clear();
        remembered.clear();
        dirty.clear();
    }

    private void add(
            Key key,
            WriteModel<Document> model,
            Map<String, List<WriteModel<Document>>> writes,
            Map<String, MongoCollection<Document>> collections) {
        String name = key.agencyId() + "/" + key.collection();
        collections.computeIfAbsent(name, _ -> collection(key));
        writes.computeIfAbsent(name, _ -> new ArrayList<>()).add(model);
    }

    private WriteModel<Document> insert(Key key, Entry entry) {
        return insert(key.id(), store.stored(key.id(), entry.position, Objects.requireNonNull(entry.body)));
    }

    private static WriteModel<Document> insert(String id, Document fresh) {
        fresh.remove(ViewStore.ID);
        return new UpdateOneModel<>(
                Filters.eq(ViewStore.ID, id), new Document("$setOnInsert", fresh), new UpdateOptions().upsert(true));
    }

    private WriteModel<Document> write(Key key, Entry entry) {
        return entry.body == null
                ? new DeleteOneModel<>(Filters.eq(ViewStore.ID, key.id()))
                : new ReplaceOneModel<>(
                        Filters.eq(ViewStore.ID, key.id()),
                        store.stored(key.id(), entry.position, entry.body),
                        new ReplaceOptions().upsert(true));
    }
}
