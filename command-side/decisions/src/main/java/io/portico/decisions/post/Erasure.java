package io.portico.decisions.post;

import io.portico.decisions.Texts;
import io.portico.messages.FileId;
import io.portico.tenancy.FileStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what a deleted post or document said and carried unreadable, once the deletion is in the ledger and not before: a unit of
 * work that fails must not have destroyed anything. What fails here is said in the log; the deletion stands.
 */
public final class Erasure {

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

    private final FileStore files;

    public Erasure(FileStore files) {
        this.files = files;
    }

    /** Erases the texts, and the bytes of the files. */
    public void afterCommit(String agencyId, Texts texts, List<String> tokens, List<FileId> fileIds) {
        List<String> toErase = List.copyOf(tokens);
        CurrentUnitOfWork.get().root().afterCommit(_ -> {
            toErase.forEach(token -> tried(() -> texts.erase(token)));
            fileIds.forEach(fileId -> tried(() -> delete(agencyId, fileId)));
        });
    }

    private void delete(String agencyId, FileId fileId) {
        try {
            files.delete(agencyId, fileId.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tried(Runnable erasing) {
        try {
            erasing.run();
        } catch (RuntimeException e) {
            LOG.error("Something of a deleted post or document could not be erased yet", e);
        }
    }
}
