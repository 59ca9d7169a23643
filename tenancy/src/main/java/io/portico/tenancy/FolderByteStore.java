package io.portico.tenancy;

import com.google.crypto.tink.subtle.Random;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;

/** Bytes in a folder of the machine. What is published is on disk, name and all. */
public final class FolderByteStore implements ByteStore {

    private static final String UNFINISHED = ".part";
    private static final int DRAFT_NAME_BYTES = 16;
    private static final boolean FOLDERS_CAN_BE_FORCED =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path root;

    /** Stores below the folder, which is made when first needed. */
    public FolderByteStore(Path root) {
        this.root = root;
    }

    @Override
    public Draft begin(String folder, String name) throws IOException {
        Path made = made(folder);
        Path unfinished = made.resolve(HexFormat.of().formatHex(Random.randBytes(DRAFT_NAME_BYTES)) + UNFINISHED);
        FileChannel file = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new FolderDraft(file, unfinished, made, name);
    }

    @Override
    public SeekableByteChannel open(String folder, String name) throws IOException {
        try {
            return FileChannel.open(root.resolve(folder).resolve(name), StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw (IOException) new FileNotFoundException("no such file").initCause(e);
        }
    }

    @Override
    public void delete(String folder, String name) throws IOException {
        if (Files.deleteIfExists(root.resolve(folder).resolve(name))) {
            force(root.resolve(folder));
        }
    }

    @Override
    public void deleteFolder(String folder) throws IOException {
        Path whole = root.resolve(folder);
        if (Files.exists(whole)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(whole)) {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(whole);
            force(root);
        }
    }

    @Override
    public int sweepUnfinished(Instant olderThan) throws IOException {
        int swept = 0;
        if (Files.exists(root)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, Files::isDirectory)) {
                for (Path folder : folders) {
                    swept += Leftovers.sweep(folder, UNFINISHED, olderThan);
                }
            }
        }
        return swept;
    }

    @Override
    public void check() throws IOException {
        // Made now and not with the first upload, so that a folder that cannot be written to is found out at the start.
        Files.createDirectories(root);
        if (!Files.isWritable(root)) {
            throw new FileStore.Unavailable("the folder of files cannot be written to");
        }
    }

    private Path made(String folder) throws IOException {
        Path made = root.resolve(folder);
        if (!Files.isDirectory(made)) {
            Files.createDirectories(made);
            force(root);
            Path parent = root.toAbsolutePath().getParent();
            if (parent != null) {
                force(parent);
            }
        }
        return made;
    }

    /** A new or removed name is on disk only when its folder is. Windows neither can nor needs to be told. */
    private static void force(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_FORCED) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** A file under a name of its own until it is whole. */
    private record FolderDraft(FileChannel file, Path unfinished, Path folder, String name) implements Draft {

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        }

        @Override
        public void publish() throws IOException {
            file.force(true);
            file.close();
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            force(folder);
        }

        @Override
        public void close() throws IOException {
            file.close();
            Files.deleteIfExists(unfinished);
        }
    }
}
