package io.portico.tenancy;

import com.github.benmanes.caffeine.cache.Ticker;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files as sealed bytes in whatever store there is: a folder per agency, a name per upload, all derived so that nothing
 * a person typed becomes a path. Contents are encrypted with a key per upload (AES-256-GCM in segments, Tink's streaming
 * AEAD), which is kept in the secret store; reading a range opens only the segments it touches.
 */
public final class SealedFileStore implements FileStore {

    private static final Logger LOG = LoggerFactory.getLogger(SealedFileStore.class);
    private static final String KEY_FOLDER = "key/file:";
    /** Bytes without a key that could not be deleted when they should have been, to be tried again. */
    private static final String LEFT_OVER = "left-over-bytes/";

    private static final int SEGMENT_BYTES = 64 * 1024;
    private static final int NAME_BYTES = 16;
    private static final int AT_ONCE = 500;

    private final ByteStore bytes;
    private final SecretStore secrets;
    private final KeyRing ring;

    public SealedFileStore(ByteStore bytes, SecretStore secrets) {
        this.bytes = bytes;
        this.secrets = secrets;
        // Agency keys are held for a second at most here: beside reading a file the look-up costs nothing.
        this.ring = new KeyRing(secrets, false, Ticker.systemTicker());
    }

    @Override
    public Stored write(String agencyId, String fileId, InputStream clear, long maxBytes) throws IOException {
        String keyName = keyOf(fileId);
        byte[] key = KeyRing.newKey();
        try (ByteStore.Draft draft = bytes.begin(folderOf(agencyId), nameOf(agencyId, fileId))) {
            Stored stored = encrypt(agencyId, fileId, key, clear, maxBytes, draft);
            // Storing the key claims the id, so that of two writers one fails; before that nothing can be read.
            if (!ring.add(agencyId, keyName, key)) {
                throw new FileAlreadyExistsException("a file of this id");
            }
            publish(agencyId, fileId, draft);
            return stored;
        }
    }

    @Override
    public InputStream read(String agencyId, String fileId, long offset, OptionalLong length) throws IOException {
        if (offset < 0 || length.orElse(0) < 0) {
            throw new IllegalArgumentException("a range begins and ends within a file");
        }
        byte[] key = ring.find(agencyId, keyOf(fileId)).orElseThrow(() -> new FileNotFoundException("no such file"));
        SeekableByteChannel stored = bytes.open(folderOf(agencyId), nameOf(agencyId, fileId));
        try {
            byte[] place = KeyRing.place(agencyId, fileId);
            SeekableByteChannel clear = streaming(key).newSeekableDecryptingChannel(stored, place);
            if (clear.size() > 0) {
                return new ClearBytes(clear, offset, length.orElse(Long.MAX_VALUE));
            }
            // Reading nothing by range checks nothing: only the plain stream tells an empty file from a cut one.
            return streaming(key).newDecryptingStream(Channels.newInputStream(stored.position(0)), place);
        } catch (GeneralSecurityException e) {
            stored.close();
            throw new IOException("a stored file does not open", e);
        } catch (IOException | RuntimeException e) {
            stored.close();
            throw e;
        }
    }

    @Override
    public void delete(String agencyId, String fileId) throws IOException {
        // Without its key it is gone, whatever becomes of the bytes.
        ring.erase(agencyId, keyOf(fileId));
        deleteOrNote(agencyId, fileId);
    }

    @Override
    public void deleteBelow(String agencyId, String idPrefix) throws IOException {
        if (idPrefix.isBlank()) {
            throw new IllegalArgumentException("that would be all files of the agency");
        }
        var keys = secrets.list(agencyId, KEY_FOLDER + idPrefix, AT_ONCE).keySet();
        while (!keys.isEmpty()) {
            for (String name : keys) {
                delete(agencyId, name.substring(KEY_FOLDER.length()));
            }
            keys = secrets.list(agencyId, KEY_FOLDER + idPrefix, AT_ONCE).keySet();
        }
    }

    @Override
    public void deleteAgency(String agencyId) throws IOException {
        var keys = secrets.list(agencyId, KEY_FOLDER, AT_ONCE).keySet();
        while (!keys.isEmpty()) {
            keys.forEach(name -> ring.erase(agencyId, name));
            keys = secrets.list(agencyId, KEY_FOLDER, AT_ONCE).keySet();
        }
        bytes.deleteFolder(folderOf(agencyId));
    }

    /** The ids of the agency's files that begin with the prefix, in their order, at most so many. */
    public List<String> idsBelow(String agencyId, String prefix, int limit) {
        return secrets.list(agencyId, KEY_FOLDER + prefix, limit).keySet().stream()
                .map(name -> name.substring(KEY_FOLDER.length()))
                .sorted()
                .toList();
    }

