package io.portico.web.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.portico.views.me.HeldReply;
import io.portico.web.prose.Prose;
import java.time.Duration;

/** One's own reply on its way out, and the way back. How far it has come is drawn; when it goes, the house says. */
final class HeldBlock extends Article {

    HeldBlock(House house, HeldReply reply, Runnable undo) {
        addClassNames("post", "own", "held");
        Duration left = house.times().until(reply.dueAt());
        Span sending = new Span(Words.say("held.sending"));
        sending.addClassName("name");
        Button back = new Button(Words.say("undo"), _ -> undo.run());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        back.setAriaLabel(Words.say("held.undo"));
        Div head = new Div(sending, back);
        head.addClassName("post-head");
        head.getElement().setAttribute("role", "status");
        Div bubble = new Div(head);
        bubble.addClassName("bubble");
        String text = reply.text();
        if (text != null) {
            bubble.add(Prose.ofPost(text, null));
        }
        reply.files().forEach(file -> {
            Div line = new Div(Glyph.FILE.draw(), new Span(file.name()));
            line.addClassName("file");
            bubble.add(line);
        });
        Div way = new Div();
        way.addClassName("way");
        way.getStyle().set("animation-duration", Math.max(0, left.toMillis()) + "ms");
        bubble.add(way);
        add(
                PersonBadge.face(
                        house.me().firstName() + " " + house.me().lastName(),
                        house.me().kind()),
                bubble);
    }
}
