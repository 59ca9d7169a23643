package io.portico.projections.audit;

import io.portico.access.AccessState;
import io.portico.access.Action;
import io.portico.access.Policy;
import io.portico.access.Recorded;
import io.portico.access.Resource;
import io.portico.access.Timeline;
import io.portico.messages.AccessEvent;
import io.portico.messages.HistoryEvent;
import io.portico.messages.RequestFormId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.approval.ApprovalEvent;
import io.portico.messages.budget.BudgetEvent;
import io.portico.messages.document.DocumentEvent;
import io.portico.messages.file.FileEvent;
import io.portico.messages.invoice.InvoiceEvent;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonEvent;
import io.portico.messages.project.ProjectEvent;
import io.portico.messages.task.TaskEvent;
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

/**
 * Goes through the history with the policy at hand and notes from when on somebody saw something else. It stays where it has
 * come to, so that whoever asks again pays only for what has happened since. What came into sight or went out of it says the
 * person's timeline, which looks again only at what an event reaches; the time at which something ended by itself, too.
 */
final class SightWalk implements AccessFold.Passage {

    /** How many entries are gone through for one question at most; the rest is for the next one. */
    private static final int AT_ONCE = 10_000;
    /** How much of what was said is read at once. */
    private static final int WORDS = 500;

    private final AccessFold fold;
    private final String agencyId;
    private final UserId person;
    private final Timeline timeline;
    /** What is no thing of the timeline, in its order. */
    private final List<Placed> noted = new ArrayList<>();

    private final ArrayDeque<Tides.Said> said = new ArrayDeque<>();

    private AccessState state;
    private Instant at = Instant.EPOCH;
    private long position;
    /** Up to where what is in the history has been gone through, and what was said. */
    private long written;

    private long heard;
    /** Up to where there is anything to go through, and where the last word lies. */
    private long reach;

    private long spoken;
    private Instant until = Instant.EPOCH;
    private int passed;
    private boolean paused;
    private @Nullable Marks last;
    private volatile int size;

    SightWalk(AccessFold fold, String agencyId, UserId person) {
        this.fold = fold;
        this.agencyId = agencyId;
        this.person = person;
        long behind = fold.before(agencyId, then -> then.person(person).isEmpty());
        this.position = behind;
        this.written = behind;
        this.heard = behind;
        this.state = fold.at(agencyId, behind);
        this.timeline = Timeline.of(person, state, at);
    }

    /**
     * A mark in the order of them all.
     *
     * @param position of the event; -1 for the time alone, which comes before any event of its instant
     */
    record Placed(SightMark mark, long position) implements Comparable<Placed> {

        boolean isBehind(Instant instant, long place) {
            int later = mark.at().compareTo(instant);
            return later > 0 || (later == 0 && position > place);
        }

        @Override
        public int compareTo(Placed other) {
            int later = mark.at().compareTo(other.mark.at());
            return later == 0 ? Long.compare(position, other.position) : later;
        }
    }

    /**
     * All marks up to an instant, as far as the walk has come.
     *
     * @param whole whether it has come to that instant
     * @param at the instant it has come to
     * @param position the event it has come to
     */
    record Marks(List<Placed> all, Instant until, boolean whole, Instant at, long position) {}

    /** How much is kept. */
    int size() {
        return size;
    }

    /** Goes on as far as is needed, or as is possible at once. */
    synchronized Marks upTo(Instant end) {
        until = end;
        passed = 0;
        paused = false;
        long stood = position;
        if (!at.isAfter(end)) {
            // What comes meanwhile is left for the next time, so that nothing is overtaken.
            reach = fold.now(agencyId).position();
            spoken = fold.spoken(agencyId);
            reach = Math.max(reach, spoken);
            fold.atLeast(agencyId, spoken);
            fold.pass(agencyId, written, this);
            if (!paused) {
                sayUpTo(reach + 1);
            }
        }
        if (last == null || stood != position || last.whole == paused || !last.until.equals(end)) {
            Instant reached = paused ? at : end;
            last = new Marks(
                    SightTally.of(SightChangeKind.THINGS, timeline.until(reached), noted, reached),
                    end,
                    !paused,
                    at,
                    position);
            size = timeline.size() + noted.size();
        }
        return last;
    }

