package io.portico.decisions.brand;

import static io.portico.decisions.Deeds.apply;

import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.decisions.Versions;
import io.portico.messages.Rejected;
import io.portico.messages.brand.AddBrand;
import io.portico.messages.brand.BrandAdded;
import io.portico.messages.brand.BrandEvent;
import io.portico.messages.brand.BrandRenamed;
import io.portico.messages.brand.RenameBrand;
import io.portico.messages.person.Permission;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** A brand: it belongs to its company for ever. */
@Aggregate(type = "brand", commandTargetResolver = "storedTargets", cache = "aggregateCache")
public final class Brand {

    @AggregateIdentifier
    String key;

    private String name;
    /** 1 when added, one more with each change; what views show as the brand's version. */
    private long version;

    @SuppressWarnings("NullAway.Init")
    Brand() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(AddBrand command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.brandId());
        hearing.demandInAgency(Permission.WORK_EDIT);
        if (!hearing.state().hasCompany(command.companyId())) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        apply(new BrandAdded(command.brandId(), command.companyId(), command.name()));
    }

    @CommandHandler
    void decide(RenameBrand command, Judge judge) {
        judge.hear().demandInAgency(Permission.WORK_EDIT);
        Versions.demand(command.expectedVersion(), version);
        if (!command.name().equals(name)) {
            apply(new BrandRenamed(command.brandId(), command.name()));
        }
    }

    @EventSourcingHandler
    void evolve(BrandEvent event, @SourceId String key) {
        this.key = key;
        version++;
        name = switch (event) {
            case BrandAdded e -> e.name();
            case BrandRenamed e -> e.name();
        };
    }
}
