package io.portico.app.moving;

import io.portico.messages.agency.AgencyEvent;
import io.portico.messages.agency.AgencyFounded;
import io.portico.messages.stored.EventCatalogue;
import io.portico.messages.unique.SlugTaken;
import io.portico.tenancy.LedgerIntake;
import io.portico.tenancy.Runs;
import io.portico.tenancy.SealedFileStore;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.StorageKey;
import io.portico.tenancy.Work;
import io.portico.tenancy.WorkMetadata;
import io.portico.tenancy.archive.ArchivePart;
import io.portico.tenancy.archive.ArchiveReader;
import io.portico.tenancy.archive.ArchiveRefused;
import io.portico.tenancy.archive.ArchiveRefused.Why;
import io.portico.tenancy.disclosures.Disclosure;
import io.portico.tenancy.disclosures.DisclosureIds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an archive as lines, each checked on its way: that it is of that agency and of no other, and that this
 * installation knows it. Sealed files go where they are to lie; nobody can read them before their keys are there. It ends
 * only when the archive ended as it should.
 */
final class CheckedParts extends Runs {

    private static final String FILE_KEY = "key/file:";
    private static final String AGENCY_KEY = "agency-key";
    private static final int AT_ONCE = 500;
    /** Characters of Base64: as much as a command may bring, and its wrapping. */
    private static final int MOST_OF_AN_EVENT = 4 << 20;

    private static final int MOST_OF_METADATA = 64 << 10;
    /** Characters of what ledgers find events by. */
    private static final int MOST_OF_A_NAME = 255;

    private final ArchiveReader archive;
    private final SealedFileStore files;
    private final LedgerIntake ledger;
    private final Serializer events;
    private final String agencyId;
    private final Set<String> fileIds = new HashSet<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<String> eventIds = new ArrayList<>();
    private final Doubles doubles = new Doubles();
    private String foundedAt = "";
    private boolean keyed;
    private byte[] line = new byte[0];
    private int given;

    CheckedParts(ArchiveReader archive, SealedFileStore files, LedgerIntake ledger, Serializer events) {
        this.archive = archive;
        this.files = files;
        this.ledger = ledger;
        this.events = events;
        this.agencyId = archive.head().agencyId();
    }

    /** When the agency was founded, in the ledger's form; known at the end. */
    String foundedAt() {
        return foundedAt;
    }

    @Override
    protected int take(byte[] target, int offset, int length) throws IOException {
        while (given == line.length) {
            ArchivePart part = archive.next();
            if (part == null) {
                demand(keyed && !sequences.isEmpty());
                demandNew();
                demand(doubles.none());
                return -1;
            }
            byte[] next = checkedStrictly(part);
            if (next != null) {
                line = next;
                given = 0;
            }
        }
        int count = Math.min(length, line.length - given);
        System.arraycopy(line, given, target, offset, count);
        given += count;
        return count;
    }

    private byte @Nullable [] checkedStrictly(ArchivePart part) throws IOException {
        try {
            return checked(part);
        } catch (ArchiveRefused refused) {
            throw refused;
        } catch (RuntimeException e) {
            throw new ArchiveRefused(Why.DAMAGED, e);
        }
    }

    /** What passes here must be sure to be stored later, when there is no way back. */
    private byte @Nullable [] checked(ArchivePart part) throws IOException {
        switch (part) {
            case ArchivePart.Secret secret -> {
                demand(secret.bytes().length <= SecretStore.MAX_VALUE_BYTES);
                keyed |= secret.name().equals(AGENCY_KEY);
                if (secret.name().startsWith(FILE_KEY)) {
                    fileIds.add(secret.name().substring(FILE_KEY.length()));
                }
            }
            case ArchivePart.SealedFile file -> {
                demand(fileIds.contains(file.id()));
                files.putSealed(agencyId, file.id(), file.bytes());
                return null;
            }
            case ArchivePart.Event event -> check(event);
            case ArchivePart.Disclosed disclosed -> check(disclosed.line());
            case ArchivePart.Buried _ -> {}
        }
        return StagedLine.of(part);
    }

    private static void check(Disclosure line) {
        demand(DisclosureIds.isOne(line.id()));
        Stream.of(line.at(), line.by(), line.how(), line.through()).forEach(Objects::requireNonNull);
    }

    private void check(ArchivePart.Event event) {
        demand(event.payload().length() <= MOST_OF_AN_EVENT
                && event.metadata().length() <= MOST_OF_METADATA
                && event.id().length() <= MOST_OF_A_NAME
                && event.kind().length() <= MOST_OF_A_NAME
                && StorageKey.of(agencyId, event.aggregate()).length() <= MOST_OF_A_NAME);
        Class<?> type = EventCatalogue.classOf(event.type()).orElseThrow(() -> new ArchiveRefused(Why.TOO_NEW));
        byte[] payload = Base64.getDecoder().decode(event.payload());
        MetaData said = events.deserialize(new SimpleSerializedObject<>(
                Base64.getDecoder().decode(event.metadata()), byte[].class, MetaData.class.getName(), null));
        demand(WorkMetadata.in(said)
                .map(Work::agencyId)
                .filter(agencyId::equals)
                .isPresent());
        demand(!event.aggregate().isBlank()
                && !event.kind().isBlank()
                && !event.id().isBlank());
        var unused = DateTimeUtils.parseInstant(event.at());
        Object read =
                events.deserialize(new SimpleSerializedObject<>(payload, byte[].class, event.type(), event.revision()));
        demand(type.isInstance(read));
        // It is founded once, at an address that it takes here anew, and whatever happens to an agency happens to it.
        demand(sequences.isEmpty() == (read instanceof AgencyFounded) && !(read instanceof SlugTaken));
        demand(!(read instanceof AgencyEvent its) || its.agencyId().value().equals(agencyId));
        if (read instanceof AgencyFounded founded) {
            demand(founded.slug().equals(archive.head().slug()));
            foundedAt = event.at();
        }
        Long before = sequences.put(event.aggregate(), event.sequence());
        demand(event.sequence() == (before == null ? 0 : before + 1));
        eventIds.add(event.id());
        doubles.add(event.id());
        if (eventIds.size() == AT_ONCE) {
            demandNew();
        }
    }

    private void demandNew() {
        if (!eventIds.isEmpty() && ledger.holdsAny(eventIds)) {
            throw new ArchiveRefused(Why.EXISTS);
        }
        eventIds.clear();
    }

    private static void demand(boolean holds) {
        if (!holds) {
            throw new ArchiveRefused(Why.DAMAGED);
        }
    }
}