    @Override
    public boolean passes(HistoryEntry entry, HistoryEvent event, AccessState then) {
        if (entry.position() > reach || !sayUpTo(entry.position()) || !goesOnTo(entry.latest())) {
            return false;
        }
        AccessState before = state;
        state = then;
        written = entry.position();
        position = written;
        if (event instanceof AccessEvent access) {
            Recorded recorded = entry.recorded(access);
            timeline.next(recorded, then, at);
            look(recorded, before);
        }
        return true;
    }

    /** Moves the time on, unless that is too far, or enough for now. */
    private boolean goesOnTo(Instant next) {
        if (next.isAfter(until)) {
            return false;
        }
        if (passed >= AT_ONCE) {
            paused = true;
            return false;
        }
        passed++;
        at = next.isAfter(at) ? next : at;
        return true;
    }

    /** Notes what was said before the event at that position; false when that was too much for now. */
    private boolean sayUpTo(long next) {
        while (true) {
            if (said.isEmpty() && heard < spoken) {
                said.addAll(fold.said(agencyId, heard, WORDS));
            }
            Tides.Said one = said.peekFirst();
            if (one == null || one.position() >= next) {
                return true;
            }
            if (!goesOnTo(one.latest())) {
                return false;
            }
            said.removeFirst();
            heard = one.position();
            position = heard;
            if (sees(state, new Resource.OfPost(one.taskId(), ThreadName.of(one.audience()), one.post()))) {
                note(new SightMark(at, SightChangeKind.WORDS, one.eventId(), 0, 0));
            }
        }
    }

    private void note(SightMark mark) {
        noted.add(new Placed(mark, position));
    }

    private boolean sees(AccessState then, Resource thing) {
        return Policy.allows(then, person, Action.VIEW, thing, at);
    }

    /** Notes what the timeline knows nothing of. Where it has noted something about the same event, that is enough. */
    private void look(Recorded recorded, AccessState before) {
        AccessEvent event = recorded.event();
        if (mayTouchForms(event, before) && lookAtForms(recorded.id(), before)) {
            return;
        }
        if (mayTouchRights(event) && !rights(before).equals(rights(state))) {
            note(new SightMark(at, SightChangeKind.RIGHTS, recorded.id(), 0, 0));
        } else if (SightWork.isSeen(event, person, before, state, at)) {
            note(new SightMark(at, SightChangeKind.WORK, recorded.id(), 0, 0));
        }
    }

    private boolean lookAtForms(String event, AccessState before) {
        Set<RequestFormId> gained = new HashSet<>(Policy.forms(state, person, at));
        Set<RequestFormId> lost = new HashSet<>(Policy.forms(before, person, at));
        Set<RequestFormId> kept = new HashSet<>(gained);
        kept.retainAll(lost);
        gained.removeAll(kept);
        lost.removeAll(kept);
        if (gained.isEmpty() && lost.isEmpty()) {
            return false;
        }
        note(new SightMark(at, SightChangeKind.THINGS, event, gained.size(), lost.size()));
        return true;
    }

    private Set<Permission> rights(AccessState then) {
        return Policy.alive(then, person, at) ? Policy.permissions(then, person, at) : Set.of();
    }

    private boolean mayTouchForms(AccessEvent event, AccessState before) {
        if (before.forms().isEmpty() && state.forms().isEmpty()) {
            return false;
        }
        return event instanceof ProjectEvent project
                ? Policy.sight(before, person, project.projectId(), at)
                        != Policy.sight(state, person, project.projectId(), at)
                : mayTouchRights(event);
    }

    /** What happens to the work, and to others, gives nobody rights and takes none. */
    private boolean mayTouchRights(AccessEvent event) {
        return switch (event) {
            case PersonEvent e -> e.userId().equals(person);
            case ProjectEvent _,
                    TaskEvent _,
                    FileEvent _,
                    DocumentEvent _,
                    ApprovalEvent _,
                    BudgetEvent _,
                    InvoiceEvent _,
                    ViewAsEvent _ -> false;
            default -> true;
        };
    }
}
