package io.portico.decisions.agency;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.Policy;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.decisions.hold.LegalHolds;
import io.portico.decisions.person.Person;
import io.portico.messages.AgencyId;
import io.portico.messages.BadInput;
import io.portico.messages.PermissionSetId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.agency.AgencyArchived;
import io.portico.messages.agency.AgencyDeleted;
import io.portico.messages.agency.AgencyErased;
import io.portico.messages.agency.AgencyEvent;
import io.portico.messages.agency.AgencyFounded;
import io.portico.messages.agency.AgencyLanguageChosen;
import io.portico.messages.agency.AgencyResumed;
import io.portico.messages.agency.AgencySuspended;
import io.portico.messages.agency.ArchiveAgency;
import io.portico.messages.agency.ChooseAgencyLanguage;
import io.portico.messages.agency.ChooseInvitationSets;
import io.portico.messages.agency.DeleteAgency;
import io.portico.messages.agency.DisclosuresKept;
import io.portico.messages.agency.EraseAgency;
import io.portico.messages.agency.FoundAgency;
import io.portico.messages.agency.InvitationSetsChosen;
import io.portico.messages.agency.KeepDisclosures;
import io.portico.messages.agency.ResumeAgency;
import io.portico.messages.agency.SuspendAgency;
import io.portico.messages.person.Language;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.messages.unique.EmailTaken;
import io.portico.messages.unique.SlugTaken;
import io.portico.tenancy.Actor;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The agency. It is the current work's agency, always: the door binds the new agency's id before it sends the founding. */
@Aggregate(type = "agency", commandTargetResolver = "storedTargets", cache = "aggregateCache")
public final class Agency {

    private static final PermissionSetId OWNER = new PermissionSetId("OWNER");

    @AggregateIdentifier
    String key;

    private Language language = Language.EN;
    private PermissionSetId clientSetId = new PermissionSetId("CLIENT");
    private PermissionSetId partnerSetId = new PermissionSetId("PARTNER");
    private int disclosuresKeptDays = DisclosuresKept.USUALLY_DAYS;
    private boolean suspended;
    private boolean deleted;
    private boolean erased;

