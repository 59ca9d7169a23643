package io.portico.projections.people;

import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import io.portico.messages.account.AppRemoved;
import io.portico.messages.account.AppSet;
import io.portico.messages.account.EmailChanged;
import io.portico.messages.account.SecondFactorDemandChanged;
import io.portico.messages.account.SignInProviderRemoved;
import io.portico.messages.account.SignInProviderSet;
import io.portico.messages.account.SignInRulesChanged;
import io.portico.messages.account.SignedIn;
import io.portico.messages.ending.UnseenGuestSuspended;
import io.portico.messages.permissionset.PermissionSetEvent;
import io.portico.messages.permissionset.SetSecondFactorDemandChanged;
import io.portico.messages.person.AccessModeChanged;
import io.portico.messages.person.AgencyNoteChanged;
import io.portico.messages.person.AuditContentGiven;
import io.portico.messages.person.AuditContentTaken;
import io.portico.messages.person.BasicGuestAdded;
import io.portico.messages.person.BrandGiven;
import io.portico.messages.person.BrandTaken;
import io.portico.messages.person.ClientInvited;
import io.portico.messages.person.Employee;
import io.portico.messages.person.EmployeeInvited;
import io.portico.messages.person.EndChanged;
import io.portico.messages.person.Guest;
import io.portico.messages.person.InvitationAccepted;
import io.portico.messages.person.InvitationResent;
import io.portico.messages.person.InvitationWithdrawn;
import io.portico.messages.person.LanguageChosen;
import io.portico.messages.person.PartnerInvited;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonActivated;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.person.PersonErased;
import io.portico.messages.person.PersonEvent;
import io.portico.messages.person.PersonKind;
import io.portico.messages.person.ProfileChanged;
import io.portico.messages.person.ProgramRegistered;
import io.portico.messages.person.TakenFromDirectory;
import io.portico.messages.person.UndoSendChosen;
import io.portico.messages.unique.EmailFreed;
import io.portico.projections.Texts;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandler;

/** Writes down who people are. What they may do is the access state's to say. */
public final class PeopleProjection {

    static final String SIGN_IN_RULES = "sign-in-rules";
    static final String SIGN_IN_PROVIDERS = "sign-in-providers";
    static final String APPS = "apps";
    static final String SET_VERSIONS = "permission-set-versions";
    static final String DIRECTORY = "directory";

    static String id(UserId userId) {
        return "person:" + userId.value();
    }

    static String emailId(String digest) {
        return "email:" + digest;
    }

    @EventHandler
    void on(PersonEvent event, Happening happening) {
        switch (event) {
            case ClientInvited e -> invited(e.guest(), PersonKind.CLIENT, e.emailDigest(), happening);
            case PartnerInvited e -> invited(e.guest(), PersonKind.PARTNER, e.emailDigest(), happening);
            case BasicGuestAdded e -> invited(e.guest(), PersonKind.of(e.audience()), e.emailDigest(), happening);
            case EmployeeInvited e -> invited(e.employee(), e.emailDigest(), happening);
            case ProgramRegistered e -> {
                StoredPerson program = new StoredPerson(e.userId(), PersonKind.PROGRAM, happening.at());
                program.programName = e.name();
                happening.create(Place.AGENCY, id(e.userId()), program);
            }
            case ProfileChanged e ->
                change(happening, e.userId(), person -> {
                    person.firstName = Texts.token(e.firstName());
                    person.lastName = Texts.token(e.lastName());
                    person.codename = Texts.tokenIfAny(e.codename());
                    person.phone = Texts.tokenIfAny(e.phone());
                    person.notes = Texts.tokenIfAny(e.notes());
                    person.notificationsMuted = e.notificationsMuted();
                    person.profileVersion++;
                });
            case AgencyNoteChanged e ->
                change(happening, e.userId(), person -> person.agencyNote = Texts.tokenIfAny(e.note()));
            case PersonErased e ->
                change(happening, e.userId(), person -> {
                    person.erasedAt = happening.at();
                    person.firstName = null;
                    person.lastName = null;
                    person.codename = null;
                    person.email = null;
                    person.phone = null;
                    person.notes = null;
                    person.agencyNote = null;
                    person.welcomeText = null;
                    person.language = null;
                    person.undoSendSeconds = null;
                });
            case PersonActivated e -> {
                change(happening, e.userId(), person -> {
                    person.activatedAt = happening.at();
                    person.unseenSince = null;
                });
                directory(happening, directory -> directory.taken.remove(e.userId()));
            }
            case InvitationAccepted e ->
                change(happening, e.userId(), person -> person.emailUnverified = Boolean.TRUE.equals(e.inPerson()));
            // These change what the access state knows; pages that show it hear of it all the same.
            case InvitationResent _,
                    InvitationWithdrawn _,
                    PersonDeactivated _,
                    BrandGiven _,
                    BrandTaken _,
                    AccessModeChanged _,
                    PermissionSetAssigned _,
                    EndChanged _,
                    AuditContentGiven _,
                    AuditContentTaken _ -> change(happening, event.userId(), _ -> {});
        }
        happening.pulse(Place.AGENCY, event.userId().named());
    }

    /** A change that the account counts, so that whoever edits it can say what they saw. */
    private static void change(Happening happening, UserId userId, Consumer<StoredPerson> change) {
        happening.change(Place.AGENCY, id(userId), StoredPerson.class, person -> {
            person.version++;
            change.accept(person);
        });
    }

    @EventHandler
    void on(EmailFreed event, Happening happening) {
        happening.remove(Place.AGENCY, emailId(event.emailDigest()));
    }

    @EventHandler
    void on(TakenFromDirectory event, Happening happening) {
        directory(happening, directory -> directory.taken.add(event.userId()));
    }

