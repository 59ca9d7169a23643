package io.portico.app.moving;

import io.portico.tenancy.AskingOutput;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.StorageKey;
import io.portico.tenancy.StoreFull;
import io.portico.tenancy.Work;
import io.portico.tenancy.archive.AgencyArchives;
import io.portico.tenancy.archive.ArchiveHead;
import io.portico.tenancy.archive.ArchiveReader;
import io.portico.tenancy.archive.ArchiveRefused;
import io.portico.tenancy.archive.ArchiveRefused.Why;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes agencies into archives and takes them in, one at a time. What arrives is checked to its last byte before any of it
 * counts; then it moves in, piece by piece, and is there for nobody before it is whole. What was cut off while it was
 * checked is swept; what was cut off later goes on.
 */
final class AgencyMoves implements AgencyArchives {

    private static final Logger LOG = LoggerFactory.getLogger(AgencyMoves.class);
    private static final Pattern AGENCY = Pattern.compile("[A-Za-z0-9_-]{2,64}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");

    private final House house;
    private final Leaving leaving;
    private final MovingIn movingIn;
    private final long maxBytes;
    private final ReentrantLock busy = new ReentrantLock();

    AgencyMoves(House house, long maxBytes) {
        this.house = house;
        this.leaving = new Leaving(house);
        this.movingIn = new MovingIn(house);
        this.maxBytes = maxBytes;
        Mark.all(house.secrets()).forEach(mark -> house.unsettled().begin(mark.agencyId()));
    }

    @Override
    public void write(String agencyId, String slug, String passphrase, BooleanSupplier allowed, OutputStream target)
            throws IOException {
        leaving.write(agencyId, slug, passphrase, new AskingOutput(target, allowed, System::nanoTime));
    }

    @Override
    public long maxBytes() {
        return maxBytes;
    }

    @Override
    public Arrived read(InputStream archive, String passphrase) throws IOException {
        if (!busy.tryLock()) {
            throw new Gateway.Unavailable(Gateway.Unavailable.Why.NOT_READY);
        }
        try {
            ArchiveReader reader = new ArchiveReader(archive, passphrase, maxBytes);
            return move(checked(reader));
        } catch (StoreFull full) {
            throw new Gateway.Unavailable(Gateway.Unavailable.Why.FULL, full);
        } finally {
            busy.unlock();
        }
    }

    /** What was cut off: swept, or gone on with. */
    void round() {
        if (!busy.tryLock()) {
            return;
        }
        try {
            for (Mark mark : Mark.all(house.secrets())) {
                goOn(mark);
            }
        } finally {
            busy.unlock();
        }
    }

    /** One that cannot go on keeps no other from it. */
    private void goOn(Mark mark) {
        try {
            if (mark.foundedAt() != null) {
                LOG.info("agency {} goes on moving in", mark.agencyId());
                var unused = move(mark);
            } else {
                abandon(mark);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("agency {} could not go on moving in", mark.agencyId(), e);
        }
    }

    private Mark checked(ArchiveReader reader) throws IOException {
        Mark mark = admitted(reader.head());
        boolean whole = false;
        try (CheckedParts parts = new CheckedParts(reader, house.files(), house.intake(), house.events())) {
            house.files().write(SecretStore.SHARED, mark.staged(), parts, Long.MAX_VALUE);
            Mark moving = mark.whole(parts.foundedAt(), house.secrets());
            whole = true;
            return moving;
        } finally {
            if (!whole) {
                abandon(mark);
            }
        }
    }

    /** Whoever is here, was here, or has its address keeps it out. */
    private Mark admitted(ArchiveHead head) {
        String agencyId = head.agencyId();
        if (!AGENCY.matcher(agencyId).matches() || !SLUG.matcher(head.slug()).matches()) {
            throw new ArchiveRefused(Why.DAMAGED);
        }
        Mark mark = new Mark(agencyId, head.slug(), "moving-in:" + UUID.randomUUID(), null);
        if (house.moved().isDeleted(agencyId)
                || !house.moved().after(agencyId, "", 1).isEmpty()
                || !house.ledger().ofAgency(agencyId, -1, 1).isEmpty()) {
            throw new ArchiveRefused(Why.EXISTS);
        }
        if (house.intake().knows(slugKey(head.slug()))) {
            throw new ArchiveRefused(Why.SLUG_TAKEN);
        }
        if (!mark.keepIfFirst(house.secrets())) {
            throw new ArchiveRefused(Why.EXISTS);
        }
        house.unsettled().begin(agencyId);
        return mark;
    }

    private Arrived move(Mark mark) throws IOException {
        try {
            // Its parts are deleted when all of them are in.
            boolean waits = house.files().has(SecretStore.SHARED, mark.staged());
            long position = waits ? movingIn.run(mark) : house.positions().head();
            house.files().delete(SecretStore.SHARED, mark.staged());
            mark.remove(house.secrets());
            house.unsettled().end(mark.agencyId());
            LOG.info("agency {} moved in", mark.agencyId());
            return new Arrived(mark.agencyId(), mark.slug(), house.views().await(position, house.patience()), position);
        } catch (ArchiveRefused refused) {
            abandon(mark);
            throw refused;
        }
    }

    /** Nothing of it counted, for the keys to what lies there were never stored. */
    private void abandon(Mark mark) throws IOException {
        house.files().dropSealed(mark.agencyId());
        if (house.files().has(SecretStore.SHARED, mark.staged())) {
            house.files().delete(SecretStore.SHARED, mark.staged());
        }
        mark.remove(house.secrets());
        house.unsettled().end(mark.agencyId());
    }

    static String slugKey(String slug) {
        return StorageKey.of(Work.NO_AGENCY, "slug-" + slug);
    }
}
