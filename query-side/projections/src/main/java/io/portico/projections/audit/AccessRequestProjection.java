package io.portico.projections.audit;

import io.portico.messages.UserId;
import io.portico.messages.accessrequest.AccessAsked;
import io.portico.messages.accessrequest.AccessRequestDeclined;
import io.portico.messages.accessrequest.AccessRequestEvent;
import io.portico.messages.accessrequest.AccessRequestGranted;
import io.portico.messages.person.PersonKind;
import io.portico.projections.Texts;
import io.portico.projections.people.People;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import io.portico.views.agency.AccessRequestState;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandler;

/**
 * Writes down what people outside ask to see. It writes the same of what there is and of what never was: which is which
 * is looked at when somebody of the agency reads.
 */
public final class AccessRequestProjection {

    /** Who has open requests. */
    static final String ASKING = "access-requests";

    static String id(String requestId) {
        return "access-request:" + requestId;
    }

    /** The person's open requests, in the agency's place; what they asked at all, in the place of their audience. */
    static String of(UserId userId) {
        return "asked:" + userId.value();
    }

    @EventHandler
    void on(AccessRequestEvent event, Happening happening) {
        switch (event) {
            case AccessAsked e -> asked(e, happening);
            case AccessRequestGranted e -> {
                answered(e, AccessRequestState.GRANTED, happening);
                // What is given can be asked for again when it is taken.
                own(e.userId(), happening, asked -> asked.remove(e.resource()));
            }
            case AccessRequestDeclined e -> {
                answered(e, AccessRequestState.DECLINED, happening);
                own(e.userId(), happening, asked -> asked.declined(e.resource(), happening.at()));
            }
        }
        happening.pulse(Place.AGENCY, ASKING);
    }

    private static void asked(AccessAsked event, Happening happening) {
        UserId who = event.userId();
        String message = Texts.tokenIfAny(event.message());
        happening.create(
                Place.AGENCY,
                id(event.requestId().value()),
                new StoredAccessRequest(who, event.resource(), message, happening.at(), happening.position()));
        happening.change(
                Place.AGENCY,
                of(who),
                OpenAccessRequests.class,
                OpenAccessRequests::new,
                open -> open.add(event.requestId().value()));
        happening.change(
                Place.AGENCY,
                ASKING,
                OpenAccessRequests.class,
                OpenAccessRequests::new,
                all -> all.ids.add(who.value()));
        own(who, happening, own -> own.add(new StoredAsked.One(event.resource(), message, happening.at(), null)));
    }

    private static void own(UserId who, Happening happening, Consumer<StoredAsked> change) {
        People.kindAt(happening, who)
                .flatMap(PersonKind::audience)
                .ifPresent(audience ->
                        happening.change(Place.of(audience), of(who), StoredAsked.class, StoredAsked::new, change));
    }

    private static void answered(AccessRequestEvent event, AccessRequestState state, Happening happening) {
        happening.change(
                Place.AGENCY,
                id(event.requestId().value()),
                StoredAccessRequest.class,
                request -> request.state = state);
        happening.change(
                Place.AGENCY,
                of(event.userId()),
                OpenAccessRequests.class,
                OpenAccessRequests::new,
                open -> open.ids.remove(event.requestId().value()));
    }
}
