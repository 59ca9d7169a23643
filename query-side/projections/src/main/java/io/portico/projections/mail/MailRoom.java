package io.portico.projections.mail;

import io.portico.projections.Texts;
import io.portico.projections.access.AccessFold;
import io.portico.projections.access.Viewers;
import io.portico.projections.door.AgencyDirectory;
import io.portico.projections.people.People;
import io.portico.projections.reading.StoredMentions;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.credentials.DashboardLinks;
import java.net.URI;
import java.time.Clock;
import org.springframework.mail.javamail.JavaMailSender;

/** Everything about mails, put together: the query handler, and a sender where there is a mail server. */
public final class MailRoom {

    private final ViewStore store;
    private final AccessFold states;
    private final String pages;
    private final Confidences confidences;
    private final Clock clock;
    private final People people;
    private final StoredMentions posts;
    private final MailTexts texts;

    /**
     * @param pages the processor of what pages read
     * @param baseUrl the apex; agencies live one label below
     */
    public MailRoom(
            ViewStore store,
            AccessFold states,
            String pages,
            Confidences confidences,
            Clock clock,
            URI baseUrl,
            DashboardLinks dashboards) {
        this.store = store;
        this.states = states;
        this.pages = pages;
        this.confidences = confidences;
        this.clock = clock;
        this.people = new People(store, new Texts(confidences));
        this.posts = new StoredMentions(store);
        this.texts = new MailTexts(
                states,
                new AgencyDirectory(store),
                people,
                new Links(baseUrl, confidences, dashboards),
                new Texts(confidences),
                posts);
    }

    public OutboxQueries answers() {
        return new OutboxQueries(states, new Viewers(states, clock), store, new Cursors(confidences), texts);
    }

    /**
     * Sends what waits in the outbox.
     *
     * @param from the address mails come from
     * @param deliveries is told of mails about posts that left
     */
    public MailSender sender(JavaMailSender server, String from, Deliveries deliveries) {
        return new MailSender(store, states, people, texts, posts, server, from, deliveries, clock, this::isShown);
    }

    private boolean isShown(long position) {
        return states.shows(pages, position);
    }
}
