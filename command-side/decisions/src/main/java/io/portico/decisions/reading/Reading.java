package io.portico.decisions.reading;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.Action;
import io.portico.access.Resource;
import io.portico.access.ThreadFacts;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.messages.PostId;
import io.portico.messages.Rejected;
import io.portico.messages.reading.ReadThread;
import io.portico.messages.reading.ThreadRead;
import io.portico.tenancy.StorageKey;
import java.util.function.LongPredicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** How far one person has read one thread of a task. */
@Aggregate(type = "reading", commandTargetResolver = "storedTargets", cache = "aggregateCache")
public final class Reading {

    @AggregateIdentifier
    @Nullable
    String key;

    private @Nullable PostId upTo;

    Reading() {}

    /**
     * Only the reader says so, and only of what they may see; who looks through their eyes moves nothing (rule 14). What
     * they had read already is no news.
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ReadThread command, Judge judge, ThreadFacts threads) {
        Hearing hearing = judge.hear();
        if (key == null) {
            key = StorageKey.of(hearing.agencyId(), command.readingId().named());
        }
        if (!hearing.person().equals(command.reader())) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        hearing.demand(Action.VIEW, new Resource.OfThread(command.taskId(), command.thread()));
        LongPredicate mayRead =
                at -> hearing.allows(Action.VIEW, new Resource.OfPost(command.taskId(), command.thread(), at));
        long position = threads.position(command.taskId(), command.thread(), command.upTo(), mayRead)
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        PostId before = upTo;
        boolean further = before == null
                || position
                        > threads.position(command.taskId(), command.thread(), before, mayRead)
                                .orElse(Long.MIN_VALUE);
        if (further) {
            apply(new ThreadRead(command.reader(), command.taskId(), command.thread(), command.upTo()));
        }
    }

    @EventSourcingHandler
    void evolve(ThreadRead event, @SourceId String key) {
        this.key = key;
        upTo = event.upTo();
    }
}
