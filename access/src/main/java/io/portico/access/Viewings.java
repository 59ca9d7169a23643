package io.portico.access;

import io.portico.messages.UserId;
import io.portico.messages.viewas.ViewAsBegun;
import io.portico.messages.viewas.ViewAsEnded;
import io.portico.messages.viewas.ViewAsEvent;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The part of the access state that tells who looks through whose eyes; nobody through more than one person's. */
record Viewings(PMap<UserId, Viewing> byViewer) {

    static final Viewings NONE = new Viewings(HashTreePMap.empty());

    Viewings with(ViewAsEvent event, Fact fact) {
        return switch (event) {
            case ViewAsBegun e ->
                new Viewings(byViewer.plus(
                        e.viewerId(), new Viewing(e.viewAsId(), e.viewerId(), e.personId(), e.until(), fact)));
            case ViewAsEnded e -> ended(e);
        };
    }

    private Viewings ended(ViewAsEnded event) {
        Viewing viewing = byViewer.get(event.viewerId());
        return viewing != null && viewing.id().equals(event.viewAsId())
                ? new Viewings(byViewer.minus(event.viewerId()))
                : this;
    }
}
