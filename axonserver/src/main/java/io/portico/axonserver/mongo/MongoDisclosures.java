package io.portico.axonserver.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.portico.tenancy.disclosures.Disclosure;
import io.portico.tenancy.disclosures.DisclosureIds;
import io.portico.tenancy.disclosures.DisclosureStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Disclosures in MongoDB, in a database of their own apart from the views, which are dropped and made again: acknowledged
 * by a majority, read from the primary.
 */
public final class MongoDisclosures implements DisclosureStore {

    /** A node that has said nothing for so long may be gone. */
    static final Duration SILENCE = Duration.ofSeconds(30);

    private static final String ID = "_id";
    private static final String BY = "by";
    private static final String BEHALF = "onBehalfOf";
    private static final String SINCE = "since";
    private static final String UNTIL = "until";
    private static final String UP_TO = "upTo";
    private static final String BEGINNING = "beginning";
    private static final char SEPARATOR = '/';

    /** After all ids. */
    private static final String END = "g";

    private final MongoCollection<Document> disclosures;
    private final MongoCollection<Document> marks;
    private final MongoCollection<Document> gaps;
    /** When it was last looked for nodes that are gone. */
    private volatile Instant looked = Instant.EPOCH;

    /** @param prefix what the name of the database begins with, different for each installation on the server */
    public MongoDisclosures(MongoClient client, String prefix) {
        MongoDatabase database = client.getDatabase(prefix + "-disclosures")
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.disclosures = database.getCollection("disclosures");
        disclosures.createIndex(Indexes.compoundIndex(Indexes.ascending(BY), Indexes.descending(ID)));
        disclosures.createIndex(
                Indexes.compoundIndex(Indexes.ascending(BEHALF), Indexes.descending(ID)),
                new IndexOptions().sparse(true));
        this.marks = database.getCollection("marks");
        this.gaps = database.getCollection("gaps");
    }

    @Override
    public void begin(String node, Instant now) {
        endSilence(now);
        if (marks.find(Filters.eq(ID, BEGINNING)).first() == null) {
            sign(BEGINNING, now);
        }
        sign(node, now);
    }

    /**
     * Whoever has been silent for too long is gone, and what they may have had to write is a gap until now. The gap first,
     * under the mark's own id: whoever is cut off in between, or does it at the same time, does it once.
     */
    private void endSilence(Instant now) {
        Bson silent = Filters.and(Filters.ne(ID, BEGINNING), Filters.lt(UP_TO, date(now.minus(SILENCE))));
        for (Document mark : marks.find(silent)) {
            Document gap = new Document(ID, mark.getString(ID))
                    .append(SINCE, mark.getDate(UP_TO))
                    .append(UNTIL, date(now));
            gaps.replaceOne(Filters.eq(ID, gap.getString(ID)), gap, new ReplaceOptions().upsert(true));
            marks.deleteOne(Filters.and(Filters.eq(ID, mark.getString(ID)), Filters.eq(UP_TO, mark.getDate(UP_TO))));
        }
        looked = now;
    }

