package io.portico.app.proofs;

import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.post.PostReply;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.live.Pulse;
import io.portico.views.live.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the open pages of an agency's owner, client and partner hear. */
final class Ears implements AutoCloseable {

    private final Furnished agency;
    private final Map<String, List<String>> heard = new TreeMap<>();
    private final List<Gateway.Watching> watching = new ArrayList<>();

    /** @param keys what the pages depend on */
    Ears(RunningHouse house, Furnished agency, Set<String> keys) {
        this.agency = agency;
        for (String person : List.of(agency.owner, agency.client, agency.partner)) {
            List<String> pulses = new CopyOnWriteArrayList<>();
            heard.put(person, pulses);
            watching.add(Tenancy.call(new Work(agency.agencyId, Actor.person(person)), () -> house.gateway()
                    .watch(new Watch(keys), Pulse.class, pulse -> pulses.add(pulse.key()), () -> {})));
        }
        settle();
        heard.values().forEach(List::clear);
    }

    /** What that person heard, in order. */
    List<String> of(String person) {
        return List.copyOf(heard.getOrDefault(person, List.of()));
    }

    /**
     * Says something to everybody outside in the agency's first task. Pulses go out in order: once those of what is said
     * now were heard, all before it were.
     */
    void settle() {
        for (Audience audience : Audience.values()) {
            agency.owner(new PostReply(PostId.random(), agency.task, audience, agency.text(), List.of()));
        }
        for (String person : List.of(agency.client, agency.partner)) {
            RunningHouse.await("a pulse", () -> of(person).contains(agency.task.named()));
        }
    }

    @Override
    public void close() {
        watching.forEach(Gateway.Watching::close);
    }
}
