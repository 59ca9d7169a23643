package io.portico.app.moving;

import io.portico.messages.AgencyId;
import io.portico.messages.unique.SlugTaken;
import io.portico.tenancy.Actor;
import io.portico.tenancy.LedgerIntake;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.StoredEvent;
import io.portico.tenancy.Work;
import io.portico.tenancy.WorkMetadata;
import io.portico.tenancy.archive.ArchivePart;
import io.portico.tenancy.archive.ArchiveRefused;
import io.portico.tenancy.archive.ArchiveRefused.Why;
import io.portico.tenancy.disclosures.Disclosure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;

/**
 * Lets an agency whose parts were checked move in: its address, its secrets, what it has deleted, its log, its events. Each
 * step may be done again, so that whoever was cut off begins anew and finds done what is done. Events go in in pieces, and
 * views are waited for in between: the others' events find their place among them, and nobody waits long.
 */
final class MovingIn {

    private static final int AT_ONCE = 500;
    /** Characters of events. */
    private static final int MUCH_AT_ONCE = 16 << 20;

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String NODE = "moving-in";
    private static final String AGGREGATE = "unique";

    private final House house;

    MovingIn(House house) {
        this.house = house;
    }

    /** Returns where the ledger ended when the agency was whole. */
    long run(Mark mark) throws IOException {
        house.outbox().hold(mark.agencyId(), house.clock().instant());
        takeSlug(mark);
        Pieces pieces = new Pieces(mark.agencyId());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                house.files().read(SecretStore.SHARED, mark.staged(), 0, OptionalLong.empty()),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                pieces.add(StagedLine.read(line));
            }
        }
        pieces.store();
        long end = house.positions().head();
        house.epochs().raise(mark.agencyId(), end);
        house.outbox().beginAfter(mark.agencyId(), end, house.clock().instant());
        house.views().await(end, LONG);
        return end;
    }

    /** At the time when the agency was founded, as where it came from: no event of it is older. */
    private void takeSlug(Mark mark) {
        if (house.intake().holdsAny(List.of(mark.staged()))) {
            return;
        }
        SlugTaken taken = new SlugTaken(mark.slug(), new AgencyId(mark.agencyId()));
        SerializedObject<byte[]> payload = house.events().serialize(taken, byte[].class);
        MetaData work = WorkMetadata.of(new Work(mark.agencyId(), Actor.OPERATOR));
        try {
            house.intake()
                    .append(List.of(StoredEvent.of(
                            -1,
                            AgencyMoves.slugKey(mark.slug()),
                            mark.staged(),
                            Objects.requireNonNull(mark.foundedAt()),
                            0,
                            AGGREGATE,
                            payload.getType().getName(),
                            payload.getType().getRevision(),
                            payload.getData(),
                            house.events().serialize(work, byte[].class).getData())));
        } catch (LedgerIntake.Taken byAnother) {
            throw new ArchiveRefused(Why.SLUG_TAKEN, byAnother);
        }
    }

    /** How many of the agency's events are in the ledger. */
    private long there(String agencyId) {
        long count = 0;
        long position = -1;
        List<StoredEvent> page;
        do {
            page = house.ledger().ofAgency(agencyId, position, AT_ONCE);
            count += page.size();
            position = page.isEmpty() ? position : page.getLast().position();
        } while (!page.isEmpty());
        return count;
    }

    /** Parts are stored some hundred at a time, and before the first of another kind. */
    private final class Pieces {

        private final String agencyId;
        private final List<ArchivePart> waiting = new ArrayList<>();
        private long there = -1;
        private long much;

        Pieces(String agencyId) {
            this.agencyId = agencyId;
        }

        void add(ArchivePart part) {
            if (part instanceof ArchivePart.Event && isThere()) {
                there--;
                return;
            }
            boolean another = !waiting.isEmpty() && waiting.getFirst().getClass() != part.getClass();
            if (another || waiting.size() == AT_ONCE || much > MUCH_AT_ONCE) {
                store();
            }
            waiting.add(part);
            much += part instanceof ArchivePart.Event event ? event.payload().length() : 0;
        }

        private boolean isThere() {
            if (there < 0) {
                there = there(agencyId);
            }
            return there > 0;
        }

        void store() {
            if (waiting.isEmpty()) {
                return;
            }
            Map<String, byte[]> secrets = new HashMap<>();
            List<String> buried = new ArrayList<>();
            List<Disclosure> log = new ArrayList<>();
            List<StoredEvent> events = new ArrayList<>();
            for (ArchivePart part : waiting) {
                switch (part) {
                    case ArchivePart.Secret secret -> secrets.put(secret.name(), secret.bytes());
                    case ArchivePart.Buried gone -> buried.add(gone.name());
                    case ArchivePart.Disclosed disclosed -> log.add(disclosed.line());
                    case ArchivePart.Event event -> events.add(event.of(agencyId));
                    case ArchivePart.SealedFile _ -> throw new IllegalStateException("files are there already");
                }
            }
            waiting.clear();
            much = 0;
            if (!secrets.isEmpty()) {
                house.secrets().putAllIfAbsent(agencyId, secrets);
            }
            if (!buried.isEmpty()) {
                house.moved().buryAll(agencyId, buried);
            }
            if (!log.isEmpty()) {
                house.log().append(NODE, house.clock().instant(), Map.of(agencyId, log));
            }
            if (!events.isEmpty()) {
                append(events);
            }
        }

        private void append(List<StoredEvent> events) {
            try {
                house.intake().append(events);
            } catch (LedgerIntake.Taken since) {
                throw new IllegalStateException("an id of an agency that moves in was taken meanwhile", since);
            }
            house.views().await(house.positions().head(), LONG);
        }
    }
}
