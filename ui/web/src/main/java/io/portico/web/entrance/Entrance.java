package io.portico.web.entrance;

import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import io.portico.views.door.AgencyDoor;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** What the pages must know of the door through which a request came. Asked on threads that serve a request. */
public interface Entrance {

    /** The agency whose host was asked; empty at the apex. */
    Optional<AgencyDoor> agency();

    /**
     * In which language a page begins: the first of those that the browser asks for which is spoken here, or else the
     * agency's. English where no browser asks, as when something is pushed to a page that began long ago.
     */
    Locale language();

    /** Where an agency lives, such as {@code http://acme.localhost:8080}; from settings, never from a request. */
    URI address(String slug);

    /** The value of the field {@code _csrf} for plain forms; empty when forms need none. */
    Optional<String> csrf();

    /** Whether mails leave the house. When not, whoever invites is shown the link to copy. */
    boolean sendsMail();

    /** Lets the reader's session look through the eyes of somebody outside; whether it may, the house has said before. */
    void lookThrough(ViewAsId viewAsId, UserId person);

    /** Lets the reader's session look through the reader's own eyes again. */
    void lookThroughOwnEyes();
}
