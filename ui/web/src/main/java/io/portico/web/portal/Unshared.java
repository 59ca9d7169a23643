package io.portico.web.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.portico.messages.AccessRequestId;
import io.portico.messages.BadInput;
import io.portico.messages.accessrequest.AskForAccess;
import io.portico.messages.sealing.Confidential;
import io.portico.views.portal.FindMyAccessRequests;
import io.portico.views.portal.MyAccessRequests;
import io.portico.web.parts.Gone;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Words;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What stands at an address whose thing is not there or not shared: the two are alike, and for either the reader can
 * ask. Nothing here knows which it is.
 */
public final class Unshared extends Div {

    private final House house;
    private final String resource;
    private final Button ask = new Button();
    private final TextArea message = new TextArea(Words.say("unshared.message"));

    private Unshared(House house, String resource) {
        this.house = house;
        this.resource = resource;
        addClassNames("asking-for", "panel");
        getElement().setAttribute("aria-live", "polite");
        lately().ifPresentOrElse(this::answered, this::offer);
    }

    /** Puts it in place of the page. */
    public static <P extends Component & HasComponents> void show(P page, House house, String resource) {
        Gone.show(page);
        page.add(new Unshared(house, resource));
    }

    /** The page; or the same as for others, when what stands in the address can be no id at all. */
    public static Component or(House house, String kind, String id, Supplier<Component> page) {
        try {
            return page.get();
        } catch (BadInput never) {
            Div instead = new Div();
            instead.addClassName("portal-page");
            show(instead, house, kind + ":" + id);
            return instead;
        }
    }

    private Optional<MyAccessRequests.AskedFor> lately() {
        return house.ask(new FindMyAccessRequests()).items().stream()
                .filter(one -> one.resource().equals(resource))
                .findFirst();
    }

    /** Who was told no may ask again: words may help where a link did not. */
    private void answered(MyAccessRequests.AskedFor asked) {
        Instant no = asked.declinedAt();
        if (no == null) {
            asked(house.times().exact(asked.at()));
        } else {
            add(new Paragraph(Words.say(
                    "unshared.declined", house.agency().name(), house.times().exact(no))));
            offer();
        }
    }

    private void offer() {
        message.setMaxLength(AskForAccess.MAX_MESSAGE);
        message.setHelperText(Words.say("unshared.message.help"));
        ask.setText(Words.say("unshared.do"));
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ask.setDisableOnClick(true);
        ask.addClickListener(_ -> ask());
        add(
                new H2(Words.say("unshared")),
                new Paragraph(Words.say("unshared.text", house.agency().name())),
                message,
                ask);
    }

    private void ask() {
        try {
            if (Notice.attempt(this::send)) {
                asked(Words.say("unshared.now"));
            }
        } finally {
            ask.setEnabled(true);
        }
    }

    private void send() {
        Confidential words = message.isEmpty() ? null : Confidential.of(message.getValue());
        try {
            house.send(new AskForAccess(house.me().id(), AccessRequestId.random(), resource, words));
        } catch (BadInput badInput) {
            // What can be no id is asked for in vain, and looks like everything else that is.
            if (!badInput.field().equals("resource")) {
                throw badInput;
            }
        }
    }

    private void asked(String when) {
        removeAll();
        add(
                new H2(Words.say("unshared.done", when)),
                new Paragraph(Words.say("unshared.done.text", house.agency().name())));
    }
}
