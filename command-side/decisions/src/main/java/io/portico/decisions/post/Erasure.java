package io.portico.decisions.post;

import io.portico.decisions.Hearing;
import io.portico.messages.FileId;
import io.portico.tenancy.FileStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what a deleted post or document said and carried unreadable, once the deletion is in the ledger and not before: a unit of
 * work that fails must not have destroyed anything. What fails then, or is cut off, the house does again.
 */
public final class Erasure {

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

    private final FileStore files;

    public Erasure(FileStore files) {
        this.files = files;
    }

    /** Erases the texts, and the bytes of the files, when what is being decided is in the ledger. */
    public void afterCommit(Hearing hearing, Collection<String> tokens, Collection<FileId> fileIds) {
        List<String> texts = List.copyOf(tokens);
        List<FileId> bytes = List.copyOf(fileIds);
        CurrentUnitOfWork.get().root().afterCommit(_ -> {
            try {
                now(hearing, texts, bytes);
            } catch (RuntimeException e) {
                LOG.warn("Something of what was deleted could not be erased yet; it is tried again", e);
            }
        });
    }

    /** Erases the texts, and the bytes of the files, of what the ledger says was deleted: all that can be, whatever fails. */
    public void now(Hearing hearing, Collection<String> tokens, Collection<FileId> fileIds) {
        List<RuntimeException> failures = Stream.concat(
                        tokens.stream()
                                .map(token -> failure(() -> hearing.texts().erase(token))),
                        fileIds.stream().map(fileId -> failure(() -> delete(hearing.agencyId(), fileId))))
                .filter(Objects::nonNull)
                .toList();
        if (!failures.isEmpty()) {
            RuntimeException first = failures.getFirst();
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    private void delete(String agencyId, FileId fileId) {
        try {
            files.delete(agencyId, fileId.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable RuntimeException failure(Runnable erasing) {
        try {
            erasing.run();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }
}
