package io.portico.app.demo;

import io.portico.app.PorticoSettings;
import io.portico.app.chores.Hush;
import io.portico.app.door.Tickets;
import io.portico.messages.AgencyId;
import io.portico.messages.UserId;
import io.portico.projections.mail.OutboxStart;
import io.portico.tenancy.Actor;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Positions;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.ViewProgress;
import io.portico.tenancy.Work;
import io.portico.views.PageRequest;
import io.portico.views.door.Agencies;
import io.portico.views.door.FindAgencies;
import io.portico.web.entrance.Demo;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Whether this is the demonstration; makes it once, and lets one step in as its people. */
final class DemoMode implements Demo, Hush, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoMode.class);
    private static final Duration VIEWS_WITHIN = Duration.ofMinutes(2);
    private static final List<Figure> NORTHLIGHT = List.of(
            figure("nora", "Nora Lindqvist", "Project manager"),
            figure("omar", "Omar Haddad", "Owner"),
            figure("clara", "Clara Novak", "Client, sees all of Acme's brands"),
            figure("chris", "Chris Weber", "Client, sees what was shared by name"),
            figure("dieter", "Dieter Krause", "Client, sees invoices"),
            figure("paula", "Paula Reyes", "Partner, freelance illustrator"),
            figure("aude", "Aude Martin", "Auditor"));
    private static final List<Figure> HARBOR_AND_PINE = List.of(
            figure("owen", "Owen Pryce", "Owner"),
            figure("rosie", "Rosie Tate", "Client"),
            figure("paula", "Paula Reyes", "Partner, freelance illustrator"));

    private final PorticoSettings settings;
    private final DemoFolder folder;
    private final boolean onlyHere;
    private final Gateway gateway;
    private final FileStore files;
    private final Positions positions;
    private final ViewProgress views;
    private final OutboxStart outbox;
    private final Tickets tickets;
    private final Clock clock;
    private final ReentrantLock telling = new ReentrantLock();
    private volatile boolean running;
    private volatile boolean told;

    DemoMode(
            PorticoSettings settings,
            boolean onlyHere,
            Gateway gateway,
            FileStore files,
            Positions positions,
            ViewProgress views,
            OutboxStart outbox,
            Tickets tickets,
            Clock clock) {
        this.settings = settings;
        this.folder = new DemoFolder(settings.data());
        this.onlyHere = onlyHere;
        this.gateway = gateway;
        this.files = files;
        this.positions = positions;
        this.views = views;
        this.outbox = outbox;
        this.tickets = tickets;
        this.clock = clock;
        this.told = folder.whole();
    }

    @Override
    public State state() {
        if (told) {
            return State.READY;
        }
        return onlyHere && !telling.isLocked() && noAgency() ? State.OFFERED : State.OFF;
    }

    boolean isTold() {
        return told;
    }

    /** Whether the story is being told at this moment; until its end nobody may come in. */
    boolean isTelling() {
        return telling.isLocked();
    }

    /** Its people are made up, and their addresses somebody else's. */
    @Override
    public boolean holdsMails() {
        return told || telling.isLocked();
    }

    @Override
    public void prepare() {
        telling.lock();
        try {
            if (told) {
                return;
            }
            if (!onlyHere || !noAgency()) {
                throw new IllegalStateException("The demo needs a folder without agencies, and this machine's own"
                        + " address: set portico.data to an empty folder");
            }
            folder.begin();
            outbox.hold();
            List<Scene> scenes = DemoStory.scenes(LocalDate.now(clock));
            Storyteller storyteller = new Storyteller(gateway, files);
            storyteller.tell(scenes);
            awaitViews();
            storyteller.tellReadings(scenes);
            awaitViews();
            outbox.beginAnew();
            folder.end();
            told = true;
            LOG.info("the demonstration is there");
        } finally {
            telling.unlock();
        }
    }

    private void awaitViews() {
        if (!views.await(positions.head(), VIEWS_WITHIN)) {
            throw new IllegalStateException("the views do not show the demonstration");
        }
    }

    private boolean noAgency() {
        return Tenancy.call(Work.atApex(Actor.system("demo")), () -> gateway.ask(
                                new FindAgencies(PageRequest.first()), Agencies.class)
                        .items())
                .isEmpty();
    }

    @Override
    public List<Place> agencies() {
        return told
                ? List.of(
                        new Place(Northlight.NAME, URI.create(settings.agencyUrl(Northlight.SLUG))),
                        new Place(HarborAndPine.NAME, URI.create(settings.agencyUrl(HarborAndPine.SLUG))))
                : List.of();
    }

    @Override
    public List<Figure> people() {
        if (!told) {
            return List.of();
        }
        return switch (Tenancy.currentIfAny().map(Work::agencyId).orElse(Work.NO_AGENCY)) {
            case Northlight.SLUG -> NORTHLIGHT;
            case HarborAndPine.SLUG -> HARBOR_AND_PINE;
            default -> List.of();
        };
    }

    @Override
    public URI stepIn(UserId person) {
        if (people().stream().noneMatch(figure -> figure.id().equals(person))) {
            throw new IllegalArgumentException("nobody steps in as " + person);
        }
        // The ids of the two agencies are their slugs.
        return tickets.address(new AgencyId(Tenancy.agencyId()), Tenancy.agencyId(), person);
    }

    private static Figure figure(String id, String name, String role) {
        return new Figure(new UserId(id), name, role);
    }

    /** After the processors run, before the web server opens the doors. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public void start() {
        if (told && !onlyHere) {
            throw new IllegalStateException("This folder holds the demo, where anybody may step in as anybody: it is"
                    + " served on the loopback address and at localhost only");
        }
        if (settings.demo() && !told) {
            views.await(positions.head(), VIEWS_WITHIN);
            prepare();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
