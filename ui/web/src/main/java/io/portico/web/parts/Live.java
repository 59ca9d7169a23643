package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import io.portico.messages.Rejected;
import io.portico.tenancy.Gateway.Watching;
import io.portico.tenancy.disclosures.Disclosures;
import io.portico.tenancy.disclosures.Disclosures.Held;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a part of a page true while it is open: asks again when the house says that something changed, away from the
 * page, and touches the page only when the answer differs. Ends with the part it belongs to.
 */
public final class Live<R> {

    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(2);
    private static final Duration MIDNIGHT_TAKES = Duration.ofSeconds(20);
    private static final int MOST_OVERTAKEN = 5;

    private final House house;
    private final Set<String> keys;
    private final Supplier<R> question;
    private final Consumer<R> show;
    private final Runnable gone;
    private final Consumer<R> back;
    /** Where it is said that nothing could be had; null where a whole page is nothing without it. */
    private final @Nullable HasComponents place;

    private final AtomicBoolean pending = new AtomicBoolean();
    private final ReentrantLock asking = new ReentrantLock();
    private final Object order = new Object();
    private final Object telling = new Object();
    /** How often it was asked, from the page and from behind it. */
    private long turns;
    /** Whose answer counts: the latest turn that was answered. The page may not have got round to it yet. */
    private long answered;

    private @Nullable R shown;
    /** What was last shown, though it may have to be drawn again. */
    private @Nullable R told;

    private @Nullable Failed failed;
    private boolean absent;
    private volatile @Nullable UI ui;
    private @Nullable Watching watching;
    private @Nullable Component owner;
    private @Nullable Alarm midnight;

    private Live(
            House house,
            Set<String> keys,
            Supplier<R> question,
            Consumer<R> show,
            Runnable gone,
            Consumer<R> back,
            @Nullable HasComponents place) {
        this.place = place;
        this.house = house;
        this.keys = keys;
        this.question = question;
        this.show = show;
        this.gone = gone;
        this.back = back;
    }

    /**
     * Shows the answer now and keeps it true. Where there is none because something failed, that is said in the owner, and
     * what is around it stays.
     *
     * @param owner as long as it is on the page
     * @param keys what the answer depends on
     * @param gone what to do when the reader may no longer see it
     */
    public static <R> Live<R> keep(
            Component owner, House house, Set<String> keys, Supplier<R> question, Consumer<R> show, Runnable gone) {
        HasComponents place = owner instanceof HasComponents parts ? parts : null;
        return kept(owner, new Live<>(house, keys, question, show, gone, show, place));
    }

    /**
     * Keeps a whole page true: where the reader may no longer see it, it gives way to what is said of everything that is
     * not there, and should it be given back, it is made anew.
     */
    public static <P extends Component & HasComponents, R> Live<R> keepPage(
            P page, House house, Set<String> keys, Supplier<R> question, Consumer<R> show) {
        return keepPage(page, house, keys, question, show, () -> Gone.show(page));
    }

    /** As {@link #keepPage}, with something else to give way to. */
    public static <P extends Component & HasComponents, R> Live<R> keepPage(
            P page, House house, Set<String> keys, Supplier<R> question, Consumer<R> show, Runnable gone) {
        Consumer<R> back = _ -> page.getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        return kept(page, new Live<>(house, keys, question, show, gone, back, null));
    }

    private static <R> Live<R> kept(Component owner, Live<R> live) {
        live.again(live::failed);
        owner.addAttachListener(event -> live.begin(event.getUI()));
        owner.addDetachListener(_ -> live.end());
        live.owner = owner;
        owner.getUI().ifPresent(live::begin);
        return live;
    }

    /** Asks again at once, on the page's own thread, for example after the reader changed something. */
    public void again() {
        again(failure -> {
            throw failure;
        });
    }

    private void again(Consumer<RuntimeException> failing) {
        long turn = turn();
        Held<R> answer;
        try {
            answer = Disclosures.hold(question);
            // Whoever asks goes on at what is shown then; what overtook it is not on the page yet.
            for (int more = 0; more < MOST_OVERTAKEN && isOvertaken(turn); more++) {
                turn = turn();
                answer = Disclosures.hold(question);
            }
            answer.note();
        } catch (Rejected rejected) {
            answered(turn);
            leave(turn);
            return;
        } catch (RuntimeException failure) {
            failing.accept(failure);
            return;
        }
        answered(turn);
        show(turn, answer.answer());
    }

    private boolean isOvertaken(long turn) {
        synchronized (telling) {
            return answered > turn;
        }
    }

    /** There is nothing yet to go on showing. */
    private void failed(RuntimeException failure) {
        if (place == null) {
            throw failure;
        }
        LOG.error("a part of a page could not be shown", failure);
        failed = new Failed(this::tryAgain);
        place.add(failed);
    }

