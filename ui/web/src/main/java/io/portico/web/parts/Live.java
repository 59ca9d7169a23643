package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import io.portico.messages.Rejected;
import io.portico.tenancy.Gateway.Watching;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
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

    private final House house;
    private final Set<String> keys;
    private final Supplier<R> question;
    private final Consumer<R> show;
    private final Runnable gone;
    private final Consumer<R> back;
    private final AtomicBoolean pending = new AtomicBoolean();
    private final Object order = new Object();
    private volatile @Nullable R shown;
    private boolean absent;
    private volatile @Nullable UI ui;
    private @Nullable Watching watching;

    private Live(
            House house, Set<String> keys, Supplier<R> question, Consumer<R> show, Runnable gone, Consumer<R> back) {
        this.house = house;
        this.keys = keys;
        this.question = question;
        this.show = show;
        this.gone = gone;
        this.back = back;
    }

    /**
     * Shows the answer now and keeps it true.
     *
     * @param owner as long as it is on the page
     * @param keys what the answer depends on
     * @param gone what to do when the reader may no longer see it
     */
    public static <R> Live<R> keep(
            Component owner, House house, Set<String> keys, Supplier<R> question, Consumer<R> show, Runnable gone) {
        return kept(owner, new Live<>(house, keys, question, show, gone, show));
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
        return kept(page, new Live<>(house, keys, question, show, gone, back));
    }

    private static <R> Live<R> kept(Component owner, Live<R> live) {
        live.again();
        owner.addAttachListener(event -> live.begin(event.getUI()));
        owner.addDetachListener(_ -> live.end());
        owner.getUI().ifPresent(live::begin);
        return live;
    }

    /** Asks again at once, on the page's own thread, for example after the reader changed something. */
    public void again() {
        R answer;
        try {
            answer = question.get();
        } catch (Rejected rejected) {
            leave();
            return;
        }
        show(answer);
    }

    private void show(R answer) {
        if (!answer.equals(shown)) {
            shown = answer;
            boolean returns = absent;
            absent = false;
            (returns ? back : show).accept(answer);
        }
    }

    /** Nothing of it stays on the page, nor is it remembered as shown. */
    private void leave() {
        if (!absent) {
            absent = true;
            shown = null;
            gone.run();
        }
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

    private void askBehindThePage() {
        pending.set(false);
        try {
            R answer = question.get();
            if (!answer.equals(shown)) {
                onPage(() -> show(answer));
            }
        } catch (Rejected rejected) {
            onPage(house.termsPending() ? Live::toTerms : this::leave);
        } catch (RuntimeException e) {
            LOG.debug("a page could not be kept true; it is asked again", e);
            later(this::pulse);
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
