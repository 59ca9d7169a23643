package io.portico.embedded;

import io.portico.tenancy.StoreFull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The names of secrets that were deleted for good, one a line, only ever added to. Kept apart from the secrets, so that
 * it outlives their restoration; it says what is gone and nothing of what it was.
 */
final class Tombstones implements AutoCloseable {

    /** An empty name stands for the whole agency. */
    record Tombstone(String agencyId, String name) {}

    private static final char SEPARATOR = ' ';

    private final Path file;
    private final FileChannel channel;

    Tombstones(Path file) {
        this.file = PrivateFiles.file(file);
        try {
            this.channel = FileChannel.open(file, StandardOpenOption.WRITE);
            // A line that a crash cut off was never acknowledged.
            channel.truncate(whole().length());
            channel.position(channel.size());
        } catch (IOException e) {
            throw new UncheckedIOException("the tombstones cannot be opened", e);
        }
    }

    /** On disk when it returns. */
    void add(String agencyId, String name) {
        addAll(agencyId, List.of(name));
    }

    /** On disk, all of them, when it returns. */
    synchronized void addAll(String agencyId, Collection<String> names) {
        String lines = names.stream()
                .map(name -> encode(agencyId) + SEPARATOR + encode(name) + '\n')
                .collect(Collectors.joining());
        try {
            long end = channel.position();
            try {
                ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            } catch (IOException e) {
                channel.truncate(end);
                throw e;
            }
        } catch (IOException e) {
            throw new StoreFull("folder of the secrets' tombstones", e);
        }
    }

    synchronized List<Tombstone> all() {
        List<Tombstone> all = new ArrayList<>();
        try {
            for (String line : whole().lines().toList()) {
                int separator = line.indexOf(SEPARATOR);
                all.add(new Tombstone(decode(line.substring(0, separator)), decode(line.substring(separator + 1))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the tombstones cannot be read", e);
        }
        return all;
    }

    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the tombstones cannot be closed", e);
        }
    }

    private String whole() throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
