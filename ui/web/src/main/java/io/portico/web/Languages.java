package io.portico.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * In which language a page begins: the first of those that the browser asks for which is spoken here. Whoever has signed
 * in and chosen another is spoken to in theirs as soon as it is known who they are.
 */
@SpringComponent
final class Languages implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(begun -> {
            UI ui = begun.getUI();
            ui.setLocale(asked(VaadinRequest.getCurrent()));
            Tongues.teach(ui);
        });
        event.getSource().setSystemMessagesProvider(info -> messages(Words.in(info.getLocale())));
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .child(0)
                .attr("lang", asked(page.getVaadinRequest()).getLanguage()));
    }

    private static Locale asked(@Nullable VaadinRequest request) {
        return Words.asked(request == null ? null : request.getHeader("Accept-Language"));
    }

    private static SystemMessages messages(Words.Spoken words) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption(words.say("connection.expired"));
        messages.setSessionExpiredMessage(words.say("connection.expired.text"));
        messages.setInternalErrorCaption(words.say("failed"));
        messages.setInternalErrorMessage(words.say("connection.reload"));
        messages.setCookiesDisabledCaption(words.say("connection.cookies"));
        messages.setCookiesDisabledMessage(words.say("connection.cookies.text"));
        return messages;
    }
}
