package io.portico.app.evidence;

import io.portico.app.door.Outbound;
import io.portico.projections.evidence.Anchors;
import io.portico.tenancy.Tenancy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Takes checkpoints out of the house: into a folder of the operator's, and to the address that the agency named. */
public final class Anchoring {

    private static final int MOST_ATTEMPTS = 9;

    private final Anchors anchors;
    private final Outbound outbound;
    private final @Nullable Path folder;
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    Anchoring(Anchors anchors, Outbound outbound, @Nullable Path folder) {
        this.anchors = anchors;
        this.outbound = outbound;
        this.folder = folder;
    }

    /** Writes down what the agency of the current work has signed. */
    public void file() {
        if (folder == null) {
            return;
        }
        String agencyId = Tenancy.agencyId();
        try {
            Path its = Files.createDirectories(folder.resolve(agencyId));
            anchors.toFile(signed -> file(its, signed));
            failing.remove(agencyId);
        } catch (IOException e) {
            failing.add(agencyId);
            throw new UncheckedIOException(e);
        }
    }

    /** Says it to the address that the agency of the current work named, when it is time. */
    public void post() {
        anchors.toPost().ifPresent(this::post);
    }

    private void post(Anchors.ToPost post) {
        String failure = null;
        try {
            outbound.post(
                    URI.create(post.webhook()),
                    "text/plain;charset=utf-8",
                    post.signed().note());
        } catch (IOException no) {
            failure = no.getMessage();
        }
        anchors.posted(post.signed(), failure);
    }

    /** Whether what was signed could not be put into the folder the last time that it was tried, of any agency. */
    public boolean failing() {
        return !failing.isEmpty();
    }

    /**
     * Each is a file of its own, made under its name and never touched again, so that a folder that only takes new ones will
     * do. One that a crash cut off stays; the whole one lies beside it.
     */
    private void file(Path its, Anchors.Signed signed) throws IOException {
        byte[] note = signed.note().getBytes(StandardCharsets.UTF_8);
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            String beside = attempt == 1 ? "" : "-" + attempt;
            Path file = its.resolve(String.format(Locale.ROOT, "%012d%s.note", signed.size(), beside));
            try {
                Files.write(
                        file, note, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
                return;
            } catch (FileAlreadyExistsException there) {
                if (Arrays.equals(Files.readAllBytes(file), note)) {
                    return;
                }
            }
        }
        throw new IOException(
                "other files lie there under all names of the checkpoint of " + signed.size() + " events");
    }
}