    @SuppressWarnings("NullAway.Init")
    Agency() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(FoundAgency command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.agencyId());
        Actor.Kind actor = hearing.actorKind();
        if (actor != Actor.Kind.OPERATOR && actor != Actor.Kind.ANYONE) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        demandOwn(hearing, command.agencyId());
        if (!command.owner().permissionSetId().equals(OWNER)) {
            throw new BadInput("role", BadInput.Code.UNKNOWN_VALUE);
        }
        apply(new AgencyFounded(
                command.agencyId(), command.slug(), command.name(), command.timeZone(), command.currency()));
        if (command.language() != language) {
            apply(new AgencyLanguageChosen(command.agencyId(), command.language()));
        }
        hearing.takeEverywhere(
                "slug-" + command.slug(), Rejected.Code.SLUG_TAKEN, new SlugTaken(command.slug(), command.agencyId()));
        String digest = hearing.texts().digest(command.owner().email());
        UserId ownerId = command.owner().userId();
        String ownerKey = hearing.newKey(ownerId);
        hearing.create(Person.class, () -> new Person(ownerKey, command.owner(), digest, command.ownerAccepted()));
        hearing.take("email-" + digest, Rejected.Code.EMAIL_TAKEN, new EmailTaken(digest, ownerId));
    }

    @CommandHandler
    void decide(ChooseAgencyLanguage command, Judge judge) {
        Hearing hearing = judge.hear();
        demandOwn(hearing, command.agencyId());
        hearing.demandInAgency(Permission.SETTINGS_EDIT);
        if (command.language() != language) {
            apply(new AgencyLanguageChosen(command.agencyId(), command.language()));
        }
    }

    @CommandHandler
    void decide(KeepDisclosures command, Judge judge) {
        Hearing hearing = judge.hear();
        demandOwn(hearing, command.agencyId());
        hearing.demandInAgency(Permission.SETTINGS_EDIT);
        if (command.days() != disclosuresKeptDays) {
            apply(new DisclosuresKept(command.agencyId(), command.days()));
        }
    }

    @CommandHandler
    void decide(ChooseInvitationSets command, Judge judge) {
        Hearing hearing = judge.hear();
        demandOwn(hearing, command.agencyId());
        hearing.demandInAgency(Permission.SETTINGS_EDIT);
        demandSetOf(hearing, PersonKind.CLIENT, command.clientSetId());
        demandSetOf(hearing, PersonKind.PARTNER, command.partnerSetId());
        if (!command.clientSetId().equals(clientSetId)
                || !command.partnerSetId().equals(partnerSetId)) {
            apply(new InvitationSetsChosen(command.agencyId(), command.clientSetId(), command.partnerSetId()));
        }
    }

    private static void demandSetOf(Hearing hearing, PersonKind base, PermissionSetId setId) {
        Policy.PermissionSetTerms set =
                Policy.permissionSet(hearing.state(), setId).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        if (set.base() != base) {
            throw new Rejected(Rejected.Code.WRONG_BASE);
        }
    }

    @CommandHandler
    void decide(SuspendAgency command, Judge judge) {
        demandOperator(judge.hear(), command.agencyId());
        if (!suspended) {
            apply(new AgencySuspended(command.agencyId()));
        }
    }

    @CommandHandler
    void decide(ResumeAgency command, Judge judge) {
        demandOperator(judge.hear(), command.agencyId());
        if (suspended) {
            apply(new AgencyResumed(command.agencyId()));
        }
    }

    @CommandHandler
    void decide(DeleteAgency command, Judge judge) {
        Hearing hearing = judge.hear();
        demandOwn(hearing, command.agencyId());
        demandOperatorOrOwner(hearing);
        if (!deleted) {
            LegalHolds.demandNoneAtAll(hearing);
            hearing.moveAccess();
            apply(new AgencyDeleted(command.agencyId()));
        }
    }

    @CommandHandler
    void decide(ArchiveAgency command, Judge judge) {
        Hearing hearing = judge.hear();
        demandOwn(hearing, command.agencyId());
        demandOperatorOrOwner(hearing);
        if (deleted) {
            throw new Rejected(Rejected.Code.AGENCY_DELETED);
        }
        apply(new AgencyArchived(command.agencyId()));
    }

    private static void demandOperatorOrOwner(Hearing hearing) {
        if (hearing.actorKind() != Actor.Kind.OPERATOR) {
            UserId person = hearing.person();
            if (!Policy.alive(hearing.state(), person, hearing.now())) {
                throw new Rejected(Rejected.Code.NOT_FOUND);
            }
            if (!Policy.owns(hearing.state(), person, hearing.now())) {
                throw new Rejected(hearing.isGuest() ? Rejected.Code.NOT_FOUND : Rejected.Code.FORBIDDEN);
            }
        }
    }

    /**
     * Nobody can take it back. Where somebody must keep what an agency has, as for a lawsuit, a hold already refused to
     * delete it.
     */
    @CommandHandler
    void decide(EraseAgency command, Judge judge) {
        Hearing hearing = judge.hear();
        demandOwn(hearing, command.agencyId());
        if (hearing.actorKind() != Actor.Kind.OPERATOR) {
            hearing.demandTheHouse();
        }
        if (!deleted) {
            throw new Rejected(Rejected.Code.AGENCY_NOT_DELETED);
        }
        if (!erased) {
            apply(new AgencyErased(command.agencyId()));
        }
    }

    private void demandOperator(Hearing hearing, AgencyId agencyId) {
        demandOwn(hearing, agencyId);
        if (hearing.actorKind() != Actor.Kind.OPERATOR) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        if (deleted) {
            throw new Rejected(Rejected.Code.AGENCY_DELETED);
        }
    }

    private static void demandOwn(Hearing hearing, AgencyId agencyId) {
        if (!agencyId.value().equals(hearing.agencyId())) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
    }

    @EventSourcingHandler
    void evolve(AgencyEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case AgencyFounded _ -> suspended = false;
            case AgencySuspended _ -> suspended = true;
            case AgencyResumed _ -> suspended = false;
            case AgencyDeleted _ -> deleted = true;
            case AgencyErased _ -> erased = true;
        }
    }

    @EventSourcingHandler
    void evolve(AgencyLanguageChosen event) {
        language = event.language();
    }

    @EventSourcingHandler
    void evolve(DisclosuresKept event) {
        disclosuresKeptDays = event.days();
    }

    @EventSourcingHandler
    void evolve(InvitationSetsChosen event) {
        clientSetId = event.clientSetId();
        partnerSetId = event.partnerSetId();
    }
}
