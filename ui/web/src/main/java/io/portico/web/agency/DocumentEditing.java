package io.portico.web.agency;

import io.portico.messages.Rejected;
import io.portico.views.agency.DocumentDetails;
import io.portico.views.agency.FindDocument;
import io.portico.web.parts.House;

/**
 * Edits documents so that nobody's change is overwritten unseen: if somebody else was faster, what does not cross their
 * change is done all the same, and the rest is laid before the editor.
 */
final class DocumentEditing {

    /** How often others may be faster before that is said as it is. */
    private static final int MOST_TRIES = 5;

    private final House house;

    DocumentEditing(House house) {
        this.house = house;
    }

    /** @param seen the document as the editor saw it */
    void make(DocumentDetails seen, DocumentWish wish) {
        DocumentDetails now = seen;
        for (int i = 0; i < MOST_TRIES; i++) {
            if (wish.crossesTitle(seen, now) || wish.crossesText(seen, now)) {
                new DocumentConflict(house, seen, now, wish).open();
                return;
            }
            try {
                house.send(wish.command(seen.id(), now.version()));
                return;
            } catch (Rejected rejected) {
                if (rejected.code() != Rejected.Code.STALE_VERSION) {
                    throw rejected;
                }
                now = house.ask(new FindDocument(seen.id()));
            }
        }
        throw new Rejected(Rejected.Code.STALE_VERSION);
    }
}
