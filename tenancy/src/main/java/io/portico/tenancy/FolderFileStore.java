package io.portico.tenancy;

import com.github.benmanes.caffeine.cache.Ticker;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Random;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalLong;

/**
 * Files in a folder of the machine: a folder per agency, a file per upload, all names derived so that nothing a person
 * typed becomes a path. Contents are encrypted with a key per upload (AES-256-GCM in segments, Tink's streaming AEAD),
 * which is kept in the secret store; reading a range opens only the segments it touches.
 */
public final class FolderFileStore implements FileStore {

    private static final String KEY_FOLDER = "key/file:";
    private static final String UNFINISHED = ".part";
    private static final int SEGMENT_BYTES = 64 * 1024;
    private static final int NAME_BYTES = 16;
    private static final int KEYS_AT_ONCE = 500;
    private static final boolean FOLDERS_CAN_BE_FORCED =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;
    private final SecretStore secrets;
    private final KeyRing ring;

    /** Stores below the folder, which is made when first needed. */
    public FolderFileStore(Path folder, SecretStore secrets) {
        this.folder = folder;
        this.secrets = secrets;
        // Agency keys are held for a second at most here: beside reading a file the look-up costs nothing.
        this.ring = new KeyRing(secrets, false, Ticker.systemTicker());
    }

    @Override
    public Stored write(String agencyId, String fileId, InputStream bytes, long maxBytes) throws IOException {
        String keyName = keyOf(fileId);
        Path agencyFolder = madeFolderOf(agencyId);
        Path unfinished = agencyFolder.resolve(HexFormat.of().formatHex(Random.randBytes(NAME_BYTES)) + UNFINISHED);
        byte[] key = KeyRing.newKey();
        try {
            Stored stored = encrypt(agencyId, fileId, key, bytes, maxBytes, unfinished);
            // Storing the key claims the id, so that of two writers one fails; before that nothing can be read.
            if (!ring.add(agencyId, keyName, key)) {
                throw new FileAlreadyExistsException("a file of this id");
            }
            publish(agencyId, fileId, unfinished);
            return stored;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    @Override
    public InputStream read(String agencyId, String fileId, long offset, OptionalLong length) throws IOException {
        if (offset < 0 || length.orElse(0) < 0) {
            throw new IllegalArgumentException("a range begins and ends within a file");
        }
        byte[] key = ring.find(agencyId, keyOf(fileId)).orElseThrow(() -> new FileNotFoundException("no such file"));
        FileChannel stored;
        try {
            stored = FileChannel.open(fileOf(agencyId, fileId), StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw (IOException) new FileNotFoundException("no such file").initCause(e);
        }
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
        ring.erase(agencyId, keyOf(fileId));
        if (Files.deleteIfExists(fileOf(agencyId, fileId))) {
            force(folderOf(agencyId));
        }
    }

    @Override
    public void deleteAgency(String agencyId) throws IOException {
        var keys = secrets.list(agencyId, KEY_FOLDER, KEYS_AT_ONCE).keySet();
        while (!keys.isEmpty()) {
            keys.forEach(name -> ring.erase(agencyId, name));
            keys = secrets.list(agencyId, KEY_FOLDER, KEYS_AT_ONCE).keySet();
        }
        Path agencyFolder = folderOf(agencyId);
        if (Files.exists(agencyFolder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(agencyFolder)) {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(agencyFolder);
            force(folder);
        }
    }

    /** Removes what writers that died have left behind, if it is older than the given instant; returns how many. */
    public int sweepUnfinished(Instant olderThan) throws IOException {
        int swept = 0;
        if (Files.exists(folder)) {
            try (DirectoryStream<Path> agencies = Files.newDirectoryStream(folder, Files::isDirectory)) {
                for (Path agencyFolder : agencies) {
                    swept += sweep(agencyFolder, olderThan);
                }
            }
        }
        return swept;
    }

    private static int sweep(Path agencyFolder, Instant olderThan) throws IOException {
        int swept = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(agencyFolder, "*" + UNFINISHED)) {
            for (Path file : files) {
                if (isOlder(file, olderThan) && Files.deleteIfExists(file)) {
                    swept++;
                }
            }
        }
        return swept;
    }

    private static boolean isOlder(Path file, Instant instant) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(instant);
        } catch (NoSuchFileException e) {
            // Its writer has just finished with it.
            return false;
        }
    }

    private static Stored encrypt(
            String agencyId, String fileId, byte[] key, InputStream bytes, long maxBytes, Path target)
            throws IOException {
        MessageDigest sha256 = sha256();
        long size = 0;
        try (FileChannel file = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            WritableByteChannel sealed =
                    streaming(key).newEncryptingChannel(new KeptOpen(file), KeyRing.place(agencyId, fileId));
            byte[] buffer = new byte[SEGMENT_BYTES];
            int read = bytes.read(buffer);
            while (read >= 0) {
                size += read;
                if (size > maxBytes) {
                    throw new TooLarge(maxBytes);
                }
                sha256.update(buffer, 0, read);
                writeAll(sealed, ByteBuffer.wrap(buffer, 0, read));
                read = bytes.read(buffer);
            }
            // Closing writes the last segment, without which nobody can tell the file from a truncated one.
            sealed.close();
            file.force(true);
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

    private void publish(String agencyId, String fileId, Path unfinished) throws IOException {
        Path file = fileOf(agencyId, fileId);
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            force(folderOf(agencyId));
        } catch (IOException | RuntimeException e) {
            secrets.remove(agencyId, keyOf(fileId));
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private Path madeFolderOf(String agencyId) throws IOException {
        Path agencyFolder = folderOf(agencyId);
        if (!Files.isDirectory(agencyFolder)) {
            Files.createDirectories(agencyFolder);
            force(folder);
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                force(parent);
            }
        }
        return agencyFolder;
    }

    private Path folderOf(String agencyId) {
        return folder.resolve(derived(agencyId));
    }

    private Path fileOf(String agencyId, String fileId) {
        return folderOf(agencyId).resolve(derived(StorageKey.of(agencyId, fileId)));
    }

    private static String keyOf(String fileId) {
        String name = KEY_FOLDER + fileId;
        if (fileId.isBlank() || fileId.indexOf('\n') >= 0 || name.length() > SecretStore.MAX_NAME) {
            throw new IllegalArgumentException("not the id of a file");
        }
        return name;
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

    /** A new or removed name is on disk only when its folder is. Windows neither can nor needs to be told. */
    private static void force(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_FORCED) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Lets the encrypting channel close without closing the file, which still has to be forced to disk. */
    private record KeptOpen(FileChannel file) implements WritableByteChannel {
        @Override
        public int write(ByteBuffer bytes) throws IOException {
            return file.write(bytes);
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() {}
    }
}
