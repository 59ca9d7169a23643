package io.portico.projections.terms;

import io.portico.messages.UserId;
import io.portico.messages.terms.TermsAccepted;
import io.portico.messages.terms.TermsEvent;
import io.portico.messages.terms.TermsPublished;
import io.portico.messages.terms.TermsWithdrawn;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import org.axonframework.eventhandling.EventHandler;

/** Writes down terms and who accepted them. Which count for whom is the access state's to say. */
public final class TermsProjection {

    static final String HEAD = "terms";

    static String id(int version) {
        return "terms:" + version;
    }

    static String acceptedBy(UserId userId) {
        return "terms-accepted:" + userId.value();
    }

    @EventHandler
    void on(TermsEvent event, Happening happening) {
        switch (event) {
            case TermsPublished e -> {
                happening.create(
                        Place.AGENCY,
                        id(e.version()),
                        new StoredTerms(
                                e.version(),
                                e.audiences(),
                                e.text(),
                                e.sha256(),
                                e.mustAccept(),
                                happening.at(),
                                new UserId(happening.by())));
                happening.create(Place.AGENCY, HEAD, new TermsHead(e.version()));
            }
            case TermsAccepted e ->
                happening.change(
                        Place.AGENCY,
                        acceptedBy(e.userId()),
                        StoredAcceptances.class,
                        StoredAcceptances::new,
                        accepted -> accepted.items.add(new StoredAcceptance(e.version(), happening.at(), e.sha256())));
            // Which count now is not written down here.
            case TermsWithdrawn _ -> {}
        }
    }
}
