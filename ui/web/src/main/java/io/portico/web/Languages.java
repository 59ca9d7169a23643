package io.portico.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.portico.web.entrance.Entrance;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;

/**
 * In which language a page begins: what the browser asks for, or else what the agency speaks. Whoever has signed in and chosen another is spoken to in theirs as soon as it is known who they are.
 */
@SpringComponent
final class Languages implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Entrance entrance;

    Languages(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(begun -> {
            UI ui = begun.getUI();
            ui.setLocale(entrance.language());
            Tongues.teach(ui);
        });
        event.getSource()
                .setSystemMessagesProvider(info -> messages(Words.in(entrance.language()), Words.in(info.getLocale())));
        event.addIndexHtmlRequestListener(page ->
                page.getDocument().child(0).attr("lang", entrance.language().getLanguage()));
    }

    /** @param atFirst in the language that a page begins in: these words come with it and are said without the house */
    private static SystemMessages messages(Words.Spoken atFirst, Words.Spoken words) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        // Else the page is an empty box when the house has forgotten it.
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(atFirst.say("connection.expired"));
        messages.setSessionExpiredMessage(atFirst.say("connection.expired.text"));
        messages.setInternalErrorCaption(words.say("failed"));
        messages.setInternalErrorMessage(words.say("connection.reload"));
        messages.setCookiesDisabledCaption(words.say("connection.cookies"));
        messages.setCookiesDisabledMessage(words.say("connection.cookies.text"));
        return messages;
    }
}
