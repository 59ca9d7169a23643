package io.portico.views.agency;

import io.portico.views.PageRequest;
import io.portico.views.Query;

/** Mails, newest first: waiting for a mail server, or sent. For the operator's eyes and the demo's. */
public record FindOutbox(PageRequest page) implements Query<Outbox> {
    @Override
    public Class<Outbox> answers() {
        return Outbox.class;
    }
}
