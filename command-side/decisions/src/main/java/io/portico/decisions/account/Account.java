package io.portico.decisions.account;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.PersonAccess;
import io.portico.access.Policy;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.decisions.person.Management;
import io.portico.decisions.person.Person;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.account.AccountCommand;
import io.portico.messages.account.AccountEvent;
import io.portico.messages.account.AskEmailChange;
import io.portico.messages.account.AskPasswordReset;
import io.portico.messages.account.ConfirmEmailChange;
import io.portico.messages.account.DashboardLinkMade;
import io.portico.messages.account.DashboardLinksRevoked;
import io.portico.messages.account.EmailChangeAsked;
import io.portico.messages.account.EmailChanged;
import io.portico.messages.account.MakeDashboardLink;
import io.portico.messages.account.NoteFailedSignIn;
import io.portico.messages.account.NotePasswordChange;
import io.portico.messages.account.NoteSecondFactor;
import io.portico.messages.account.NoteSecondFactorGone;
import io.portico.messages.account.NoteSignIn;
import io.portico.messages.account.PasswordChanged;
import io.portico.messages.account.PasswordResetAsked;
import io.portico.messages.account.RevokeDashboardLinks;
import io.portico.messages.account.SecondFactorAdded;
import io.portico.messages.account.SecondFactorDemandChanged;
import io.portico.messages.account.SecondFactorRemoved;
import io.portico.messages.account.SignInFailed;
import io.portico.messages.account.SignedIn;
import io.portico.tenancy.Actor;
import io.portico.tenancy.StorageKey;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The door of a person's account. It keeps no secret: what it notes is what the access history tells. */
@Aggregate(type = "account", commandTargetResolver = "storedTargets")
public final class Account {

    @AggregateIdentifier
    @Nullable
    String key;

    private @Nullable EmailChangeAsked asked;

    /** Null as long as the address of the invitation counts. */
    private @Nullable String emailDigest;

    private final Set<String> ownDigests = new HashSet<>();

    Account() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(NoteSignIn command, Judge judge) {
        demandSelf(begun(command, judge), command.userId());
        apply(new SignedIn(command.userId(), command.method(), command.newDevice()));
    }

    /** Also of an account that may not act at present: trying is news. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(NoteFailedSignIn command, Judge judge) {
        Hearing hearing = begun(command, judge);
        demandStranger(hearing);
        hearing.known(command.userId());
        apply(new SignInFailed(command.userId()));
    }

    /** Who may not act, or never came in, gets no link: what they lack is not a password. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AskPasswordReset command, Judge judge) {
        Hearing hearing = begun(command, judge);
        if (hearing.actorKind() != Actor.Kind.ANYONE) {
            Management.demand(hearing, command.userId());
        }
        demandEntry(hearing, command.userId());
        apply(new PasswordResetAsked(command.userId(), command.resetId()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(NotePasswordChange command, Judge judge) {
        Hearing hearing = begun(command, judge);
        if (hearing.actorKind() != Actor.Kind.ANYONE) {
            demandSelf(hearing, command.userId());
        }
        demandEntry(hearing, command.userId());
        apply(new PasswordChanged(command.userId()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(NoteSecondFactor command, Judge judge) {
        demandSelf(begun(command, judge), command.userId());
        apply(new SecondFactorAdded(command.userId(), command.factor()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(NoteSecondFactorGone command, Judge judge) {
        Hearing hearing = begun(command, judge);
        if (hearing.person().equals(command.userId())) {
            demandSelf(hearing, command.userId());
        } else {
            Management.demand(hearing, command.userId());
        }
        apply(new SecondFactorRemoved(command.userId(), command.factor()));
    }

    /** Whether somebody else has the address is not said: who asks would learn who is here. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AskEmailChange command, Judge judge) {
        Hearing hearing = begun(command, judge);
        demandSelf(hearing, command.userId());
        if (!Policy.alive(hearing.state(), command.userId(), hearing.now())) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        apply(new EmailChangeAsked(command.userId(), command.changeId(), command.email()));
    }

    /** An address that was once the person's stays theirs, so that nobody else ever signs in with it. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ConfirmEmailChange command, Judge judge) {
        Hearing hearing = begun(command, judge);
        demandStranger(hearing);
        demandEntry(hearing, command.userId());
        EmailChangeAsked waiting = asked;
        if (waiting == null || !waiting.changeId().equals(command.changeId())) {
            throw new Rejected(Rejected.Code.LINK_SPENT);
        }
        String digest = hearing.texts().digest(waiting.email());
        String previous = emailDigest == null
                ? hearing.load(Person.class, command.userId()).invoke(Person::emailDigest)
                : emailDigest;
        if (digest.equals(previous)) {
            return;
        }
        boolean isNew = !ownDigests.contains(digest);
        apply(new EmailChanged(command.userId(), waiting.email(), digest, previous));
        if (isNew) {
            hearing.takeEmail(digest, command.userId());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(MakeDashboardLink command, Judge judge) {
        Hearing hearing = begun(command, judge);
        Management.demand(hearing, command.userId());
        demandBasic(hearing, command.userId());
        hearing.demandAhead(command.expiresAt());
        apply(new DashboardLinkMade(command.userId(), command.expiresAt()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RevokeDashboardLinks command, Judge judge) {
        Hearing hearing = begun(command, judge);
        Management.demand(hearing, command.userId());
        demandBasic(hearing, command.userId());
        apply(new DashboardLinksRevoked(command.userId()));
    }

    /** The keyed digests of all addresses that were the person's, besides that of the invitation. */
    public Set<String> emailDigests() {
        return Set.copyOf(ownDigests);
    }

    private static void demandBasic(Hearing hearing, UserId userId) {
        if (hearing.known(userId).basic() == null) {
            throw new Rejected(Rejected.Code.NOT_BASIC);
        }
    }

    private Hearing begun(AccountCommand command, Judge judge) {
        Hearing hearing = judge.hear();
        if (key == null) {
            key = StorageKey.of(hearing.agencyId(), command.accountId().named());
        }
        return hearing;
    }

    private static void demandStranger(Hearing hearing) {
        if (hearing.actorKind() != Actor.Kind.ANYONE) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
    }

    /** Programs have credentials of another kind, and nobody does this for somebody else. */
    private static void demandSelf(Hearing hearing, UserId userId) {
        if (hearing.actorKind() != Actor.Kind.PERSON || !hearing.person().equals(userId)) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        demandEntry(hearing, userId);
    }

    /** Also of somebody who has terms to accept: they can do so only after they came in. */
    private static void demandEntry(Hearing hearing, UserId userId) {
        PersonAccess person = hearing.known(userId);
        if (person.accepted() == null || !Policy.enters(hearing.state(), userId, hearing.now())) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
    }

    @EventSourcingHandler
    void evolve(AccountEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case EmailChangeAsked e -> asked = e;
            case EmailChanged e -> {
                emailDigest = e.emailDigest();
                ownDigests.add(e.previousDigest());
                ownDigests.add(e.emailDigest());
                asked = null;
            }
            // Told to the access history; nothing is decided by them.
            // Demands of a second factor are decided with the person now; once they were decided here.
            case SecondFactorDemandChanged _,
                    SignedIn _,
                    SignInFailed _,
                    PasswordResetAsked _,
                    PasswordChanged _,
                    SecondFactorAdded _,
                    SecondFactorRemoved _,
                    DashboardLinkMade _,
                    DashboardLinksRevoked _ -> {}
        }
    }
}
