package io.portico.tenancy.credentials;

import io.portico.tenancy.SecretStore;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All that a person signs in by, for whoever has to see to it that none of it is left. */
public final class Belongings {

    private static final int AT_ONCE = 1_000;

    /** When somebody was here, and how often links to their dashboard were revoked, is nothing to come in by. */
    private static final List<String> MARKS = List.of("seen/", "arrived/", "dashboard/");

    private final SecretStore secrets;

    public Belongings(SecretStore secrets) {
        this.secrets = secrets;
    }

    /** How many passwords, second factors, passkeys, sessions, tokens and links there are. */
    public int count(String agencyId, String userId) {
        return (int) of(agencyId, userId)
                .map(List::getFirst)
                .filter(name -> MARKS.stream().noneMatch(name::startsWith))
                .filter(name -> secrets.get(agencyId, name)
                        .filter(AccountLinks::isSpent)
                        .isEmpty())
                .count();
    }

    /** Deletes it for good: a backup that is restored does not bring it back. */
    public void forget(String agencyId, String userId) {
        of(agencyId, userId).toList().forEach(names -> names.forEach(name -> secrets.deleteForGood(agencyId, name)));
    }

    /** Under which names each lies: what it opens before what lists it, else nobody could find it any more. */
    private Stream<List<String>> of(String agencyId, String userId) {
        return Stream.of(
                        listed(agencyId, "tokens-of/" + userId + "/", "token/"),
                        listed(agencyId, "passkeys-of/" + userId + "/", "passkey/"),
                        names(agencyId, "session/" + userId + "/").map(List::of),
                        own(userId)
                                .filter(name -> secrets.get(agencyId, name).isPresent())
                                .map(List::of))
                .flatMap(found -> found);
    }

    private Stream<List<String>> listed(String agencyId, String prefix, String kind) {
        return names(agencyId, prefix).map(name -> List.of(kind + name.substring(prefix.length()), name));
    }

    private static Stream<String> own(String userId) {
        return Stream.concat(
                Stream.of("password/", "second-factor/", "second-factor-begun/", "seen/", "arrived/", "dashboard/")
                        .map(place -> place + userId),
                Stream.of(AccountLinks.Purpose.values())
                        .map(purpose -> "link/" + purpose.name().toLowerCase(Locale.ROOT) + "/" + userId));
    }

    private Stream<String> names(String agencyId, String prefix) {
        return secrets.list(agencyId, prefix, AT_ONCE).keySet().stream();
    }
}
