package io.portico.decisions.person;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.PersonAccess;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.decisions.Versions;
import io.portico.decisions.account.Account;
import io.portico.decisions.hold.LegalHolds;
import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.Change;
import io.portico.messages.PermissionSetId;
import io.portico.messages.Rejected;
import io.portico.messages.Sole;
import io.portico.messages.UserId;
import io.portico.messages.account.SecondFactorDemandChanged;
import io.portico.messages.person.AcceptInvitation;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.AccessModeChanged;
import io.portico.messages.person.ActivatePerson;
import io.portico.messages.person.AddBasicGuest;
import io.portico.messages.person.AgencyNoteChanged;
import io.portico.messages.person.ArchivePerson;
import io.portico.messages.person.AssignPermissionSet;
import io.portico.messages.person.AuditContentGiven;
import io.portico.messages.person.AuditContentTaken;
import io.portico.messages.person.BasicGuestAdded;
import io.portico.messages.person.BrandGiven;
import io.portico.messages.person.BrandTaken;
import io.portico.messages.person.ChangeAccessMode;
import io.portico.messages.person.ChangeAgencyNote;
import io.portico.messages.person.ChangeEnd;
import io.portico.messages.person.ChangeProfile;
import io.portico.messages.person.ClientInvited;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.DemandSecondFactor;
import io.portico.messages.person.EditPerson;
import io.portico.messages.person.Employee;
import io.portico.messages.person.EmployeeInvited;
import io.portico.messages.person.EndChanged;
import io.portico.messages.person.EraseErasedPerson;
import io.portico.messages.person.ErasePerson;
import io.portico.messages.person.GiveAuditContent;
import io.portico.messages.person.GiveBrand;
import io.portico.messages.person.Guest;
import io.portico.messages.person.InvitationAccepted;
import io.portico.messages.person.InvitationResent;
import io.portico.messages.person.InvitationWithdrawn;
import io.portico.messages.person.InviteClient;
import io.portico.messages.person.InviteEmployee;
import io.portico.messages.person.InvitePartner;
import io.portico.messages.person.InviteToPortal;
import io.portico.messages.person.Language;
import io.portico.messages.person.LanguageChosen;
import io.portico.messages.person.PartnerInvited;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonActivated;
import io.portico.messages.person.PersonArchived;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.person.PersonErased;
import io.portico.messages.person.PersonEvent;
import io.portico.messages.person.PersonKind;
import io.portico.messages.person.ProfileChanged;
import io.portico.messages.person.ProgramRegistered;
import io.portico.messages.person.RegisterProgram;
import io.portico.messages.person.ResendInvitation;
import io.portico.messages.person.TakeAuditContent;
import io.portico.messages.person.TakeBrand;
import io.portico.messages.person.TakeFromDirectory;
import io.portico.messages.person.TakenFromDirectory;
import io.portico.messages.person.UndoSendChosen;
import io.portico.messages.person.WithdrawInvitation;
import io.portico.messages.review.ReviewedAccess;
import io.portico.messages.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** An account. Its deactivation takes everything away and forgets nothing, so that activation gives it all back. */
@Aggregate(type = "person", commandTargetResolver = "storedTargets", cache = "aggregateCache")
public final class Person {

    @AggregateIdentifier
    String key;

    private UserId userId;
    private Standing standing;
    private boolean deactivated;
    private boolean erased;
    private boolean takenFromDirectory;
    private final Set<BrandId> brands = new HashSet<>();
    private @Nullable AccessMode access;
    private PermissionSetId permissionSetId;
    private @Nullable LocalDate endsOn;
    private boolean comesFromOutside;

    /** What was given last; null when it was taken away. Whether it is over is asked when it matters. */
    private @Nullable AuditContentGiven content;

    private @Nullable Profile profile;
    private @Nullable Integer undoSendSeconds;
    private @Nullable Language language;
    private @Nullable Confidential agencyNote;
    private @Nullable String emailDigest;

    /** What was last said here; null as long as only the invitation has, or the account once had. */
    private @Nullable Boolean secondFactorDemanded;

    /** 1 when invited, one more with each change; what the agency's views show as the person's version. */
    private long version;

