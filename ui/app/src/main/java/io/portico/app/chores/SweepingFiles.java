package io.portico.app.chores;

import io.portico.messages.BadInput;
import io.portico.messages.FileId;
import io.portico.messages.ImportId;
import io.portico.messages.Rejected;
import io.portico.messages.file.DiscardUpload;
import io.portico.messages.imports.DropImportFile;
import io.portico.tenancy.Actor;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.Tenancy;
import io.portico.views.agency.FilesToSweep;
import io.portico.views.agency.FindFilesToSweep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes files that are nobody's. Bytes are stored before any event names them, so those whose command never came, or
 * whose deletion broke off, are found by going through what is stored; they are given a day in which a command may still be
 * under way. Uploads that nobody posts go when their time is over. Not only posts own bytes: documents name their files in
 * events as posts do, replies that are kept back and imports are asked for in the views, imports in the ledger as well,
 * and uploads that come piece by piece look after themselves until they are done.
 */
final class SweepingFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SweepingFiles.class);
    private static final Actor CHORE = Actor.system("WhenFileIsNobodysThenSweep");
    private static final Duration GRACE = Duration.ofDays(1);
    /** Since when a file has been nobody's, of all agencies' files that are. */
    private static final String FOUND = "unclaimed-file/";

    private static final int MAX_FOUND = 10_000;

    private final Gateway gateway;
    private final FileStore files;
    private final StoredIds ids;
    private final Function<String, Set<String>> underWay;
    private final SecretStore secrets;
    private final Clock clock;
    private final Duration unposted;

    /** Tells which files an agency has in the store. */
    @FunctionalInterface
    interface StoredIds {
        /** The ids that begin with the prefix, in their order, at most so many. */
        List<String> below(String agencyId, String prefix, int limit);
    }

    /**
     * @param underWay the ids of an agency's uploads that come piece by piece and are not done
     * @param unposted how long an upload may wait to be posted
     */
    SweepingFiles(
            Gateway gateway,
            FileStore files,
            StoredIds ids,
            Function<String, Set<String>> underWay,
            SecretStore secrets,
            Clock clock,
            Duration unposted) {
        this.gateway = gateway;
        this.files = files;
        this.ids = ids;
        this.underWay = underWay;
        this.secrets = secrets;
        this.clock = clock;
        this.unposted = unposted;
    }

    /** One round through all agencies. */
    void sweep() {
        OpenAgencies.visit(gateway, CHORE, agency -> sweepIn(agency.id().value()));
    }

    private void sweepIn(String agencyId) {
        Instant since = clock.instant().minus(unposted);
        Set<FileId> nobodys = new HashSet<>();
        Set<FileId> late = new HashSet<>();
        new IdWalk(ids, agencyId).inPortions(portion -> {
            List<FileId> stored =
                    portion.stream().flatMap(id -> ofAFile(id).stream()).toList();
            FilesToSweep found = gateway.ask(new FindFilesToSweep(stored, since), FilesToSweep.class);
            nobodys.addAll(found.unknown());
            late.addAll(found.unposted());
        });
        // After all were looked for: whatever was found of one that has begun meanwhile is among these.
        Set<String> coming = underWay.apply(agencyId);
        nobodys.removeIf(file -> coming.contains(file.value()));
        late.forEach(file -> isLeft(file, new DiscardUpload(file)));
        claimed(agencyId, nobodys).forEach(name -> secrets.remove(agencyId, name));
        for (FileId file : nobodys) {
            if (hasHadItsTime(agencyId, file) && isNobodys(file)) {
                delete(agencyId, file);
            }
        }
    }

    /** What lies there under other names is in somebody else's care. */
    private static Optional<FileId> ofAFile(String id) {
        try {
            return Optional.of(new FileId(id));
        } catch (BadInput other) {
            return Optional.empty();
        }
    }

    /** The notes of files that somebody's event names by now, or that are gone. */
    private List<String> claimed(String agencyId, Set<FileId> nobodys) {
        List<String> claimed =
                new ArrayList<>(secrets.list(agencyId, FOUND, MAX_FOUND).keySet());
        nobodys.forEach(file -> claimed.remove(FOUND + file.value()));
        return claimed;
    }

    private boolean hasHadItsTime(String agencyId, FileId file) {
        String name = FOUND + file.value();
        Instant now = clock.instant();
        secrets.putIfAbsent(agencyId, name, now.toString().getBytes(StandardCharsets.UTF_8));
        return secrets.get(agencyId, name)
                .map(found -> Instant.parse(new String(found, StandardCharsets.UTF_8)))
                .filter(found -> !now.isBefore(found.plus(GRACE)))
                .isPresent();
    }

    /** The ledger has the last word: what it knows and somebody has posted stays, and what an import needs. */
    private boolean isNobodys(FileId file) {
        return isLeft(file, new DropImportFile(new ImportId(file.value()))) && isLeft(file, new DiscardUpload(file));
    }

    private boolean isLeft(FileId file, Object discarding) {
        try {
            gateway.send(discarding);
            return true;
        } catch (Rejected rejected) {
            if (rejected.code() == Rejected.Code.NOT_FOUND) {
                return true;
            }
            LOG.warn("file {} was not swept: {}", file, rejected.code());
            return false;
        }
    }

    private void delete(String agencyId, FileId file) {
        try {
            files.delete(agencyId, file.value());
            secrets.remove(agencyId, FOUND + file.value());
            LOG.info("bytes that no event names were swept in agency {}", Tenancy.agencyId());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
