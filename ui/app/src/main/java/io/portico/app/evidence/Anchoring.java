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
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes checkpoints out of the house: into a folder of the operator's, and to the address that the agency named. */
public final class Anchoring {

    private final Anchors anchors;
    private final Outbound outbound;
    private final @Nullable Path folder;

    Anchoring(Anchors anchors, Outbound outbound, @Nullable Path folder) {
        this.anchors = anchors;
        this.outbound = outbound;
        this.folder = folder;
    }

    /** Of the agency of the current work. */
    public void round() {
        anchors.newest().ifPresent(this::file);
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

    /** Each is a file of its own and never written over, so that a folder that only takes new ones will do. */
    private void file(Anchors.Signed signed) {
        if (folder == null) {
            return;
        }
        try {
            Path its = Files.createDirectories(folder.resolve(Tenancy.agencyId()));
            Path file = its.resolve(String.format(Locale.ROOT, "%012d.note", signed.size()));
            if (Files.notExists(file)) {
                Path begun = Files.createTempFile(its, ".", ".begun");
                Files.writeString(begun, signed.note(), StandardCharsets.UTF_8, StandardOpenOption.SYNC);
                Files.move(begun, file);
            }
        } catch (FileAlreadyExistsException anotherNodeDid) {
            // It wrote the same.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