    /** By the reader, who goes on at what they get then. */
    private void tryAgain() {
        again(failure -> {
            LOG.error("a part of a page could still not be shown", failure);
            Notice.refused(Words.say("failed.still"));
        });
        if (failed == null && place instanceof Component part) {
            part.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
        }
    }

    private void isHad() {
        if (failed != null) {
            failed.removeFromParent();
            failed = null;
        }
    }

    /** Asks again behind the page, for example because time has passed. */
    public void soon() {
        pulse();
    }

    /**
     * Shows it anew when a day is over, though nothing happened: what is due tomorrow is due today, and what was due is
     * late. Not for what somebody writes into.
     */
    public Live<R> daily() {
        midnight = new Alarm(Objects.requireNonNull(owner), house, this::dayIsOver);
        awaitMidnight();
        return this;
    }

    /** Not all pages of all people at the same moment. */
    private void awaitMidnight() {
        Duration spread = Duration.ofMillis(ThreadLocalRandom.current().nextLong(MIDNIGHT_TAKES.toMillis()));
        Objects.requireNonNull(midnight).set(house.times().nextDay().plus(spread));
    }

    private void dayIsOver() {
        synchronized (telling) {
            shown = null;
        }
        soon();
        awaitMidnight();
    }

    private long turn() {
        synchronized (telling) {
            return ++turns;
        }
    }

    /** Whatever was asked before that turn is out of date from now on, even if it is on its way to the page. */
    private void answered(long turn) {
        synchronized (telling) {
            answered = Math.max(answered, turn);
        }
    }

    /** Whether the page is to be touched for the answer. */
    private boolean tellsMore(long turn, R answer) {
        synchronized (telling) {
            answered(turn);
            return turn == answered && !answer.equals(shown);
        }
    }

    /** What is drawn once more, because a day is over, tells nothing that was not told. */
    private boolean isNews(R answer) {
        synchronized (telling) {
            return !answer.equals(told);
        }
    }

    private void show(long turn, R answer) {
        synchronized (telling) {
            if (turn != answered || answer.equals(shown)) {
                return;
            }
            shown = answer;
            told = answer;
        }
        isHad();
        boolean returns = absent;
        absent = false;
        (returns ? back : show).accept(answer);
    }

    /** Nothing of it stays on the page, nor is it remembered as shown. */
    private void leave(long turn) {
        synchronized (telling) {
            if (turn != answered || absent) {
                return;
            }
            shown = null;
            told = null;
        }
        absent = true;
        isHad();
        gone.run();
    }

    private void begin(UI page) {
        if (ui == null) {
            ui = page;
            listen();
            // What changed between the first answer and now is not missed.
            pulse();
        }
    }

    private void listen() {
        synchronized (order) {
            if (ui != null) {
                watching = house.watch(keys, this::pulse, this::lost);
            }
        }
    }

    private void end() {
        synchronized (order) {
            ui = null;
            if (watching != null) {
                watching.close();
                watching = null;
            }
        }
    }

    /** Many pulses while one answer is awaited are one. */
    private void pulse() {
        if (ui != null && pending.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::askBehindThePage);
        }
    }

    /** One after the other; a page that asks for itself meanwhile waits for nobody, and what it is told counts. */
    private void askBehindThePage() {
        asking.lock();
        try {
            pending.set(false);
            long turn = turn();
            try {
                Held<R> held = Disclosures.hold(question);
                R answer = held.answer();
                if (tellsMore(turn, answer)) {
                    if (isNews(answer)) {
                        held.note();
                    }
                    onPage(() -> show(turn, answer));
                }
            } catch (Rejected rejected) {
                answered(turn);
                onPage(house.termsPending() ? Live::toTerms : () -> leave(turn));
            }
        } catch (RuntimeException e) {
            LOG.debug("a page could not be kept true; it is asked again", e);
            later(this::pulse);
        } finally {
            asking.unlock();
        }
    }

    /** Nothing is open before the agency's new terms are accepted. */
    private static void toTerms() {
        UI.getCurrent().getPage().setLocation("/terms");
    }

    private void lost() {
        later(() -> {
            try {
                listen();
                pulse();
            } catch (RuntimeException e) {
                lost();
            }
        });
    }

    private void later(Runnable piece) {
        Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(BEFORE_TRYING_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            if (ui != null) {
                piece.run();
            }
        });
    }

    private void onPage(Runnable change) {
        UI page = ui;
        if (page != null) {
            Future<Void> _ = page.access(() -> {
                if (ui != null) {
                    change.run();
                }
            });
        }
    }
}
