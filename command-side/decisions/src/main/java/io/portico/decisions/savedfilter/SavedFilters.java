package io.portico.decisions.savedfilter;

import static io.portico.decisions.Deeds.apply;

import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.decisions.Texts;
import io.portico.messages.FilterId;
import io.portico.messages.Rejected;
import io.portico.messages.person.Permission;
import io.portico.messages.savedfilter.ChangeFilter;
import io.portico.messages.savedfilter.FilterForgotten;
import io.portico.messages.savedfilter.FilterSaved;
import io.portico.messages.savedfilter.ForgetFilter;
import io.portico.messages.savedfilter.SaveFilter;
import io.portico.messages.savedfilter.SavedFilterCommand;
import io.portico.messages.savedfilter.SavedFilterEvent;
import io.portico.tenancy.StorageKey;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The filters that one person has saved. */
@Aggregate(type = "saved-filters", commandTargetResolver = "storedTargets", cache = "aggregateCache")
public final class SavedFilters {

    /** More than anybody finds their way among. */
    static final int MOST = 50;

    @AggregateIdentifier
    @Nullable
    String key;

    private final Map<FilterId, FilterSaved> saved = new HashMap<>();

    SavedFilters() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SaveFilter command, Judge judge) {
        begin(command, judge);
        if (saved.containsKey(command.filterId())) {
            throw new Rejected(Rejected.Code.ALREADY_EXISTS);
        }
        if (saved.size() >= MOST) {
            throw new Rejected(Rejected.Code.TOO_MANY_FILTERS);
        }
        apply(new FilterSaved(command.userId(), command.filterId(), command.name(), command.query()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ChangeFilter command, Judge judge) {
        Texts texts = begin(command, judge).texts();
        FilterSaved before = saved.get(command.filterId());
        if (before == null) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        if (!texts.same(before.name(), command.name()) || !texts.same(before.query(), command.query())) {
            apply(new FilterSaved(command.userId(), command.filterId(), command.name(), command.query()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ForgetFilter command, Judge judge) {
        begin(command, judge);
        if (saved.containsKey(command.filterId())) {
            apply(new FilterForgotten(command.userId(), command.filterId()));
        }
    }

    private Hearing begin(SavedFilterCommand command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demandInAgency(Permission.WORK_VIEW);
        if (!command.userId().equals(hearing.person())) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        key = StorageKey.of(hearing.agencyId(), command.savedFiltersId().named());
        return hearing;
    }

    @EventSourcingHandler
    void evolve(SavedFilterEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case FilterSaved e -> saved.put(e.filterId(), e);
            case FilterForgotten e -> saved.remove(e.filterId());
        }
    }
}
