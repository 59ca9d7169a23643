package io.portico.decisions.company;

import static io.portico.decisions.Deeds.apply;

import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.messages.ContactId;
import io.portico.messages.Rejected;
import io.portico.messages.company.AddCompany;
import io.portico.messages.company.AddContact;
import io.portico.messages.company.ChangeCompanyStatus;
import io.portico.messages.company.CompanyAdded;
import io.portico.messages.company.CompanyEvent;
import io.portico.messages.company.CompanyStatus;
import io.portico.messages.company.CompanyStatusChanged;
import io.portico.messages.company.ContactAdded;
import io.portico.messages.person.Permission;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** A client's company. */
@Aggregate(type = "company", commandTargetResolver = "storedTargets", cache = "aggregateCache")
public final class Company {

    @AggregateIdentifier
    String key;

    private CompanyStatus status = CompanyStatus.ACTIVE;
    private final Set<ContactId> contacts = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    Company() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(AddCompany command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.companyId());
        hearing.demandInAgency(Permission.WORK_EDIT);
        apply(new CompanyAdded(command.companyId(), command.name()));
    }

    @CommandHandler
    void decide(AddContact command, Judge judge) {
        judge.hear().demandInAgency(Permission.WORK_EDIT);
        if (contacts.contains(command.contact().contactId())) {
            throw new Rejected(Rejected.Code.ALREADY_EXISTS);
        }
        apply(new ContactAdded(command.companyId(), command.contact()));
    }

    @CommandHandler
    void decide(ChangeCompanyStatus command, Judge judge) {
        judge.hear().demandInAgency(Permission.WORK_EDIT);
        if (status != command.status()) {
            apply(new CompanyStatusChanged(command.companyId(), command.status()));
        }
    }

    @EventSourcingHandler
    void evolve(CompanyEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case CompanyAdded _ -> contacts.clear();
            case ContactAdded e -> contacts.add(e.contact().contactId());
            case CompanyStatusChanged e -> status = e.status();
        }
    }
}
