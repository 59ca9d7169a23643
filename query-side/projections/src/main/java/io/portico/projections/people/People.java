package io.portico.projections.people;

import io.portico.access.PersonAccess;
import io.portico.messages.AppId;
import io.portico.messages.CompanyId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import io.portico.projections.Texts;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.views.PersonName;
import io.portico.views.agency.AppDetails;
import io.portico.views.agency.SignInProviderDetails;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads people of the bound work's agency. It does not ask who wants to know: query handlers do, before. */
public final class People {

    private final ViewStore store;
    private final Texts texts;

    public People(ViewStore store, Texts texts) {
        this.store = store;
        this.texts = texts;
    }

    public Optional<Person> find(UserId userId) {
        return store.find(Place.AGENCY, PeopleProjection.id(userId), StoredPerson.class)
                .map(this::opened);
    }

    /** The people of these ids that there are, in the order of the ids. */
    public Map<UserId, Person> find(Collection<UserId> userIds) {
        Map<UserId, Person> found = new LinkedHashMap<>();
        stored(userIds).forEach(person -> found.put(person.userId, opened(person)));
        return found;
    }

    /** Names by ids; {@link Names} knows what to say of those that are missing. */
    public Names names(Collection<UserId> userIds) {
        Map<UserId, PersonName> found = new LinkedHashMap<>();
        stored(userIds)
                .forEach(person -> found.put(person.userId, new PersonName(person.userId, name(person), person.kind)));
        return new Names(found);
    }

    /** When each last signed in or was activated again; for those of whom either is known. */
    public Map<UserId, Instant> seen(Collection<UserId> userIds) {
        Map<UserId, Instant> seen = new LinkedHashMap<>();
        stored(userIds).forEach(person -> Stream.of(
                        Optional.ofNullable(person.lastSignInAt), Optional.ofNullable(person.activatedAt))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .ifPresent(at -> seen.put(person.userId, at)));
        return seen;
    }

    /** The id of the document that holds what a person is called. */
    public static String document(UserId userId) {
        return PeopleProjection.id(userId);
    }

    /** Whose address has this digest. */
    public Optional<UserId> ownerOf(String emailDigest) {
        return store.find(Place.AGENCY, PeopleProjection.emailId(emailDigest), EmailOwner.class)
                .map(EmailOwner::userId);
    }

    /** Whether the agency demands a second factor of the person: by name, of all of their kind, or of their set. */
    public boolean demandsSecondFactor(PersonAccess access) {
        StoredSignInRules rules = signInRules();
        return rules.secondFactorFor.contains(access.kind())
                || rules.secondFactorForSets.contains(access.permissionSetId())
                || store.find(Place.AGENCY, PeopleProjection.id(access.userId()), StoredPerson.class)
                        .filter(person -> person.twoFactorRequired)
                        .isPresent();
    }

    /** Of which kinds of people the agency demands a second factor. */
    public Set<PersonKind> secondFactorFor() {
        return Set.copyOf(signInRules().secondFactorFor);
    }

    /** Of the holders of which permission sets the agency demands a second factor. */
    public Set<PermissionSetId> secondFactorForSets() {
        return Set.copyOf(signInRules().secondFactorForSets);
    }

    /** What is known of permission sets besides what they allow. */
    public Sets sets() {
        return new Sets(secondFactorForSets(), storedSetVersions().versions);
    }

    /** What is known of permission sets besides what they allow. */
    public record Sets(Set<PermissionSetId> secondFactorFor, Map<String, Long> versions) {

        public boolean demandSecondFactor(PermissionSetId set) {
            return secondFactorFor.contains(set);
        }

        /** How often it has changed; a built-in one that nobody has changed is at 0. */
        public long version(PermissionSetId set) {
            return versions.getOrDefault(set.value(), 0L);
        }
    }

    private StoredSetVersions storedSetVersions() {
        return store.find(Place.AGENCY, PeopleProjection.SET_VERSIONS, StoredSetVersions.class)
                .orElseGet(StoredSetVersions::new);
    }

    private StoredSignInRules signInRules() {
        return store.find(Place.AGENCY, PeopleProjection.SIGN_IN_RULES, StoredSignInRules.class)
                .orElseGet(StoredSignInRules::new);
    }

    /** By which identity providers people sign in, that of the agency's own people first. */
    public List<SignInProviderDetails> providers() {
        return List.copyOf(storedProviders().all);
    }

    /** The identity provider of a company's people, or of the agency's own for null. */
    public Optional<SignInProviderDetails> providerOf(@Nullable CompanyId companyId) {
        return storedProviders().of(companyId);
    }

    /** The identity provider at whose address of that name people begin. */
    public Optional<SignInProviderDetails> providerAt(String linkId) {
        return storedProviders().at(linkId);
    }

    /** Whom the agency's directory has deleted and nobody has activated since. */
    public Set<UserId> takenFromDirectory() {
        return store.find(Place.AGENCY, PeopleProjection.DIRECTORY, StoredDirectory.class)
                .map(directory -> Set.copyOf(directory.taken))
                .orElse(Set.of());
    }

    /** The apps to which people sign in with their account here, by name. */
    public List<AppDetails> apps() {
        return List.copyOf(storedApps().all);
    }

    public Optional<AppDetails> app(AppId appId) {
        return storedApps().of(appId);
    }

    private StoredApps storedApps() {
        return store.find(Place.AGENCY, PeopleProjection.APPS, StoredApps.class).orElseGet(StoredApps::new);
    }

    private StoredSignInProviders storedProviders() {
        return store.find(Place.AGENCY, PeopleProjection.SIGN_IN_PROVIDERS, StoredSignInProviders.class)
                .orElseGet(StoredSignInProviders::new);
    }

    /** All that the person is called, sealed, before they are erased; for projections that come before this one's. */
    public static List<String> called(Happening happening, UserId userId) {
        return happening.look(Place.AGENCY, PeopleProjection.id(userId), StoredPerson.class).stream()
                .flatMap(person -> Stream.of(person.firstName, person.lastName, person.codename, person.email))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** What sort of account it is, for projections of the same processor; it never changes. */
    public static Optional<PersonKind> kindAt(Happening happening, UserId userId) {
        return happening
                .look(Place.AGENCY, PeopleProjection.id(userId), StoredPerson.class)
                .map(person -> person.kind);
    }

    private Collection<StoredPerson> stored(Collection<UserId> userIds) {
        List<String> ids = userIds.stream().map(PeopleProjection::id).toList();
        return store.find(Place.AGENCY, ids, StoredPerson.class).values();
    }

    private String name(StoredPerson person) {
        return person.programName == null
                ? texts.name(person.userId, person.firstName, person.lastName)
                : person.programName;
    }

    private Person opened(StoredPerson person) {
        return new Person(
                person.userId,
                person.version,
                person.profileVersion,
                person.kind,
                name(person),
                person.firstName == null ? name(person) : shown(person.firstName),
                shown(person.lastName),
                texts.showIfAny(person.codename),
                texts.showIfAny(person.email),
                !person.emailUnverified,
                texts.showIfAny(person.phone),
                texts.showIfAny(person.notes),
                texts.showIfAny(person.agencyNote),
                texts.showIfAny(person.welcomeText),
                person.twoFactorRequired,
                person.notificationsMuted,
                person.undoSendSeconds,
                person.language,
                person.invitedAt,
                person.lastSignInAt,
                person.unseenSince,
                person.erasedAt);
    }

    private String shown(@Nullable String token) {
        return token == null ? "" : texts.show(token);
    }
}
