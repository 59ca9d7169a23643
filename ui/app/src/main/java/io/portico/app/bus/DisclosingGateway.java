package io.portico.app.bus;

import io.portico.rest.Disclosing;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.audit.DisclosedHow;
import io.portico.views.portal.PortalQuery;
import io.portico.views.portal.Shown;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Notes what every answer to somebody outside shows, whichever door asked, and what auditors ask. What cannot be noted is
 * not answered. A look through somebody's eyes asks the same questions.
 */
final class DisclosingGateway implements Gateway {

    private final Gateway house;
    private final Disclosing disclosing;
    private final Predicate<Work> auditors;

    DisclosingGateway(Gateway house, Disclosing disclosing, Predicate<Work> auditors) {
        this.house = house;
        this.disclosing = disclosing;
        this.auditors = auditors;
    }

    @Override
    public Receipt send(Object command) {
        return house.send(command);
    }

    @Override
    public <R> R ask(Object query, Class<R> answer) {
        R answered = house.ask(query, answer);
        if (query instanceof PortalQuery<?> portal) {
            note(portal, answered);
        } else {
            List<String> things = AuditorsReading.of(query);
            if (!things.isEmpty() && auditors.test(Tenancy.current())) {
                disclosing.note(DisclosedHow.OPENED, things);
            }
        }
        return answered;
    }

    private <R> void note(PortalQuery<R> query, Object answer) {
        Shown shown = query.shows(query.answers().cast(answer));
        disclosing.note(how(shown.how()), shown.things());
    }

    private static DisclosedHow how(Shown.How how) {
        return switch (how) {
            case OPENED -> DisclosedHow.OPENED;
            case LISTED -> DisclosedHow.LISTED;
            case FOUND -> DisclosedHow.FOUND;
            case DOWNLOADED -> DisclosedHow.DOWNLOADED;
        };
    }

    /** Updates say that something changed, and nothing of what. */
    @Override
    public <U> Watching watch(Object query, Class<U> update, Consumer<U> onUpdate, Runnable onLost) {
        return house.watch(query, update, onUpdate, onLost);
    }
}
