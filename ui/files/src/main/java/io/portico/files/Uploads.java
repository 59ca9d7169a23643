package io.portico.files;

import io.portico.messages.Rejected;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.SecretStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files that come in piece by piece. Each piece that arrived, be it cut off, is a file in the store, sealed with a key
 * of its own, and is claimed in the secret store under the offset at which it begins, which decides between two senders.
 * What is whole goes the one way in, {@link Intake}, and becomes the file of the upload's own id.
 *
 * <p>An upload is kept under the person who began it: to everybody else it is as if it had never been.
 */
public final class Uploads {

    /** The most uploads that one person may have under way. */
    public static final int MAX_OF_ONE = 20;
    /** The most uploads that one agency may have under way. */
    public static final int MAX_OF_ALL = 1_000;
    /** What a process that dies can lose of bytes that have come. */
    static final long PIECE_BYTES = 16L * 1024 * 1024;

    static final int MAX_PIECES = 4_000;

    private static final String OPEN = "upload/";
    private static final String DONE = "upload-done/";
    private static final String PIECES = "upload-piece/";
    private static final String ENDS = "upload-end/";
    private static final String KEY = "upload:";
    private static final int SWEPT_AT_ONCE = 500;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FileStore store;
    private final Intake intake;
    private final SecretStore secrets;
    private final Confidences confidences;
    private final Clock clock;
    private final Duration kept;

