package io.portico.projections.store;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of the processors, beside the views they stand for. Whatever the running batch has changed is written
 * before its token: a crash in between makes events be met again, never missed.
 */
public final class ViewTokens implements TokenStore {

    private static final String COLLECTION = "tokens";

    /** How often tokens are stored that pass only events which changed nothing. */
    private static final Duration SELDOM = Duration.ofSeconds(1);

    private final ViewStore store;
    private final Serializer serializer;
    private final Progress progress;
    private final Clock clock;
    private final Duration claimTimeout;
    private final String nodeId;
    /** When this node last stored a token with its claim. */
    private final Map<String, Long> claimedAtMillis = new ConcurrentHashMap<>();

    private final Map<String, Long> storedAtNanos = new ConcurrentHashMap<>();

    /**
     * @param claimTimeout after which silence another node may take a processor over
     * @param nodeId the name of this node, different for every process
     */
    public ViewTokens(
            ViewStore store,
            Serializer serializer,
            Progress progress,
            Clock clock,
            Duration claimTimeout,
            String nodeId) {
        this.store = store;
        this.serializer = serializer;
        this.progress = progress;
        this.clock = clock;
        this.claimTimeout = claimTimeout;
        this.nodeId = nodeId;
    }

    @Override
    public void initializeTokenSegments(String processor, int segments) {
        initializeTokenSegments(processor, segments, null);
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken initial) {
        if (fetchSegments(processor).length > 0) {
            throw new UnableToClaimTokenException("tokens of " + processor + " exist already");
        }
        for (int segment = 0; segment < segments; segment++) {
            initializeSegment(initial, processor, segment);
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken initial, String processor, int segment) {
        try {
            collection().insertOne(document(initial, processor, segment, null));
        } catch (MongoWriteException e) {
            throw new UnableToInitializeTokenException("the token " + id(processor, segment) + " exists already");
        }
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        String id = id(processor, segment);
        long now = clock.millis();
        if (surelyClaimed(id, now)) {
            if (progress.isAlone() && !Batches.isCurrentUrgent() && storedLately(id)) {
                // Nothing was written: should the process end before the next token, these events are met again.
                progress.passed(processor, positionOf(token));
                return;
            }
        } else {
            demandClaim(processor, segment);
        }
        Batches.flushCurrent();
        collection().replaceOne(Filters.eq(ViewStore.ID, id), document(token, processor, segment, nodeId));
        claimedAtMillis.put(id, now);
        storedAtNanos.put(id, System.nanoTime());
        progress.passed(processor, positionOf(token));
    }

    private boolean storedLately(String id) {
        Long stored = storedAtNanos.get(id);
        return stored != null && System.nanoTime() - stored < SELDOM.toNanos();
    }

    /** Whether this node wrote its claim so short a time ago that no other can have taken the processor over since. */
    private boolean surelyClaimed(String id, long now) {
        Long claimed = claimedAtMillis.get(id);
        return claimed != null && now >= claimed && now - claimed < claimTimeout.toMillis() / 2;
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        Document stored = demandClaim(processor, segment);
        collection().updateOne(Filters.eq(ViewStore.ID, id(processor, segment)), claim(nodeId));
        TrackingToken token = read(stored);
        progress.passed(processor, positionOf(token));
        return token;
    }

    @Override
    public void extendClaim(String processor, int segment) {
        demandClaim(processor, segment);
        collection().updateOne(Filters.eq(ViewStore.ID, id(processor, segment)), claim(nodeId));
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        claimedAtMillis.remove(id(processor, segment));
        Document stored = stored(processor, segment);
        if (stored != null && nodeId.equals(stored.getString("owner"))) {
            collection().updateOne(Filters.eq(ViewStore.ID, id(processor, segment)), claim(null));
        }
    }

    @Override
    public void deleteToken(String processor, int segment) {
        claimedAtMillis.remove(id(processor, segment));
        demandClaim(processor, segment);
        collection().deleteOne(Filters.eq(ViewStore.ID, id(processor, segment)));
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public int[] fetchSegments(String processor) {
        List<Integer> segments = new ArrayList<>();
        for (Document stored : collection().find()) {
            if (processor.equals(stored.getString("processor"))) {
                segments.add(stored.getInteger("segment"));
            }
        }
        return segments.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of("views");
    }

    /** The position up to which the processor's views are stored, whichever node wrote them; -1 before the first. */
    long positionOf(String processor) {
        return IntStream.of(fetchSegments(processor))
                .mapToLong(segment -> positionOf(read(stored(processor, segment))))
                .min()
                .orElse(-1);
    }

    private static long positionOf(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }

    private MongoCollection<Document> collection() {
        return store.shared(COLLECTION);
    }

    private static String id(String processor, int segment) {
        return processor + "/" + segment;
    }

    private @Nullable Document stored(String processor, int segment) {
        return collection()
                .find(Filters.eq(ViewStore.ID, id(processor, segment)))
                .first();
    }

    private Document demandClaim(String processor, int segment) {
        Document stored = stored(processor, segment);
        if (stored == null) {
            throw new UnableToClaimTokenException("there is no token " + id(processor, segment));
        }
        String owner = stored.getString("owner");
        boolean fresh = clock.millis() - stored.getLong("claimedAtMillis") < claimTimeout.toMillis();
        if (owner != null && !owner.equals(nodeId) && fresh) {
            throw new UnableToClaimTokenException("another node holds the token " + id(processor, segment));
        }
        return stored;
    }

    private Document claim(@Nullable String owner) {
        return new Document("$set", new Document("owner", owner).append("claimedAtMillis", clock.millis()));
    }

    private Document document(@Nullable TrackingToken token, String processor, int segment, @Nullable String owner) {
        Document document = new Document(ViewStore.ID, id(processor, segment))
                .append("processor", processor)
                .append("segment", segment)
                .append("owner", owner)
                .append("claimedAtMillis", clock.millis());
        if (token != null) {
            SerializedObject<String> serialized = serializer.serialize(token, String.class);
            document.append("token", serialized.getData())
                    .append("type", serialized.getType().getName());
        }
        return document;
    }

    private @Nullable TrackingToken read(@Nullable Document stored) {
        if (stored == null || stored.getString("token") == null) {
            return null;
        }
        return serializer.deserialize(
                new SimpleSerializedObject<>(stored.getString("token"), String.class, stored.getString("type"), null));
    }
}
