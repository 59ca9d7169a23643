package io.portico.projections.mail;

import io.portico.access.AccessState;
import io.portico.access.AccessStates;
import io.portico.access.Action;
import io.portico.access.Resource;
import io.portico.messages.person.Permission;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.rolls.Roll;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Tenancy;
import io.portico.views.agency.FindOutbox;
import io.portico.views.agency.MailLine;
import io.portico.views.agency.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;

/** Answers which mails there are: to those who invite, whose links they copy, and to the operator. */
public final class OutboxQueries {

    private static final Resource AGENCY = new Resource.WholeAgency();

    private final AccessStates states;
    private final Viewers viewers;
    private final ViewStore store;
    private final Cursors cursors;
    private final MailWriter texts;

    OutboxQueries(AccessStates states, Viewers viewers, ViewStore store, Cursors cursors, MailWriter texts) {
        this.states = states;
        this.viewers = viewers;
        this.store = store;
        this.cursors = cursors;
        this.texts = texts;
    }

    @QueryHandler
    Outbox answer(FindOutbox query) {
        boolean operator = Tenancy.current().actor().kind() == Actor.Kind.OPERATOR;
        if (!operator) {
            Viewer viewer = viewers.current().inside();
            if (!viewer.may(Action.use(Permission.SETTINGS_EDIT), AGENCY)) {
                viewer.demand(Action.use(Permission.ACCESS_GRANT), AGENCY);
            }
        }
        AccessState state = states.now(Tenancy.agencyId());
        Roll.Page page = MailProjection.OUTBOX.page(store, cursors, query.page());
        List<MailLine> items = new ArrayList<>();
        for (Map.Entry<String, StoredMail> entry :
                store.find(Place.AGENCY, page.ids(), StoredMail.class).entrySet()) {
            StoredMail mail = entry.getValue();
            if (!Due.isSettledByItself(state, mail)) {
                texts.of(mail)
                        .ifPresent(
                                words -> items.add(line(entry.getKey(), mail, operator ? words : words.withoutKeys())));
            }
        }
        return new Outbox(List.copyOf(items), page.next());
    }

    private static MailLine line(String id, StoredMail mail, MailTexts.Words words) {
        return new MailLine(id, words.to(), words.subject(), words.text(), mail.at(), mail.state(), mail.problem());
    }
}