    private static void directory(Happening happening, Consumer<StoredDirectory> change) {
        happening.change(Place.AGENCY, DIRECTORY, StoredDirectory.class, StoredDirectory::new, change);
    }

    @EventHandler
    void on(SignedIn event, Happening happening) {
        happening.change(
                Place.AGENCY, id(event.userId()), StoredPerson.class, person -> person.lastSignInAt = happening.at());
        happening.pulse(Place.AGENCY, event.userId().named());
    }

    @EventHandler
    void on(UnseenGuestSuspended event, Happening happening) {
        happening.change(
                Place.AGENCY,
                id(event.userId()),
                StoredPerson.class,
                person -> person.unseenSince = event.lastSeenAt());
        happening.pulse(Place.AGENCY, event.userId().named());
    }

    @EventHandler
    void on(SecondFactorDemandChanged event, Happening happening) {
        happening.change(Place.AGENCY, id(event.userId()), StoredPerson.class, person -> {
            person.twoFactorRequired = event.demanded();
            // In older ledgers the account said so, and the person did not count it.
            if (happening.decidedBy("person")) {
                person.version++;
            }
        });
        happening.pulse(Place.AGENCY, event.userId().named());
    }

    @EventHandler
    void on(EmailChanged event, Happening happening) {
        happening.change(Place.AGENCY, id(event.userId()), StoredPerson.class, person -> {
            person.email = Texts.token(event.email());
            person.emailUnverified = false;
        });
        happening.remove(Place.AGENCY, emailId(event.previousDigest()));
        happening.create(Place.AGENCY, emailId(event.emailDigest()), new EmailOwner(event.userId()));
        happening.pulse(Place.AGENCY, event.userId().named());
    }

    @EventHandler
    void on(SignInRulesChanged event, Happening happening) {
        changeRules(happening, rules -> rules.secondFactorFor = event.secondFactorFor());
    }

    @EventHandler
    void on(UndoSendChosen event, Happening happening) {
        happening.change(Place.AGENCY, id(event.userId()), StoredPerson.class, person -> {
            person.undoSendSeconds = event.seconds();
            person.profileVersion++;
        });
    }

    @EventHandler
    void on(LanguageChosen event, Happening happening) {
        happening.change(Place.AGENCY, id(event.userId()), StoredPerson.class, person -> {
            person.language = event.language();
            person.profileVersion++;
        });
    }

    @EventHandler
    void on(SetSecondFactorDemandChanged event, Happening happening) {
        changeRules(happening, rules -> {
            if (event.demanded()) {
                rules.secondFactorForSets.add(event.permissionSetId());
            } else {
                rules.secondFactorForSets.remove(event.permissionSetId());
            }
        });
        count(happening, event.permissionSetId());
    }

    @EventHandler
    void on(PermissionSetEvent event, Happening happening) {
        count(happening, event.permissionSetId());
    }

    private static void count(Happening happening, PermissionSetId set) {
        happening.change(
                Place.AGENCY, SET_VERSIONS, StoredSetVersions.class, StoredSetVersions::new, sets -> sets.count(set));
    }

    private static void changeRules(Happening happening, Consumer<StoredSignInRules> change) {
        happening.change(Place.AGENCY, SIGN_IN_RULES, StoredSignInRules.class, StoredSignInRules::new, change);
        happening.pulse(Place.AGENCY, SIGN_IN_RULES);
    }

    @EventHandler
    void on(SignInProviderSet event, Happening happening) {
        providers(happening, stored -> stored.set(event));
    }

    @EventHandler
    void on(SignInProviderRemoved event, Happening happening) {
        providers(happening, stored -> stored.removed(event));
    }

    private static void providers(Happening happening, Consumer<StoredSignInProviders> change) {
        happening.change(
                Place.AGENCY, SIGN_IN_PROVIDERS, StoredSignInProviders.class, StoredSignInProviders::new, change);
        happening.pulse(Place.AGENCY, SIGN_IN_PROVIDERS);
    }

    @EventHandler
    void on(AppSet event, Happening happening) {
        apps(happening, stored -> stored.set(event));
    }

    @EventHandler
    void on(AppRemoved event, Happening happening) {
        apps(happening, stored -> stored.removed(event));
    }

    private static void apps(Happening happening, Consumer<StoredApps> change) {
        happening.change(Place.AGENCY, APPS, StoredApps.class, StoredApps::new, change);
        happening.pulse(Place.AGENCY, APPS);
    }

    private static void invited(Guest guest, PersonKind kind, String emailDigest, Happening happening) {
        StoredPerson person = new StoredPerson(guest.userId(), kind, happening.at());
        person.firstName = Texts.token(guest.firstName());
        person.lastName = Texts.token(guest.lastName());
        person.codename = Texts.tokenIfAny(guest.codename());
        person.email = Texts.token(guest.email());
        person.agencyNote = Texts.tokenIfAny(guest.note());
        person.welcomeText = Texts.tokenIfAny(guest.welcomeText());
        person.twoFactorRequired = guest.twoFactorRequired();
        person.notificationsMuted = guest.notificationsMuted();
        joined(person, emailDigest, happening);
    }

    private static void invited(Employee employee, String emailDigest, Happening happening) {
        StoredPerson person = new StoredPerson(employee.userId(), PersonKind.EMPLOYEE, happening.at());
        person.firstName = Texts.token(employee.firstName());
        person.lastName = Texts.token(employee.lastName());
        person.email = Texts.token(employee.email());
        joined(person, emailDigest, happening);
    }

    private static void joined(StoredPerson person, String emailDigest, Happening happening) {
        happening.create(Place.AGENCY, id(person.userId), person);
        happening.create(Place.AGENCY, emailId(emailDigest), new EmailOwner(person.userId));
    }
}
