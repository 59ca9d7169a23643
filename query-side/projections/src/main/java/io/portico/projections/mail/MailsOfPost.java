package io.portico.projections.mail;

import io.portico.messages.PostId;
import io.portico.messages.UserId;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.views.agency.MailLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which mails of this outbox tell of one post. */
public final class MailsOfPost {

    List<String> ids = new ArrayList<>();

    MailsOfPost() {}

    static String id(PostId postId) {
        return "mails-of:" + postId.value();
    }

    /** Where each mail about the post stands, by whom it goes to; one that was sent counts before one that was not. */
    public static Map<UserId, MailLine.State> states(ViewStore store, PostId postId) {
        Map<UserId, MailLine.State> states = new HashMap<>();
        store.find(Place.AGENCY, id(postId), MailsOfPost.class)
                .map(mails -> store.find(Place.AGENCY, mails.ids, StoredMail.class))
                .orElseGet(Map::of)
                .values()
                .forEach(mail -> states.merge(
                        mail.recipient(), mail.state(), (one, other) -> one == MailLine.State.SENT ? one : other));
        return states;
    }
}