    /**
     * Removes what writers that died have left behind, if it is older than the given instant, and what could not be
     * deleted while the store was away; returns how many.
     */
    public int sweep(Instant olderThan) throws IOException {
        int swept = 0;
        for (Map.Entry<String, byte[]> left :
                secrets.list(SecretStore.SHARED, LEFT_OVER, AT_ONCE).entrySet()) {
            String[] place = left.getKey().substring(LEFT_OVER.length()).split("/", 2);
            bytes.delete(place[0], place[1]);
            secrets.remove(SecretStore.SHARED, left.getKey());
            swept++;
        }
        return swept + bytes.sweepUnfinished(olderThan);
    }

    /** Whether there is a file of that id. */
    public boolean has(String agencyId, String fileId) {
        return secrets.get(agencyId, keyOf(fileId)).isPresent();
    }

    /**
     * The bytes of a file as they lie in the store, for whoever takes them elsewhere.
     *
     * @throws FileNotFoundException when there are none
     */
    public InputStream sealed(String agencyId, String fileId) throws IOException {
        return Channels.newInputStream(bytes.open(folderOf(agencyId), nameOf(agencyId, fileId)));
    }

    /** Stores sealed bytes of elsewhere; they are a file as soon as their key is among the secrets. */
    public void putSealed(String agencyId, String fileId, InputStream sealed) throws IOException {
        demandId(fileId);
        try (ByteStore.Draft draft = bytes.begin(folderOf(agencyId), nameOf(agencyId, fileId))) {
            byte[] buffer = new byte[SEGMENT_BYTES];
            for (int count = sealed.read(buffer); count >= 0; count = sealed.read(buffer)) {
                draft.write(ByteBuffer.wrap(buffer, 0, count));
            }
            draft.publish();
        }
    }

    /** Removes all sealed bytes of an agency whose keys were never stored. */
    public void dropSealed(String agencyId) throws IOException {
        bytes.deleteFolder(folderOf(agencyId));
    }

    /** Returns if the store answers. */
    public void check() throws IOException {
        bytes.check();
    }

    private static Stored encrypt(
            String agencyId, String fileId, byte[] key, InputStream clear, long maxBytes, ByteStore.Draft draft)
            throws IOException {
        MessageDigest sha256 = sha256();
        long size = 0;
        try {
            WritableByteChannel sealed =
                    streaming(key).newEncryptingChannel(draft.channel(), KeyRing.place(agencyId, fileId));
            byte[] buffer = new byte[SEGMENT_BYTES];
            int read = clear.read(buffer);
            while (read >= 0) {
                size += read;
                if (size > maxBytes) {
                    throw new TooLarge(maxBytes);
                }
                sha256.update(buffer, 0, read);
                writeAll(sealed, ByteBuffer.wrap(buffer, 0, read));
                read = clear.read(buffer);
            }
            // Closing writes the last segment, without which nobody can tell the file from a truncated one.
            sealed.close();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return new Stored(size, HexFormat.of().formatHex(sha256.digest()));
    }

    private static void writeAll(WritableByteChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private void publish(String agencyId, String fileId, ByteStore.Draft draft) throws IOException {
        try {
            draft.publish();
        } catch (IOException | RuntimeException e) {
            // It may have been published all the same, for the answer can get lost. The bytes go first: with the key
            // the claim goes, and then another writer's may lie here. While they may still be there, so does the claim.
            if (deleteOrNote(agencyId, fileId)) {
                secrets.remove(agencyId, keyOf(fileId));
            } else {
                ring.erase(agencyId, keyOf(fileId));
            }
            throw e;
        }
    }

    /** Whether the bytes are gone; if not, they are noted, to be tried again. */
    private boolean deleteOrNote(String agencyId, String fileId) {
        String folder = folderOf(agencyId);
        String name = nameOf(agencyId, fileId);
        try {
            bytes.delete(folder, name);
            return true;
        } catch (IOException e) {
            LOG.warn("Bytes without a key could not be deleted yet, which will be made up for: {}", e.toString());
            secrets.put(SecretStore.SHARED, LEFT_OVER + folder + '/' + name, new byte[] {1});
            return false;
        }
    }

    private static String folderOf(String agencyId) {
        return derived(agencyId);
    }

    private static String nameOf(String agencyId, String fileId) {
        return derived(StorageKey.of(agencyId, fileId));
    }

    private static String keyOf(String fileId) {
        demandId(fileId);
        return KEY_FOLDER + fileId;
    }

    private static void demandId(String fileId) {
        if (fileId.isBlank()
                || fileId.indexOf('\n') >= 0
                || KEY_FOLDER.length() + fileId.length() > SecretStore.MAX_NAME) {
            throw new IllegalArgumentException("not the id of a file");
        }
    }

    private static String derived(String id) {
        return HexFormat.of().formatHex(sha256().digest(id.getBytes(StandardCharsets.UTF_8)), 0, NAME_BYTES);
    }

    private static StreamingAead streaming(byte[] key) {
        try {
            return new AesGcmHkdfStreaming(key, "HmacSha256", KeyRing.KEY_BYTES, SEGMENT_BYTES, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
