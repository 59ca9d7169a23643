package io.portico.app.bus;

import io.portico.messages.Rejected;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Unsettled;
import io.portico.tenancy.Work;
import io.portico.views.door.Agencies;
import io.portico.views.door.AgencyDoor;
import java.util.function.Consumer;

/** Knows nothing of agencies that are moving in: at the doors they are not there, and what the house does by itself waits. */
final class SettledGateway implements Gateway {

    private final Gateway house;
    private final Unsettled unsettled;

    SettledGateway(Gateway house, Unsettled unsettled) {
        this.house = house;
        this.unsettled = unsettled;
    }

    @Override
    public Receipt send(Object command) {
        demandSettled();
        return house.send(command);
    }

    @Override
    public <R> R ask(Object query, Class<R> answer) {
        demandSettled();
        return answer.cast(settled(house.ask(query, answer)));
    }

    @Override
    public <U> Watching watch(Object query, Class<U> update, Consumer<U> onUpdate, Runnable onLost) {
        return house.watch(query, update, onUpdate, onLost);
    }

    private Object settled(Object answer) {
        return switch (answer) {
            case AgencyDoor agency
            when unsettled.holds(agency.id().value()) -> throw new Rejected(Rejected.Code.NOT_FOUND);
            case Agencies agencies ->
                new Agencies(
                        agencies.items().stream()
                                .filter(agency -> !unsettled.holds(agency.id().value()))
                                .toList(),
                        agencies.next());
            default -> answer;
        };
    }

    private void demandSettled() {
        Work work = Tenancy.current();
        if (unsettled.holds(work.agencyId())) {
            if (work.actor().kind() == Actor.Kind.OPERATOR) {
                throw new Rejected(Rejected.Code.NOT_FOUND);
            }
            throw new Unavailable(Unavailable.Why.NOT_READY);
        }
    }
}