    private void sign(String node, Instant at) {
        marks.replaceOne(
                Filters.eq(ID, node),
                new Document(ID, node).append(UP_TO, date(at)),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public void append(String node, Instant upTo, Map<String, List<Disclosure>> byAgency) {
        List<Document> documents = new ArrayList<>();
        byAgency.forEach((agencyId, entries) -> entries.forEach(entry -> documents.add(document(agencyId, entry))));
        if (!documents.isEmpty()) {
            try {
                disclosures.insertMany(documents, new InsertManyOptions().ordered(false));
            } catch (MongoBulkWriteException e) {
                boolean thereAlready = e.getWriteConcernError() == null
                        && e.getWriteErrors().stream()
                                .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
                if (!thereAlready) {
                    throw e;
                }
            }
        }
        sign(node, upTo);
        if (looked.plus(SILENCE).isBefore(upTo)) {
            endSilence(upTo);
        }
    }

    @Override
    public void end(String node) {
        marks.deleteOne(Filters.eq(ID, node));
    }

    @Override
    public List<Disclosure> find(Search search) {
        String to = search.to() == null ? END : DisclosureIds.from(search.to());
        String before = search.before() == null || search.before().compareTo(to) > 0 ? to : search.before();
        List<Bson> filters = new ArrayList<>();
        filters.add(
                Filters.gte(ID, id(search.agencyId(), search.from() == null ? "" : DisclosureIds.from(search.from()))));
        filters.add(Filters.lt(ID, id(search.agencyId(), before)));
        if (search.person() != null) {
            filters.add(Filters.or(Filters.eq(BY, search.person()), Filters.eq(BEHALF, search.person())));
        }
        if (search.thing() != null) {
            filters.add(Filters.eq("things", search.thing()));
        }
        if (search.how() != null) {
            filters.add(Filters.eq("how", search.how()));
        }
        List<Disclosure> found = new ArrayList<>();
        disclosures
                .find(Filters.and(filters))
                .sort(Sorts.descending(ID))
                .limit(search.limit())
                .map(MongoDisclosures::disclosure)
                .into(found);
        return found;
    }

    /** What a node that is silent now has to say may come yet. */
    @Override
    public List<Gap> gaps(Instant now) {
        List<Gap> found = new ArrayList<>();
        Bson silent = Filters.and(Filters.ne(ID, BEGINNING), Filters.lt(UP_TO, date(now.minus(SILENCE))));
        marks.find(silent)
                .map(mark -> new Gap(mark.getDate(UP_TO).toInstant(), null))
                .into(found);
        gaps.find()
                .sort(Sorts.descending(SINCE))
                .limit(MAX_FOUND)
                .map(gap -> new Gap(
                        gap.getDate(SINCE).toInstant(), gap.getDate(UNTIL).toInstant()))
                .into(found);
        found.sort((one, other) -> other.from().compareTo(one.from()));
        return found;
    }

    @Override
    public Instant beganAt() {
        Document beginning = marks.find(Filters.eq(ID, BEGINNING)).first();
        if (beginning == null) {
            throw new IllegalStateException("nobody has begun to write");
        }
        return beginning.getDate(UP_TO).toInstant();
    }

    @Override
    public int forget(String agencyId, Instant before, int limit) {
        List<String> ids = disclosures
                .find(Filters.and(
                        Filters.gte(ID, id(agencyId, "")), Filters.lt(ID, id(agencyId, DisclosureIds.from(before)))))
                .projection(Projections.include(ID))
                .sort(Sorts.ascending(ID))
                .limit(limit)
                .map(found -> found.getString(ID))
                .into(new ArrayList<>());
        return ids.isEmpty()
                ? 0
                : (int) disclosures.deleteMany(Filters.in(ID, ids)).getDeletedCount();
    }

    @Override
    public void deleteAgency(String agencyId) {
        disclosures.deleteMany(Filters.and(Filters.gte(ID, id(agencyId, "")), Filters.lt(ID, id(agencyId, END))));
    }

    private static Document document(String agencyId, Disclosure entry) {
        return new Document(ID, id(agencyId, entry.id()))
                .append("at", date(entry.at()))
                .append(BY, entry.by())
                .append(BEHALF, entry.onBehalfOf())
                .append("token", entry.token())
                .append("how", entry.how())
                .append("through", entry.through())
                .append("things", entry.things());
    }

    private static Disclosure disclosure(Document found) {
        String id = found.getString(ID);
        return new Disclosure(
                id.substring(id.indexOf(SEPARATOR) + 1),
                found.getDate("at").toInstant(),
                found.getString(BY),
                found.getString(BEHALF),
                found.getString("token"),
                found.getString("how"),
                found.getString("through"),
                found.getList("things", String.class));
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }

    private static String id(String agencyId, String id) {
        return agencyId + SEPARATOR + id;
    }
}
