package io.portico.tenancy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;

/** Files that were begun and never became what they were to be, because the process ended before. */
public final class Leftovers {

    private Leftovers() {}

    /**
     * Deletes them.
     *
     * @param ending of the names of those that are not finished
     * @param olderThan what was written to since may still be on its way
     * @return how many there were
     */
    public static int sweep(Path folder, String ending, Instant olderThan) throws IOException {
        int swept = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ending)) {
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
}
