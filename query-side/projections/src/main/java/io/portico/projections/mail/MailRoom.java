package io.portico.projections.mail;

import io.portico.access.AccessState;
import io.portico.access.PersonAccess;
import io.portico.projections.Texts;
import io.portico.projections.access.AccessFold;
import io.portico.projections.access.Viewers;
import io.portico.projections.door.AgencyDirectory;
import io.portico.projections.people.People;
import io.portico.projections.reading.StoredMentions;
import io.portico.projections.rolls.Roll;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.credentials.DashboardLinks;
import io.portico.views.PageRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
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
    private final Links links;
    private final Wording wording;
    private final MailWriter texts;

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
        this(store, states, pages, confidences, clock, baseUrl, dashboards, (writer, _) -> writer);
    }

    /** @param wording what is made of the words before they go out */
    MailRoom(
            ViewStore store,
            AccessFold states,
            String pages,
            Confidences confidences,
            Clock clock,
            URI baseUrl,
            DashboardLinks dashboards,
            Wording wording) {
        this.store = store;
        this.states = states;
        this.pages = pages;
        this.confidences = confidences;
        this.clock = clock;
        this.people = new People(store, new Texts(confidences));
        this.posts = new StoredMentions(store);
        this.links = new Links(baseUrl, confidences, dashboards);
        this.wording = wording;
        this.texts = writer(confidences);
    }

    private MailWriter writer(Confidences opening) {
        Texts opened = new Texts(opening);
        return wording.of(
                new MailTexts(states, new AgencyDirectory(store), new People(store, opened), links, opened, posts),
                opened);
    }

    /** Says mails in some way, given how they are said and what opens texts. */
    interface Wording {
        MailWriter of(MailWriter writer, Texts texts);
    }

    /**
     * Every mail to people outside that the outbox of the current work's agency holds, the newest first.
     *
     * @param opening what opens the texts in them
     */
    public void toPeopleOutside(Confidences opening, Consumer<OutsideMail> reader) {
        MailWriter writer = writer(opening);
        AccessState state = states.now(Tenancy.agencyId());
        Cursors cursors = new Cursors(confidences);
        String after = null;
        do {
            Roll.Page page = MailProjection.OUTBOX.page(store, cursors, new PageRequest(PageRequest.MAX_LIMIT, after));
            store.find(Place.AGENCY, page.ids(), StoredMail.class).forEach((id, mail) -> state.person(mail.recipient())
                    .flatMap(PersonAccess::audience)
                    .ifPresent(audience ->
                            reader.accept(new OutsideMail(id, mail.recipient(), audience, said(writer.of(mail))))));
            after = page.next();
        } while (after != null);
    }

    private static String said(Optional<MailTexts.Words> words) {
        return words.map(mail -> mail.subject() + "\n" + mail.text()).orElse("");
    }

    public OutboxQueries answers() {
        return new OutboxQueries(states, new Viewers(states, clock), store, new Cursors(confidences), texts);
    }

    /**
     * Sends what waits in the outbox.
     *
     * @param from the address mails come from
     * @param deliveries is told of mails about posts that left
     * @param sendings is told of all mails that left
     */
    public MailSender sender(JavaMailSender server, String from, Deliveries deliveries, Sendings sendings) {
        return new MailSender(
                store, states, people, texts, posts, server, from, deliveries, sendings, clock, this::isShown);
    }

    private boolean isShown(long position) {
        return states.shows(pages, position);
    }
}
