package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.TaskId;
import io.portico.views.me.HeldReply;
import io.portico.views.me.NotSent;
import io.portico.web.prose.Prose;
import java.time.Duration;

/**
 * One's own reply on its way out, and the way back. How far it has come is drawn; when it goes, the house says. Of one that
 * could not go out it says why, and that it is still there.
 */
final class HeldBlock extends Article {

    private HeldBlock(House house, HeldReply reply, Div head) {
        addClassNames("post", "own", "held");
        Div bubble = new Div(head);
        bubble.addClassName("bubble");
        NotSent notSent = reply.notSent();
        if (notSent != null) {
            Paragraph why = new Paragraph(Words.say(notSent));
            why.addClassName("why");
            bubble.add(why);
        }
        String text = reply.text();
        if (text != null) {
            bubble.add(Prose.ofPost(text, null));
        }
        reply.files().forEach(file -> {
            Div line = new Div(Glyph.FILE.draw(), new Span(file.name()));
            line.addClassName("file");
            bubble.add(line);
        });
        if (notSent == null) {
            Div way = new Div();
            way.addClassName("way");
            Duration left = house.times().until(reply.dueAt());
            way.getStyle().set("animation-duration", Math.max(0, left.toMillis()) + "ms");
            bubble.add(way);
        }
        add(
                PersonBadge.face(
                        house.me().firstName() + " " + house.me().lastName(),
                        house.me().kind()),
                bubble);
    }

    /** One that is on its way. */
    static HeldBlock going(House house, HeldReply reply, Runnable undo) {
        return new HeldBlock(house, reply, head("held.sending", action("undo", "held.undo", undo)));
    }

    /** One that could not go out, where it was written. */
    static HeldBlock unsent(House house, HeldReply reply, Runnable takeUp, Runnable discard) {
        return new HeldBlock(
                house, reply, head("held.notSent", action("held.takeUp", "held.takeUp.label", takeUp), away(discard)));
    }

    /** One that could not go out, on another page than the one where it was written. */
    static HeldBlock elsewhere(House house, HeldReply reply, Runnable discard) {
        boolean closed = reply.notSent() == NotSent.NOT_ALLOWED;
        return new HeldBlock(
                house,
                reply,
                closed ? head("held.notSent", away(discard)) : head("held.notSent", to(reply.taskId()), away(discard)));
    }

    private static Link to(TaskId task) {
        return new Link(Link.to(task), Words.say("held.toTask"));
    }

    private static Button away(Runnable discard) {
        return action("held.discard", "held.discard.label", discard);
    }

    private static Div head(String what, Component... actions) {
        Span name = new Span(Words.say(what));
        name.addClassName("name");
        Div head = new Div(name);
        head.add(actions);
        head.addClassName("post-head");
        head.getElement().setAttribute("role", "status");
        return head;
    }

    private static Button action(String words, String label, Runnable run) {
        Button button = new Button(Words.say(words), _ -> run.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Words.say(label));
        return button;
    }
}
