package io.portico.decisions.permissionset;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.Policy;
import io.portico.access.Policy.PermissionSetTerms;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.decisions.Versions;
import io.portico.messages.PermissionSetId;
import io.portico.messages.Rejected;
import io.portico.messages.permissionset.DeletePermissionSet;
import io.portico.messages.permissionset.EditPermissionSet;
import io.portico.messages.permissionset.MakePermissionSet;
import io.portico.messages.permissionset.PermissionSetDeleted;
import io.portico.messages.permissionset.PermissionSetEdited;
import io.portico.messages.permissionset.PermissionSetEvent;
import io.portico.messages.permissionset.PermissionSetMade;
import io.portico.messages.permissionset.SetSecondFactorDemandChanged;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.tenancy.StorageKey;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A permission set of an agency's own. Nothing can happen to the built-in ones but that a second factor is demanded. */
@Aggregate(type = "permission-set", commandTargetResolver = "storedTargets", cache = "aggregateCache")
public final class PermissionSet {

    @AggregateIdentifier
    @Nullable
    String key;

    private PermissionSetId id;
    private String name;
    private PersonKind base;
    private Set<Permission> permissions;
    private boolean deleted;
    private boolean twoFactorRequired;
    /** How often it changed since it was made, or since it came with Portico; what views show as its version. */
    private long version;

    @SuppressWarnings("NullAway.Init")
    PermissionSet() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(MakePermissionSet command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.permissionSetId());
        hearing.demandInAgency(Permission.SETS_EDIT);
        if (Policy.isBuiltIn(command.permissionSetId())) {
            throw new Rejected(Rejected.Code.ALREADY_EXISTS);
        }
        Switches.demand(hearing, command.base(), command.permissions());
        demandFreeName(hearing, command.permissionSetId(), command.base(), command.name());
        hearing.change(new PermissionSetMade(
                command.permissionSetId(), command.name(), command.base(), command.permissions()));
        if (command.twoFactorRequired()) {
            apply(new SetSecondFactorDemandChanged(command.permissionSetId(), true));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public void decide(EditPermissionSet command, Judge judge) {
        Hearing hearing = judge.hear();
        if (Policy.isBuiltIn(command.permissionSetId())) {
            editBuiltIn(hearing, command);
            return;
        }
        demandOwn(hearing, command.permissionSetId());
        if (deleted) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        Versions.demand(command.expectedVersion(), version);
        // Nobody touches a set that holds more than they do: what they take from it they could not give back.
        Switches.demand(hearing, base, permissions);
        String newName = command.name() == null ? name : command.name();
        Set<Permission> newPermissions = command.permissions() == null ? permissions : command.permissions();
        Switches.demand(hearing, base, newPermissions);
        demandFreeName(hearing, id, base, newName);
        if (!newName.equals(name) || !newPermissions.equals(permissions)) {
            hearing.change(new PermissionSetEdited(id, newName, newPermissions));
        }
        demandSecondFactor(command);
    }

    /** A set keeps what came with it; how its holders prove who they are is the agency's to say. */
    private void editBuiltIn(Hearing hearing, EditPermissionSet command) {
        hearing.demandInAgency(Permission.SETS_EDIT);
        if (command.name() != null || command.permissions() != null) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        Versions.demand(command.expectedVersion(), version);
        PermissionSetTerms terms =
                Policy.permissionSet(hearing.state(), command.permissionSetId()).orElseThrow();
        Switches.demand(hearing, terms.base(), terms.permissions());
        if (key == null) {
            key = StorageKey.of(hearing.agencyId(), command.permissionSetId().named());
        }
        demandSecondFactor(command);
    }

    private void demandSecondFactor(EditPermissionSet command) {
        Boolean wanted = command.twoFactorRequired();
        if (wanted != null && wanted != twoFactorRequired) {
            apply(new SetSecondFactorDemandChanged(command.permissionSetId(), wanted));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DeletePermissionSet command, Judge judge) {
        Hearing hearing = judge.hear();
        demandOwn(hearing, command.permissionSetId());
        if (deleted) {
            return;
        }
        Switches.demand(hearing, base, permissions);
        if (!Policy.holders(hearing.state(), id).isEmpty()) {
            throw new Rejected(Rejected.Code.SET_IN_USE);
        }
        hearing.change(new PermissionSetDeleted(id));
    }

    /** Who may edit sets at all is told that the built-in ones are not to be edited; they see them, after all. */
    public static void demandEditable(Hearing hearing, PermissionSetId asked) {
        hearing.demandInAgency(Permission.SETS_EDIT);
        if (Policy.isBuiltIn(asked)) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
    }

    private void demandOwn(Hearing hearing, PermissionSetId asked) {
        demandEditable(hearing, asked);
        if (key == null) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
    }

    /** Two sets of one base and name could not be told apart by whoever gives one to somebody. */
    private static void demandFreeName(Hearing hearing, PermissionSetId id, PersonKind base, String name) {
        boolean taken = Policy.permissionSets(hearing.state()).stream()
                .filter(set -> set.base() == base && !set.id().equals(id))
                .anyMatch(set -> set.name().equalsIgnoreCase(name));
        if (taken) {
            throw new Rejected(Rejected.Code.NAME_TAKEN);
        }
    }

    @EventSourcingHandler
    void evolve(PermissionSetEvent event, @SourceId String key) {
        this.key = key;
        version++;
        switch (event) {
            case PermissionSetMade e -> {
                id = e.permissionSetId();
                name = e.name();
                base = e.base();
                permissions = e.permissions();
            }
            case PermissionSetEdited e -> {
                name = e.name();
                permissions = e.permissions();
            }
            case PermissionSetDeleted _ -> deleted = true;
        }
    }

    @EventSourcingHandler
    void evolve(SetSecondFactorDemandChanged event, @SourceId String key) {
        this.key = key;
        version++;
        twoFactorRequired = event.demanded();
    }
}
