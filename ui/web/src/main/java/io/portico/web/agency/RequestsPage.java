package io.portico.web.agency;

import com.vaadin.flow.component.html.Div;
import io.portico.messages.Rejected;
import io.portico.messages.person.Permission;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;

/** What people outside have asked to see, for those who may grant it. */
public final class RequestsPage extends Div {

    public RequestsPage(House house) {
        if (!house.may(Permission.ACCESS_GRANT)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        addClassName("page");
        add(
                new Head(Words.say("requests")).above(new Link("access", Words.say("access"))),
                new Panel(Words.say("requests.open")).show(new RequestsPanel(house)));
    }
}
