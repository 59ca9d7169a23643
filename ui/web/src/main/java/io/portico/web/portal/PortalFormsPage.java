package io.portico.web.portal;

import com.vaadin.flow.component.html.Div;
import io.portico.views.portal.FindPortalForms;
import io.portico.views.portal.PortalForms;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Gone;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.Words;
import java.util.Set;

/** All forms that the reader may fill in. */
public final class PortalFormsPage extends Div {

    private final House house;
    private final Div list = new Div();

    public PortalFormsPage(House house) {
        this.house = house;
        addClassName("portal-page");
        add(new Head(Words.say("portal.forms")), list);
        Live.keep(
                this,
                house,
                Set.of("access"),
                () -> house.ask(new FindPortalForms()),
                this::show,
                () -> Gone.show(this));
    }

    private void show(PortalForms forms) {
        list.removeAll();
        list.add(
                forms.items().isEmpty()
                        ? new EmptyState(
                                Glyph.FORM, Words.say("portal.forms.none"), Words.say("portal.forms.none.text"))
                        : new RequestForms(house, null));
    }
}