    /** @param kept how long an upload may take, and is remembered when it is done */
    public Uploads(
            FileStore store, Intake intake, SecretStore secrets, Confidences confidences, Clock clock, Duration kept) {
        this.store = store;
        this.intake = intake;
        this.secrets = secrets;
        this.confidences = confidences;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * Begins an upload.
     *
     * @param id a new one, which nobody can guess
     * @param sizeBytes at most {@link Intake#maxBytes}
     * @throws UploadRefused when as many are under way as may be
     */
    public Upload begin(String agencyId, String personId, String id, @Nullable String name, long sizeBytes) {
        if (sizeBytes < 0 || sizeBytes > intake.maxBytes()) {
            throw new IllegalArgumentException("a file has a size within the limit");
        }
        if (secrets.list(agencyId, OPEN + personId + '/', MAX_OF_ONE).size() == MAX_OF_ONE
                || secrets.list(agencyId, OPEN, MAX_OF_ALL).size() == MAX_OF_ALL) {
            throw new UploadRefused(UploadRefused.Why.TOO_MANY);
        }
        Instant expiresAt = clock.instant().plus(kept).truncatedTo(ChronoUnit.SECONDS);
        Upload begun = new Upload(id, FileNames.harmless(name), sizeBytes, 0, expiresAt, false);
        // Its end is on the calendar before it is there, so that none is forgotten.
        secrets.put(SecretStore.SHARED, ENDS + begun.expiresAt() + '/' + id, bytes(agencyId + '\n' + personId));
        secrets.put(agencyId, OPEN + personId + '/' + id, bytes(sealed(agencyId, begun)));
        return begun;
    }

    /** The upload as it stands. What this person did not begin, or what has expired, is not found. */
    public Upload find(String agencyId, String personId, String id) {
        Optional<byte[]> open = secrets.get(agencyId, OPEN + personId + '/' + id);
        Optional<byte[]> kept = open.isPresent() ? open : secrets.get(agencyId, DONE + personId + '/' + id);
        return kept.flatMap(token -> opened(agencyId, id, new String(token, StandardCharsets.UTF_8), open.isEmpty()))
                .filter(upload -> clock.instant().isBefore(upload.expiresAt()))
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    /**
     * Adds what comes, as far as it comes; with a checksum all of it or nothing.
     *
     * @throws UploadRefused when the upload holds another number of bytes than the offset, or they are not the sender's
     */
    public Upload append(
            String agencyId, String personId, String id, long offset, InputStream stream, @Nullable Checksum checksum)
            throws IOException {
        Upload upload = find(agencyId, personId, id);
        if (offset != upload.receivedBytes()) {
            throw new UploadRefused(UploadRefused.Why.OTHER_OFFSET);
        }
        Arriving arriving = new Arriving(stream);
        long at = offset;
        while (at < upload.sizeBytes() && arriving.more()) {
            long room = upload.sizeBytes() - at;
            long stored = checksum == null
                    ? piece(agencyId, id, at, arriving.atMost(Math.min(room, PIECE_BYTES)))
                    : checkedPiece(agencyId, id, at, arriving.atMost(room), checksum);
            at += stored;
            if (arriving.broken() || checksum != null) {
                break;
            }
        }
        try {
            return find(agencyId, personId, id);
        } catch (Rejected endedMeanwhile) {
            forgetPieces(agencyId, id);
            throw endedMeanwhile;
        }
    }

    /**
     * Takes in an upload that is whole. Should this end in the middle, it can be done again.
     *
     * @param record makes it a file of the house; what it answers is answered here
     * @throws MalwareScan.Found when it is not clean, and then nothing is left of it
     */
    public <T> T finish(String agencyId, String personId, String id, Function<Received, T> record) throws IOException {
        Upload upload = find(agencyId, personId, id);
        Intake.Whole whole;
        try {
            whole = intake.takeWhole(agencyId, id, upload.name(), () -> pieces(agencyId, id));
        } catch (MalwareScan.Found e) {
            end(agencyId, personId, id);
            throw e;
        }
        T recorded;
        try {
            recorded = record.apply(whole.received());
        } catch (Rejected e) {
            if (!whole.before()) {
                intake.discard(agencyId, id);
            }
            end(agencyId, personId, id);
            throw e;
        }
        secrets.put(agencyId, DONE + personId + '/' + id, bytes(sealed(agencyId, upload)));
        secrets.remove(agencyId, OPEN + personId + '/' + id);
        forgetPieces(agencyId, id);
        return recorded;
    }

    /** Throws an upload away. The file that it has become stays. */
    public void end(String agencyId, String personId, String id) throws IOException {
        String open = OPEN + personId + '/' + id;
        String done = DONE + personId + '/' + id;
        if (secrets.get(agencyId, open).isPresent()
                || secrets.get(agencyId, done).isPresent()) {
            // What says that there is one goes last, so that this can be done again.
            forgetPieces(agencyId, id);
            confidences.erase(agencyId, KEY + id);
            secrets.remove(agencyId, open);
            secrets.remove(agencyId, done);
        }
    }

    /** Throws away all uploads of the person's. The files that they have become stay. */
    public void endAllOf(String agencyId, String personId) throws IOException {
        for (String of : List.of(OPEN, DONE)) {
            for (String name :
                    secrets.list(agencyId, of + personId + '/', MAX_OF_ALL).keySet()) {
                end(agencyId, personId, name.substring(name.lastIndexOf('/') + 1));
            }
        }
    }

    /** The ids of all uploads of the agency that are under way: until they are done, what lies there is theirs. */
    public Set<String> underWay(String agencyId) {
        // Who begins at the same moment as others may come in above the limit.
        return secrets.list(agencyId, OPEN, 2 * MAX_OF_ALL).keySet().stream()
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Throws away what has expired; returns how many. */
    public int sweep() throws IOException {
        int swept = 0;
        Instant now = clock.instant();
        for (Map.Entry<String, byte[]> end :
                secrets.list(SecretStore.SHARED, ENDS, SWEPT_AT_ONCE).entrySet()) {
            String[] place = end.getKey().substring(ENDS.length()).split("/", 2);
            if (Instant.parse(place[0]).isAfter(now)) {
                break;
            }
            String[] whose = new String(end.getValue(), StandardCharsets.UTF_8).split("\n", 2);
            end(whose[0], whose[1], place[1]);
            secrets.remove(SecretStore.SHARED, end.getKey());
            swept++;
        }
        return swept;
    }

    private long piece(String agencyId, String id, long at, Arriving arriving) throws IOException {
        String piece = newPiece(id);
        FileStore.Stored stored = store.write(agencyId, piece, arriving, Long.MAX_VALUE);
        claim(agencyId, id, at, piece, stored.sizeBytes());
        return stored.sizeBytes();
    }

    private long checkedPiece(String agencyId, String id, long at, Arriving arriving, Checksum checksum)
            throws IOException {
        String piece = newPiece(id);
        MessageDigest digest = checksum.begin();
        FileStore.Stored stored = store.write(agencyId, piece, new DigestInputStream(arriving, digest), Long.MAX_VALUE);
        if (arriving.broken() || !checksum.is(digest)) {
            store.delete(agencyId, piece);
            if (arriving.broken()) {
                return 0;
            }
            throw new UploadRefused(UploadRefused.Why.OTHER_CHECKSUM);
        }
        claim(agencyId, id, at, piece, stored.sizeBytes());
        return stored.sizeBytes();
    }

    private void claim(String agencyId, String id, long at, String piece, long sizeBytes) throws IOException {
        String place = PIECES + id + '/' + "%016x".formatted(at);
        if (!secrets.putIfAbsent(agencyId, place, bytes(piece + '\n' + sizeBytes))) {
            store.delete(agencyId, piece);
            throw new UploadRefused(UploadRefused.Why.OTHER_OFFSET);
        }
    }

    private static String newPiece(String id) {
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        return id + '.' + HexFormat.of().formatHex(random);
    }

    private record Piece(String fileId, long sizeBytes) {
        static Piece of(byte[] value) {
            String[] parts = new String(value, StandardCharsets.UTF_8).split("\n", 2);
            return new Piece(parts[0], Long.parseLong(parts[1]));
        }
    }

    private List<Piece> piecesOf(String agencyId, String id) {
        Map<String, byte[]> found = secrets.list(agencyId, PIECES + id + '/', MAX_PIECES);
        if (found.size() == MAX_PIECES) {
            throw new UploadRefused(UploadRefused.Why.TOO_MANY_PIECES);
        }
        return found.values().stream().map(Piece::of).toList();
    }

    /** All pieces as one stream, of which one is open at a time. */
    private InputStream pieces(String agencyId, String id) {
        Stream<Joined.Opening> pieces = piecesOf(agencyId, id).stream()
                .map(piece -> () -> store.read(agencyId, piece.fileId(), 0, OptionalLong.empty()));
        return new Joined(pieces.iterator());
    }

    /** Pieces that nobody claimed, since their process died, go as well: they bear the upload's name. */
    private void forgetPieces(String agencyId, String id) throws IOException {
        Map<String, byte[]> claims = secrets.list(agencyId, PIECES + id + '/', MAX_PIECES);
        claims.keySet().forEach(place -> secrets.remove(agencyId, place));
        store.deleteBelow(agencyId, id + '.');
    }

    private String sealed(String agencyId, Upload upload) {
        return confidences.seal(
                agencyId, KEY + upload.id(), upload.sizeBytes() + "\n" + upload.expiresAt() + '\n' + upload.name());
    }

    private Optional<Upload> opened(String agencyId, String id, String token, boolean done) {
        return confidences.open(agencyId, token).map(text -> {
            String[] parts = text.split("\n", 3);
            long size = Long.parseLong(parts[0]);
            long received = done
                    ? size
                    : piecesOf(agencyId, id).stream()
                            .mapToLong(Piece::sizeBytes)
                            .sum();
            return new Upload(id, parts[2], size, received, Instant.parse(parts[1]), done);
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
