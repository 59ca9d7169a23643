package io.portico.access;

import io.portico.messages.AccessEvent;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.approval.ApprovalEvent;
import io.portico.messages.budget.BudgetEvent;
import io.portico.messages.file.FileEvent;
import io.portico.messages.invoice.InvoiceEvent;
import io.portico.messages.person.PersonEvent;
import io.portico.messages.project.ProjectEvent;
import io.portico.messages.standingrule.StandingRuleEvent;
import io.portico.messages.task.TaskEvent;
import io.portico.messages.unique.AccessMoved;
import io.portico.messages.viewas.ViewAsEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who could see one post from the moment it was posted, found by going through what happened since: at every instant the
 * answer is that of {@link Policy} as of that instant (access.md, rule 20). Between two events time alone takes sights
 * away and gives none, so that the moment at which one ended can be looked for.
 */
public final class Exposure {

    /** Finer than any end that can be set. */
    private static final Duration PRECISION = Duration.ofMillis(1);

    private final Resource.OfPost post;
    private final Map<UserId, Span> open = new LinkedHashMap<>();
    private final List<Span> closed = new ArrayList<>();
    private AccessState state;
    private Instant reached;

    /** @param state as it was when it was posted */
    public Exposure(AccessState state, Resource.OfPost post, Instant postedAt) {
        this.state = state;
        this.post = post;
        this.reached = postedAt;
        state.people().forEach(person -> look(person, postedAt));
    }

    /**
     * A time during which somebody could see it.
     *
     * @param until null while they can
     * @param reasons why they could, as of its beginning
     */
    public record Span(
            UserId person, Instant from, @Nullable Instant until, List<Reason> reasons) {
        Span endedAt(Instant end) {
            return new Span(person, from, end, reasons);
        }
    }

    /**
     * Goes one event further.
     *
     * @param then the state after it
     * @param at the latest time of any event of the agency up to it
     */
    public void next(AccessEvent event, AccessState then, Instant at) {
        Instant now = at.isBefore(reached) ? reached : at;
        switch (event) {
            case TaskEvent task when !task.taskId().equals(post.taskId()) -> state = then;
            case ProjectEvent project when !isIn(project.projectId(), then) -> state = then;
            // A person's own events say nothing of what others see.
            case PersonEvent person -> {
                expire(person.userId(), now);
                state = then;
                look(person.userId(), now);
            }
            case FileEvent _,
                    ApprovalEvent _,
                    BudgetEvent _,
                    InvoiceEvent _,
                    StandingRuleEvent _,
                    ViewAsEvent _,
                    AccessMoved _ -> state = then;
            default -> {
                List.copyOf(open.keySet()).forEach(person -> expire(person, now));
                state = then;
                reached = now;
                then.people().forEach(person -> look(person, now));
            }
        }
    }

    /** Everybody's spans up to that instant, by when they began; whoever can see it then has an open one. */
    public List<Span> until(Instant end) {
        Instant last = end.isBefore(reached) ? reached : end;
        List.copyOf(open.keySet()).forEach(person -> expire(person, last));
        List<Span> all = new ArrayList<>(closed);
        all.addAll(open.values());
        all.sort(Comparator.comparing(Span::from));
        return List.copyOf(all);
    }

    private boolean isIn(ProjectId projectId, AccessState then) {
        return then.task(post.taskId())
                .filter(task -> projectId.equals(task.projectId()))
                .isPresent();
    }

    /** Closes the span of whom time has taken it from by then. */
    private void expire(UserId person, Instant now) {
        Span span = open.get(person);
        if (span != null && !sees(person, now)) {
            close(person, lastSeen(person, span, now));
        }
    }

    /** Opens or closes the person's span by the state of now. */
    private void look(UserId person, Instant now) {
        boolean sees = sees(person, now);
        boolean saw = open.containsKey(person);
        if (sees && !saw) {
            open.put(
                    person,
                    new Span(
                            person,
                            now,
                            null,
                            Policy.decide(state, person, Action.VIEW, post, now).reasons()));
        } else if (saw && !sees) {
            close(person, now);
        }
    }

    private void close(UserId person, Instant end) {
        Span span = Objects.requireNonNull(open.remove(person));
        // What was given and taken in the same instant was never to be seen as of any.
        if (end.isAfter(span.from())) {
            closed.add(span.endedAt(end));
        }
    }

    /** The first instant, but for the precision, at which the person sees it no more. */
    private Instant lastSeen(UserId person, Span span, Instant now) {
        Instant seen = span.from().isAfter(reached) ? span.from() : reached;
        Instant unseen = now;
        if (!sees(person, seen)) {
            return seen;
        }
        while (Duration.between(seen, unseen).compareTo(PRECISION) > 0) {
            Instant middle = seen.plus(Duration.between(seen, unseen).dividedBy(2));
            if (sees(person, middle)) {
                seen = middle;
            } else {
                unseen = middle;
            }
        }
        // What time ends, it ends at a day's beginning; only then is the instant more than near.
        Instant whole = unseen.truncatedTo(ChronoUnit.SECONDS);
        return sees(person, whole) ? unseen : whole;
    }

    private boolean sees(UserId person, Instant at) {
        return Policy.allows(state, person, Action.VIEW, post, at);
    }
}
