package io.portico.decisions.waiting;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.Resource;
import io.portico.access.ThreadFacts;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.messages.Rejected;
import io.portico.messages.ThreadName;
import io.portico.messages.person.Permission;
import io.portico.messages.waiting.AnswerNeeded;
import io.portico.messages.waiting.NeedAnswer;
import io.portico.messages.waiting.NeedNoAnswer;
import io.portico.messages.waiting.NoAnswerNeeded;
import io.portico.messages.waiting.WaitingCommand;
import io.portico.messages.waiting.WaitingEvent;
import io.portico.tenancy.StorageKey;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What the agency says of those of one audience who wait in one task. */
@Aggregate(type = "waiting", commandTargetResolver = "storedTargets", cache = "aggregateCache")
public final class Waiting {

    @AggregateIdentifier
    @Nullable
    String key;

    /** Whether it was said, and not taken back, that no answer is needed. */
    private boolean said;

    Waiting() {}

    /** What was answered meanwhile needs none either. The same may ask again, as a request for approval does. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(NeedNoAnswer command, Judge judge, ThreadFacts threads) {
        begin(command, judge);
        boolean waits = threads.waits(command.taskId(), command.audience(), command.upTo())
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        if (waits) {
            apply(new NoAnswerNeeded(command.taskId(), command.audience(), command.upTo()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(NeedAnswer command, Judge judge) {
        begin(command, judge);
        if (said) {
            apply(new AnswerNeeded(command.taskId(), command.audience()));
        }
    }

    /** Who may answer may say that no answer is needed; people outside, who may reply as well, know of no clock. */
    private void begin(WaitingCommand command, Judge judge) {
        Hearing hearing = judge.hear();
        if (key == null) {
            key = StorageKey.of(hearing.agencyId(), command.waitingId().named());
        }
        hearing.demand(Permission.WORK_VIEW, new Resource.OfTask(command.taskId()));
        hearing.demand(
                Permission.REPLIES_POST, new Resource.OfThread(command.taskId(), ThreadName.of(command.audience())));
    }

    @EventSourcingHandler
    void evolve(WaitingEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case NoAnswerNeeded _ -> said = true;
            case AnswerNeeded _ -> said = false;
        }
    }
}
