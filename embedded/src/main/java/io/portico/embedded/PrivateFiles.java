package io.portico.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Makes folders and files that only their owner can read, before anything is written into them. */
final class PrivateFiles {

    private PrivateFiles() {}

    static Path folder(Path folder) {
        try {
            Files.createDirectories(folder);
            restrict(folder, "rwx------");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + folder, e);
        }
    }

    static Path file(Path file) {
        try {
            Files.createFile(file);
            // The folder's entry, too, must outlive a power cut.
            flush(file.toAbsolutePath().getParent());
        } catch (FileAlreadyExistsException e) {
            // Its owner's all the same: it may come from a backup.
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the file " + file, e);
        }
        try {
            restrict(file, "rw-------");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot restrict the file " + file, e);
        }
    }

    private static void flush(@Nullable Path folder) throws IOException {
        if (folder != null && isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (isPosix(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
