package io.portico.access;

import io.portico.messages.Audience;
import io.portico.messages.UserId;
import io.portico.messages.terms.TermsAccepted;
import io.portico.messages.terms.TermsEvent;
import io.portico.messages.terms.TermsPublished;
import io.portico.messages.terms.TermsWithdrawn;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The part of the access state that tells which terms there are and who accepted them. */
record Terms(PMap<Audience, TermsDemand> ofAudience, PMap<UserId, Acceptance> accepted) implements Parts.Part {

    static final Terms NONE = new Terms(HashTreePMap.empty(), HashTreePMap.empty());

    /** The person has no terms to accept, or accepted some that are good enough. */
    static boolean acceptedBy(AccessState state, PersonAccess person) {
        TermsDemand terms = person.audience().flatMap(state::terms).orElse(null);
        return terms == null
                || state.acceptance(person.userId())
                        .filter(acceptance -> acceptance.version() >= terms.demanded())
                        .isPresent();
    }

    Terms with(TermsEvent event, Fact fact) {
        return switch (event) {
            case TermsPublished e -> published(e, fact);
            case TermsWithdrawn e -> new Terms(ofAudience.minusAll(e.audiences()), accepted);
            case TermsAccepted e -> accepted(e, fact);
        };
    }

    /** What nobody could have accepted before must be accepted, whatever it says. */
    private Terms published(TermsPublished e, Fact fact) {
        PMap<Audience, TermsDemand> now = ofAudience;
        for (Audience audience : e.audiences()) {
            TermsDemand before = ofAudience.get(audience);
            int demanded = e.mustAccept() || before == null ? e.version() : before.demanded();
            now = now.plus(audience, new TermsDemand(e.version(), demanded, e.sha256(), fact));
        }
        return new Terms(now, accepted);
    }

    private Terms accepted(TermsAccepted e, Fact fact) {
        Acceptance before = accepted.get(e.userId());
        return before != null && before.version() >= e.version()
                ? this
                : new Terms(ofAudience, accepted.plus(e.userId(), new Acceptance(e.version(), fact)));
    }
}
