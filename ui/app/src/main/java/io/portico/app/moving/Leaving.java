package io.portico.app.moving;

import io.portico.tenancy.StoredEvent;
import io.portico.tenancy.archive.ArchiveHead;
import io.portico.tenancy.archive.ArchivePart;
import io.portico.tenancy.archive.ArchiveWriter;
import io.portico.tenancy.disclosures.Disclosure;
import io.portico.tenancy.disclosures.DisclosureStore;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes an agency into an archive while it is served. Where the ledger ended when this began is looked at first: whatever
 * an event up to there names, keys and files, was there before it, and is in what is read later.
 */
final class Leaving {

    private static final int AT_ONCE = 500;
    private static final String FILE_KEY = "key/file:";

    private final House house;

    Leaving(House house) {
        this.house = house;
    }

    void write(String agencyId, String slug, String passphrase, OutputStream target) throws IOException {
        long end = house.positions().head();
        ArchiveWriter archive = new ArchiveWriter(
                target,
                passphrase,
                new ArchiveHead(
                        ArchiveHead.FORMAT,
                        agencyId,
                        slug,
                        house.clock().instant().toString()));
        List<String> files = secrets(agencyId, archive);
        buried(agencyId, archive);
        for (String file : files) {
            file(agencyId, file, archive);
        }
        disclosures(agencyId, archive);
        events(agencyId, end, archive);
        archive.finish();
    }

    /** Answers the ids of the files whose keys are among them. */
    private List<String> secrets(String agencyId, ArchiveWriter archive) throws IOException {
        List<String> files = new ArrayList<>();
        Map<String, byte[]> page = house.moved().after(agencyId, "", AT_ONCE);
        while (!page.isEmpty()) {
            String last = "";
            for (Map.Entry<String, byte[]> secret : page.entrySet()) {
                last = secret.getKey();
                archive.write(ArchivePart.Secret.of(last, secret.getValue()));
                if (last.startsWith(FILE_KEY)) {
                    files.add(last.substring(FILE_KEY.length()));
                }
            }
            page = house.moved().after(agencyId, last, AT_ONCE);
        }
        return files;
    }

    /** What was deleted while the secrets were read is among these. */
    private void buried(String agencyId, ArchiveWriter archive) throws IOException {
        List<String> page = house.moved().buriedAfter(agencyId, "", AT_ONCE);
        while (!page.isEmpty()) {
            for (String name : page) {
                archive.write(new ArchivePart.Buried(name));
            }
            page = house.moved().buriedAfter(agencyId, page.getLast(), AT_ONCE);
        }
    }

    private void file(String agencyId, String id, ArchiveWriter archive) throws IOException {
        try (InputStream sealed = house.files().sealed(agencyId, id)) {
            archive.write(new ArchivePart.SealedFile(id, sealed));
        } catch (FileNotFoundException deletedMeanwhile) {
            // Or it never became whole: its key alone is nothing.
        }
    }

    private void disclosures(String agencyId, ArchiveWriter archive) throws IOException {
        String before = null;
        List<Disclosure> page;
        do {
            page = house.log()
                    .find(new DisclosureStore.Search(agencyId, null, null, null, null, null, before, AT_ONCE));
            for (Disclosure line : page) {
                archive.write(new ArchivePart.Disclosed(line));
                before = line.id();
            }
        } while (!page.isEmpty());
    }

    private void events(String agencyId, long end, ArchiveWriter archive) throws IOException {
        long position = -1;
        List<StoredEvent> page;
        do {
            page = house.ledger().ofAgency(agencyId, position, AT_ONCE);
            for (StoredEvent event : page) {
                position = event.position();
                if (position > end) {
                    return;
                }
                archive.write(ArchivePart.Event.of(event));
            }
        } while (!page.isEmpty());
    }
}
