package io.portico.tenancy.credentials;

import io.portico.tenancy.Confidences;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens of invitation links: whom they invite, which sending they belong to, and a digest under the agency's own
 * key. Nothing is stored, so that anybody who may copy a link can be given it again; whether it still counts is for the
 * invitation to say.
 */
public final class InvitationLinks {

    private static final Pattern TOKEN =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]{0,63})\\.([1-9][0-9]{0,8})\\.([A-Za-z0-9_-]{43})");

    private final Confidences confidences;

    public InvitationLinks(Confidences confidences) {
        this.confidences = confidences;
    }

    /** The token of a person's link, safe in a URL. */
    public String token(String agencyId, String userId, int round) {
        return userId + "." + round + "." + digest(agencyId, userId, round);
    }

    /** Whom the token invites; empty when this agency did not make it. */
    public Optional<Invited> read(String agencyId, String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Invited invited = new Invited(parts.group(1), Integer.parseInt(parts.group(2)));
        String expected = digest(agencyId, invited.userId(), invited.round());
        return RandomSecret.same(expected, parts.group(3)) ? Optional.of(invited) : Optional.empty();
    }

    private String digest(String agencyId, String userId, int round) {
        return confidences.digest(agencyId, "invitation/" + userId + "/" + round);
    }

    /** Whom a link invites. */
    public record Invited(String userId, int round) {}
}
