package io.portico.access;

import io.portico.messages.UserId;
import io.portico.messages.viewas.TryOutBegun;
import io.portico.messages.viewas.ViewAsBegun;
import io.portico.messages.viewas.ViewAsEnded;
import io.portico.messages.viewas.ViewAsEvent;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The part of the access state that tells who looks through whose eyes; nobody through more than one person's. */
record Viewings(PMap<UserId, Viewing> byViewer) implements Parts.Part {

    static final Viewings NONE = new Viewings(HashTreePMap.empty());

    Viewings with(ViewAsEvent event) {
        return switch (event) {
            case ViewAsBegun e -> begun(new Viewing(e.viewAsId(), e.viewerId(), e.personId(), null, e.until(), e.at()));
            case TryOutBegun e -> begun(viewing(e));
            case ViewAsEnded e -> ended(e);
        };
    }

    static Viewing viewing(TryOutBegun e) {
        return new Viewing(
                e.viewAsId(),
                e.viewerId(),
                e.personId(),
                new Viewing.TryOut(e.permissionSetId(), e.brandId()),
                e.until(),
                null);
    }

    private Viewings begun(Viewing viewing) {
        return new Viewings(byViewer.plus(viewing.viewerId(), viewing));
    }

    private Viewings ended(ViewAsEnded event) {
        Viewing viewing = byViewer.get(event.viewerId());
        return viewing != null && viewing.id().equals(event.viewAsId())
                ? new Viewings(byViewer.minus(event.viewerId()))
                : this;
    }
}
