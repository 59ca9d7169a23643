package io.portico.decisions.company;

import static io.portico.decisions.Deeds.apply;

import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.decisions.Texts;
import io.portico.decisions.Versions;
import io.portico.messages.ContactId;
import io.portico.messages.Rejected;
import io.portico.messages.company.AddCompany;
import io.portico.messages.company.AddContact;
import io.portico.messages.company.CompanyAdded;
import io.portico.messages.company.CompanyEvent;
import io.portico.messages.company.CompanyRenamed;
import io.portico.messages.company.CompanyStatus;
import io.portico.messages.company.CompanyStatusChanged;
import io.portico.messages.company.Contact;
import io.portico.messages.company.ContactAdded;
import io.portico.messages.company.ContactEdited;
import io.portico.messages.company.ContactRemoved;
import io.portico.messages.company.EditCompany;
import io.portico.messages.company.EditContact;
import io.portico.messages.company.RemoveContact;
import io.portico.messages.person.Permission;
import java.util.HashMap;
import java.util.Map;
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
    /** 1 when added, one more with each change; what views show as the company's version. */
    private long version;

    private String name;
    private final Map<ContactId, Contact> contacts = new HashMap<>();

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
        if (contacts.containsKey(command.contact().contactId())) {
            throw new Rejected(Rejected.Code.ALREADY_EXISTS);
        }
        apply(new ContactAdded(command.companyId(), command.contact()));
    }

    @CommandHandler
    void decide(EditCompany command, Judge judge) {
        judge.hear().demandInAgency(Permission.WORK_EDIT);
        Versions.demand(command.expectedVersion(), version);
        if (command.name() != null && !command.name().equals(name)) {
            apply(new CompanyRenamed(command.companyId(), command.name()));
        }
        if (command.status() != null && status != command.status()) {
            apply(new CompanyStatusChanged(command.companyId(), command.status()));
        }
    }

    @CommandHandler
    void decide(EditContact command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demandInAgency(Permission.WORK_EDIT);
        Contact before = contacts.get(command.contactId());
        if (before == null) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        Versions.demand(command.expectedVersion(), version);
        Contact after = command.applied(before);
        Texts texts = hearing.texts();
        boolean same = texts.same(before.firstName(), after.firstName())
                && texts.same(before.lastName(), after.lastName())
                && texts.same(before.email(), after.email())
                && before.primary() == after.primary();
        if (!same) {
            apply(new ContactEdited(command.companyId(), after));
        }
    }

    @CommandHandler
    void decide(RemoveContact command, Judge judge) {
        judge.hear().demandInAgency(Permission.WORK_EDIT);
        if (contacts.containsKey(command.contactId())) {
            apply(new ContactRemoved(command.companyId(), command.contactId()));
        }
    }

    /** There is one to turn to, at most. */
    private void keep(Contact contact) {
        if (contact.primary()) {
            contacts.replaceAll(
                    (_, one) -> new Contact(one.contactId(), one.firstName(), one.lastName(), one.email(), false));
        }
        contacts.put(contact.contactId(), contact);
    }

    @EventSourcingHandler
    void evolve(CompanyEvent event, @SourceId String key) {
        this.key = key;
        version++;
        switch (event) {
            case CompanyAdded e -> name = e.name();
            case CompanyRenamed e -> name = e.name();
            case ContactAdded e -> keep(e.contact());
            case ContactEdited e -> keep(e.contact());
            case ContactRemoved e -> contacts.remove(e.contactId());
            case CompanyStatusChanged e -> status = e.status();
        }
    }
}
