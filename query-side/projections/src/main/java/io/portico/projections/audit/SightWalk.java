package io.portico.projections.audit;

import io.portico.access.AccessState;
import io.portico.access.Action;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.messages.HistoryEvent;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.approval.ApprovalEvent;
import io.portico.messages.brand.BrandRenamed;
import io.portico.messages.budget.BudgetItemAdded;
import io.portico.messages.budget.BudgetItemChanged;
import io.portico.messages.budget.BudgetItemRemoved;
import io.portico.messages.budget.BudgetItemUsed;
import io.portico.messages.budget.BudgetRenamed;
import io.portico.messages.document.DocumentEdited;
import io.portico.messages.document.DocumentPinned;
import io.portico.messages.document.DocumentUnpinned;
import io.portico.messages.invoice.InvoiceVoided;
import io.portico.messages.invoice.PaymentRecorded;
import io.portico.messages.person.Permission;
import io.portico.messages.project.ProjectEdited;
import io.portico.messages.project.ProjectProgressSwitched;
import io.portico.messages.task.TaskEdited;
import io.portico.messages.task.TaskMoved;
import io.portico.messages.task.TaskNested;
import io.portico.messages.viewas.ViewAsEvent;
import io.portico.projections.access.AccessFold;
import io.portico.projections.access.HistoryEntry;
import io.portico.projections.access.Tides;
import io.portico.views.audit.SightChangeKind;
import io.portico.views.audit.SightMark;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through the history with the policy at hand and notes from when on somebody saw something else. */
final class SightWalk {

    /** How many entries are gone through at once at most; the rest is for the next page. */
    private static final int MOST = 1_000;

    private final AccessFold fold;
    private final String agencyId;
    private final UserId person;
    private final long behind;
    private final Instant until;
    private final int limit;
    private final List<SightMark> found = new ArrayList<>();
    private final ArrayDeque<Tides.Said> said;

    private AccessState state;
    private Sight sight;
    private long position;
    private Instant at;
    private int passed;
    private boolean over = true;

    SightWalk(AccessFold fold, String agencyId, UserId person, long behind, Instant since, Instant until, int limit) {
        this.fold = fold;
        this.agencyId = agencyId;
        this.person = person;
        this.behind = behind;
        this.until = until;
        this.limit = limit;
        this.state = fold.at(agencyId, behind);
        this.at = since;
        this.position = behind;
        this.sight = Sight.of(state, person, since);
        this.said = new ArrayDeque<>(fold.said(agencyId, behind, Long.MAX_VALUE));
    }

    /**
     * What is seen at an instant.
     *
     * @param ends the instant from which it may be less although nothing happens
     */
    private record Sight(
            Set<String> things,
            Set<Permission> rights,
            @Nullable Instant ends) {
        static Sight of(AccessState state, UserId person, Instant instant) {
            Set<String> things = new HashSet<>();
            Policy.thingsSeenBy(state, person, instant).forEach(thing -> things.add(thing.named()));
            Policy.forms(state, person, instant).forEach(form -> things.add(form.named()));
            boolean alive = Policy.alive(state, person, instant);
            return new Sight(
                    things,
                    alive ? Policy.permissions(state, person) : Set.of(),
                    Policy.visible(state, person, instant).until());
        }
    }

    void go() {
        fold.pass(agencyId, behind, this::passes);
        if (over && sayUpTo(Long.MAX_VALUE)) {
            timeGoesTo(until);
        }
    }

    List<SightMark> found() {
        return List.copyOf(found);
    }

    boolean isOver() {
        return over;
    }

    long position() {
        return position;
    }

    Instant at() {
        return at;
    }

    private boolean passes(HistoryEntry entry, HistoryEvent event, AccessState then) {
        if (!sayUpTo(entry.position())) {
            return false;
        }
        if (entry.latest().isAfter(until)) {
            timeGoesTo(until);
            said.clear();
            return false;
        }
        if (isEnough()) {
            return false;
        }
        passed++;
        timeGoesTo(entry.latest());
        state = then;
        position = entry.position();
        if (!(event instanceof ViewAsEvent)) {
            changed(entry, event);
        }
        return true;
    }

    private void changed(HistoryEntry entry, HistoryEvent event) {
        Sight before = sight;
        sight = Sight.of(state, person, at);
        if (!note(before, SightChangeKind.THINGS, entry.eventId())
                && isWork(event)
                && entry.about().stream()
                        .anyMatch(thing -> before.things.contains(thing)
                                || (event instanceof BrandRenamed && !before.things.isEmpty()))) {
            found.add(new SightMark(at, SightChangeKind.WORK, entry.eventId(), 0, 0));
        }
    }

    /** Notes what is seen now and was not before, or the other way round; whether there is anything. */
    private boolean note(Sight before, SightChangeKind kind, @Nullable String event) {
        Set<String> gained = new HashSet<>(sight.things);
        gained.removeAll(before.things);
        Set<String> lost = new HashSet<>(before.things);
        lost.removeAll(sight.things);
        if (!gained.isEmpty() || !lost.isEmpty()) {
            found.add(new SightMark(at, kind, event, gained.size(), lost.size()));
            return true;
        }
        if (!sight.rights.equals(before.rights)) {
            found.add(new SightMark(at, SightChangeKind.RIGHTS, event, 0, 0));
            return true;
        }
        return false;
    }

    /** What ends by itself ends where the time has come for it, between one event and the next. */
    private void timeGoesTo(Instant instant) {
        Instant ends = sight.ends;
        while (ends != null && !ends.isAfter(instant) && ends.isAfter(at)) {
            at = ends;
            Sight before = sight;
            sight = Sight.of(state, person, at);
            note(before, SightChangeKind.TIME, null);
            ends = sight.ends;
        }
        at = instant.isAfter(at) ? instant : at;
    }

    /** Notes what was said before the event at that position; false when it is enough for now. */
    private boolean sayUpTo(long next) {
        while (!said.isEmpty() && said.getFirst().position() < next) {
            Tides.Said one = said.getFirst();
            if (one.latest().isAfter(until)) {
                said.clear();
                return true;
            }
            if (isEnough()) {
                return false;
            }
            passed++;
            said.removeFirst();
            timeGoesTo(one.latest());
            position = one.position();
            Resource post = new Resource.OfPost(one.taskId(), ThreadName.of(one.audience()), one.position());
            if (Policy.allows(state, person, Action.VIEW, post, at)) {
                found.add(new SightMark(at, SightChangeKind.WORDS, one.eventId(), 0, 0));
            }
        }
        return true;
    }

    private boolean isEnough() {
        if (found.size() >= limit || passed >= MOST) {
            over = false;
        }
        return !over;
    }

    /** What changes that which is seen, and not who sees it; in which order the agency puts its tasks is its own. */
    private static boolean isWork(HistoryEvent event) {
        return event instanceof ProjectEdited
                || event instanceof ProjectProgressSwitched
                || event instanceof TaskEdited
                || event instanceof TaskMoved
                || event instanceof TaskNested
                || event instanceof ApprovalEvent
                || event instanceof DocumentEdited
                || event instanceof DocumentPinned
                || event instanceof DocumentUnpinned
                || event instanceof BudgetRenamed
                || event instanceof BudgetItemAdded
                || event instanceof BudgetItemChanged
                || event instanceof BudgetItemRemoved
                || event instanceof BudgetItemUsed
                || event instanceof InvoiceVoided
                || event instanceof PaymentRecorded
                || event instanceof BrandRenamed;
    }
}
