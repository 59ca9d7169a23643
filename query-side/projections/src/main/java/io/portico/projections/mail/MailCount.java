package io.portico.projections.mail;

import io.portico.messages.UserId;
import io.portico.projections.rolls.Roll;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.PageRequest;

/** How many mails there are to somebody. */
public final class MailCount {

    private MailCount() {}

    public static int of(ViewStore store, Cursors cursors, UserId recipient) {
        int count = 0;
        String after = null;
        do {
            Roll.Page page = MailProjection.OUTBOX.page(store, cursors, new PageRequest(PageRequest.MAX_LIMIT, after));
            count += (int) store.find(Place.AGENCY, page.ids(), StoredMail.class).values().stream()
                    .filter(mail -> mail.recipient().equals(recipient))
                    .count();
            after = page.next();
        } while (after != null);
        return count;
    }
}