    /** 1 when invited, one more with each change of what is the person's own; shown to them as the version. */
    private long profileVersion = 1;

    @SuppressWarnings("NullAway.Init")
    Person() {}

    /** The owner of an agency that is being founded. */
    @SuppressWarnings("NullAway.Init")
    public Person(String key, Employee owner, String emailDigest, boolean accepted) {
        this.key = key;
        apply(new EmployeeInvited(owner, emailDigest));
        if (accepted) {
            apply(new InvitationAccepted(owner.userId(), true));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(InviteClient command, Judge judge) {
        Hearing hearing = judge.hear();
        String digest = invite(hearing, command.guest(), PersonKind.CLIENT);
        apply(new ClientInvited(command.guest(), digest));
        takeEmail(hearing, digest, command.userId());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(InvitePartner command, Judge judge) {
        Hearing hearing = judge.hear();
        String digest = invite(hearing, command.guest(), PersonKind.PARTNER);
        apply(new PartnerInvited(command.guest(), digest));
        takeEmail(hearing, digest, command.userId());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(AddBasicGuest command, Judge judge) {
        Hearing hearing = judge.hear();
        String digest = invite(hearing, command.guest(), PersonKind.of(command.audience()));
        if (command.guest().access() != AccessMode.ASSIGNED) {
            throw new Rejected(Rejected.Code.BASIC_PERSON);
        }
        apply(new BasicGuestAdded(command.guest(), command.audience(), digest));
        takeEmail(hearing, digest, command.userId());
    }

    @CommandHandler
    void decide(InviteToPortal command, Judge judge) {
        Management.demandGuest(judge.hear(), userId);
        if (standing.round() > 0) {
            throw new Rejected(Rejected.Code.NOT_BASIC);
        }
        apply(new InvitationResent(userId, 1));
    }

    private String invite(Hearing hearing, Guest guest, PersonKind kind) {
        key = hearing.newKey(guest.userId());
        hearing.demandInAgency(Permission.ACCESS_GRANT);
        Invitations.demandBrands(hearing, guest.companyId(), guest.brandIds());
        Invitations.demandAssignable(hearing, guest.permissionSetId(), kind);
        return hearing.texts().digest(guest.email());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(InviteEmployee command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.userId());
        hearing.demandInAgency(Permission.ACCESS_GRANT);
        demandAssignable(hearing, command.employee());
        String digest = hearing.texts().digest(command.employee().email());
        apply(new EmployeeInvited(command.employee(), digest));
        takeEmail(hearing, digest, command.userId());
    }

    private static void demandAssignable(Hearing hearing, Employee employee) {
        if (employee.comesFromOutside()) {
            Invitations.demandAssignableOutside(hearing, employee.permissionSetId());
        } else {
            Invitations.demandAssignable(hearing, employee.permissionSetId(), PersonKind.EMPLOYEE);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(RegisterProgram command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.userId());
        hearing.demandInAgency(Permission.SETTINGS_EDIT);
        Invitations.demandAssignable(hearing, command.permissionSetId(), PersonKind.PROGRAM);
        hearing.change(new ProgramRegistered(command.userId(), command.name(), command.permissionSetId()));
    }

    private static void takeEmail(Hearing hearing, String digest, UserId userId) {
        hearing.takeEmail(digest, userId);
        hearing.moveAccess();
    }

    @CommandHandler
    void decide(AcceptInvitation command, Judge judge) {
        Invitations.demandAcceptable(judge.hear(), standing, command.round());
        apply(new InvitationAccepted(userId));
    }

    @CommandHandler
    void decide(ResendInvitation command, Judge judge) {
        Management.demand(judge.hear(), userId);
        standing.demandPending();
        apply(new InvitationResent(userId, standing.round() + 1));
    }

    @CommandHandler
    void decide(WithdrawInvitation command, Judge judge) {
        Hearing hearing = judge.hear();
        Management.demand(hearing, userId);
        standing.demandPending();
        if (!standing.withdrawn()) {
            hearing.change(new InvitationWithdrawn(userId));
        }
    }

    @CommandHandler
    public void decide(DeactivatePerson command, Judge judge) {
        Hearing hearing = judge.hear();
        Management.demand(hearing, userId);
        if (!deactivated) {
            Management.demandAnotherOwner(hearing, userId);
            hearing.change(new PersonDeactivated(userId));
        }
    }

    /** Whoever is deactivated already can be deleted, too. */
    @CommandHandler
    void decide(TakeFromDirectory command, Judge judge) {
        Hearing hearing = judge.hear();
        Management.demand(hearing, userId);
        if (hearing.known(userId).kind() != PersonKind.EMPLOYEE) {
            throw new Rejected(Rejected.Code.NOT_AN_EMPLOYEE);
        }
        if (!deactivated) {
            Management.demandAnotherOwner(hearing, userId);
            hearing.change(new PersonDeactivated(userId));
        }
        if (!takenFromDirectory) {
            apply(new TakenFromDirectory(userId));
        }
    }

    /** Takes all access away first. The texts go as soon as nobody can find the person by them any more. */
    @CommandHandler
    void decide(ErasePerson command, Judge judge) {
        Hearing hearing = judge.hear();
        if (erased) {
            hearing.demandInAgency(Permission.SETTINGS_EDIT);
            return;
        }
        Management.demandErasable(hearing, userId);
        LegalHolds.demandNone(hearing, userId);
        if (!deactivated) {
            Management.demandAnotherOwner(hearing, userId);
            hearing.change(new PersonDeactivated(userId));
        }
        hearing.change(new PersonErased(userId, command.ground(), command.reference()));
        hearing.freeEmail(emailDigest());
        hearing.find(Account.class, Sole.ACCOUNT.of(userId).named())
                .ifPresent(account -> account.invoke(Account::emailDigests).forEach(hearing::freeEmail));
    }

    @CommandHandler
    void decide(ArchivePerson command, Judge judge) {
        Management.demandAnswerable(judge.hear(), userId);
        apply(new PersonArchived(userId));
    }

    @CommandHandler
    void decide(EraseErasedPerson command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demandTheHouse();
        if (!erased) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        hearing.texts().eraseKey(userId);
        LegalHolds.about(hearing, userId).forEach(hearing.texts()::eraseKey);
    }

    @CommandHandler
    public void decide(ActivatePerson command, Judge judge) {
        Hearing hearing = judge.hear();
        Management.demand(hearing, userId);
        if (deactivated || hearing.isEndedByReview(ReviewedAccess.account(userId))) {
            hearing.change(new PersonActivated(userId));
        }
    }

    @CommandHandler
    public void decide(GiveBrand command, Judge judge) {
        Hearing hearing = judge.hear();
        PersonAccess guest = Management.demandGuest(hearing, userId);
        Invitations.demandBrands(hearing, guest.companyId(), Set.of(command.brandId()));
        boolean ended = hearing.isEndedByReview(ReviewedAccess.brand(userId, command.brandId()));
        if (ended || !brands.contains(command.brandId())) {
            hearing.change(new BrandGiven(userId, command.brandId()));
        }
    }

    @CommandHandler
    public void decide(TakeBrand command, Judge judge) {
        Hearing hearing = judge.hear();
        Management.demandGuest(hearing, userId);
        if (brands.contains(command.brandId())) {
            hearing.change(new BrandTaken(userId, command.brandId()));
        }
    }

    @CommandHandler
    public void decide(ChangeAccessMode command, Judge judge) {
        Hearing hearing = judge.hear();
        if (Management.demandGuest(hearing, userId).basic() != null) {
            throw new Rejected(Rejected.Code.BASIC_PERSON);
        }
        if (access != command.access()) {
            hearing.change(new AccessModeChanged(userId, command.access()));
        }
    }

    @CommandHandler
    public void decide(AssignPermissionSet command, Judge judge) {
        Hearing hearing = judge.hear();
        Management.demand(hearing, userId);
        if (comesFromOutside) {
            Invitations.demandAssignableOutside(hearing, command.permissionSetId());
        } else {
            Invitations.demandAssignable(
                    hearing, command.permissionSetId(), hearing.known(userId).kind());
        }
        if (!permissionSetId.equals(command.permissionSetId())) {
            Management.demandAnotherOwner(hearing, userId);
            hearing.change(new PermissionSetAssigned(userId, command.permissionSetId()));
        }
    }

    @CommandHandler
    public void decide(ChangeEnd command, Judge judge) {
        Hearing hearing = judge.hear();
        Management.demand(hearing, userId);
        if (!Objects.equals(endsOn, command.endsOn())) {
            if (command.endsOn() != null) {
                Management.demandAnotherOwner(hearing, userId);
            } else if (comesFromOutside) {
                throw new BadInput("endsOn", BadInput.Code.REQUIRED);
            }
            hearing.change(new EndChanged(userId, command.endsOn()));
        }
    }

    @CommandHandler
    void decide(GiveAuditContent command, Judge judge) {
        Hearing hearing = judge.hear();
        Management.demandGivingOfContent(hearing, userId);
        hearing.demandAhead(command.endsAt());
        if (command.endsAt().isAfter(hearing.now().plus(GiveAuditContent.AT_MOST))) {
            throw new BadInput("endsAt", BadInput.Code.OUT_OF_RANGE);
        }
        if (content == null
                || !content.endsAt().equals(command.endsAt())
                || !hearing.texts().same(content.reason(), command.reason())) {
            hearing.change(new AuditContentGiven(userId, command.reason(), command.endsAt()));
        }
    }

    @CommandHandler
    void decide(TakeAuditContent command, Judge judge) {
        Hearing hearing = judge.hear();
        Management.demandAuditor(hearing, userId);
        if (content != null) {
            hearing.change(new AuditContentTaken(userId));
        }
    }

    @CommandHandler
    void decide(ChangeProfile command, Judge judge) {
        Hearing hearing = judge.hear();
        Management.demandProfile(hearing, command);
        if (profile == null) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        Versions.demand(command.expectedVersion(), profileVersion);
        Profile after = profile.with(command);
        if (!after.same(profile, hearing.texts())) {
            apply(after.changed(userId));
        }
        Integer seconds = command.undoSendSeconds();
        if (seconds != null && !seconds.equals(undoSendSeconds)) {
            apply(new UndoSendChosen(userId, seconds));
        }
        Language chosen = Change.apply(command.language(), language);
        if (chosen != language) {
            apply(new LanguageChosen(userId, chosen));
        }
    }

    @CommandHandler
    void decide(ChangeAgencyNote command, Judge judge) {
        Hearing hearing = judge.hear();
        Management.demandGuest(hearing, userId);
        if (!hearing.texts().same(agencyNote, command.note())) {
            apply(new AgencyNoteChanged(userId, command.note()));
        }
    }

    @CommandHandler
    void decide(DemandSecondFactor command, Judge judge) {
        Management.demand(judge.hear(), userId);
        if (secondFactorDemanded == null || secondFactorDemanded != command.demanded()) {
            apply(new SecondFactorDemandChanged(userId, command.demanded()));
        }
    }

    /** Each part by the very decision that makes it alone, in one hearing. */
    @CommandHandler
    void decide(EditPerson command, Judge judge) {
        Hearing hearing = judge.hear();
        Management.demand(hearing, userId);
        Versions.demand(command.expectedVersion(), version);
        if (command.brandIds() != null) {
            bring(command.brandIds(), hearing, judge);
        }
        if (command.permissionSetId() != null) {
            decide(new AssignPermissionSet(userId, command.permissionSetId()), judge);
        }
        if (command.access() != null) {
            decide(new ChangeAccessMode(userId, command.access()), judge);
        }
        if (command.endsOn() != null) {
            decide(new ChangeEnd(userId, command.endsOn().value()), judge);
        }
        if (command.note() != null) {
            decide(new ChangeAgencyNote(userId, command.note().value()), judge);
        }
        if (command.profile() != null) {
            decide(command.profile(), judge);
        }
        if (command.twoFactorRequired() != null) {
            decide(new DemandSecondFactor(userId, command.twoFactorRequired()), judge);
        }
    }

    /** What a review has ended already need not be taken. */
    private void bring(Set<BrandId> wanted, Hearing hearing, Judge judge) {
        Management.demandGuest(hearing, userId);
        for (BrandId brandId : wanted) {
            decide(new GiveBrand(userId, brandId), judge);
        }
        for (BrandId brandId : Set.copyOf(brands)) {
            if (!wanted.contains(brandId) && !hearing.isEndedByReview(ReviewedAccess.brand(userId, brandId))) {
                decide(new TakeBrand(userId, brandId), judge);
            }
        }
    }

    /** Takes all access away, for a reason that somebody else has judged. */
    public void suspend(Hearing hearing) {
        if (!deactivated) {
            hearing.change(new PersonDeactivated(userId));
        }
    }

    @EventSourcingHandler
    void evolve(UndoSendChosen event, @SourceId String key) {
        this.key = key;
        undoSendSeconds = event.seconds();
        profileVersion++;
    }

    @EventSourcingHandler
    void evolve(LanguageChosen event, @SourceId String key) {
        this.key = key;
        language = event.language();
        profileVersion++;
    }

    @EventSourcingHandler
    void evolve(PersonEvent event, @SourceId String key, @Timestamp Instant at) {
        this.key = key;
        version++;
        switch (event) {
            case ClientInvited e -> joined(e.guest(), e.emailDigest(), Standing.invited(at));
            case PartnerInvited e -> joined(e.guest(), e.emailDigest(), Standing.invited(at));
            case BasicGuestAdded e -> joined(e.guest(), e.emailDigest(), Standing.NOT_YET_INVITED);
            case EmployeeInvited e -> joined(e.employee(), e.emailDigest(), at);
            case ProgramRegistered e -> joined(e);
            case InvitationAccepted _ -> standing = standing.accept();
            case InvitationResent e -> standing = standing.resent(e.round(), at);
            case InvitationWithdrawn _ -> standing = standing.withdraw();
            case PersonDeactivated _ -> deactivated = true;
            case PersonErased _ -> {
                erased = true;
                standing = standing.withdraw();
            }
            case PersonActivated _ -> {
                deactivated = false;
                takenFromDirectory = false;
            }
            case BrandGiven e -> brands.add(e.brandId());
            case BrandTaken e -> brands.remove(e.brandId());
            case AccessModeChanged e -> access = e.access();
            case PermissionSetAssigned e -> permissionSetId = e.permissionSetId();
            case EndChanged e -> endsOn = e.endsOn();
            case AuditContentGiven e -> content = e;
            case AuditContentTaken _ -> content = null;
            case ProfileChanged e -> {
                profile = Profile.of(e);
                profileVersion++;
            }
            case AgencyNoteChanged e -> agencyNote = e.note();
        }
    }

    @EventSourcingHandler
    void evolve(SecondFactorDemandChanged event, @SourceId String key) {
        this.key = key;
        secondFactorDemanded = event.demanded();
        version++;
    }

    @EventSourcingHandler
    void evolve(TakenFromDirectory event, @SourceId String key) {
        this.key = key;
        takenFromDirectory = true;
    }

    /** The keyed digest of the address the person was invited with; programs have none. */
    public String emailDigest() {
        if (emailDigest == null) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        return emailDigest;
    }

    private void joined(Guest guest, String digest, Standing invitation) {
        emailDigest = digest;
        userId = guest.userId();
        standing = invitation;
        brands.addAll(guest.brandIds());
        access = guest.access();
        permissionSetId = guest.permissionSetId();
        endsOn = guest.deactivatesOn();
        agencyNote = guest.note();
        profile = Profile.of(guest);
    }

    private void joined(Employee employee, String digest, Instant at) {
        emailDigest = digest;
        userId = employee.userId();
        standing = Standing.invited(at);
        permissionSetId = employee.permissionSetId();
        endsOn = employee.endsOn();
        comesFromOutside = employee.comesFromOutside();
        profile = Profile.of(employee);
    }

    private void joined(ProgramRegistered program) {
        userId = program.userId();
        standing = Standing.NEVER_INVITED;
        permissionSetId = program.permissionSetId();
    }
}
