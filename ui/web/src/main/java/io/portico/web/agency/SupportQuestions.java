package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.portico.messages.Audience;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.web.agency.Choices.Chosen;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Words;
import java.util.function.Function;

/**
 * The four questions that people outside ask most, as four buttons: each opens the policy's own explanation, and offers
 * the change that would help to those who may make it.
 */
final class SupportQuestions extends Div {

    private final House house;
    private final UserId id;
    private final String name;
    private final PersonKind kind;
    private final Audience audience;

    /** @param kind a client or a partner */
    SupportQuestions(House house, UserId id, String name, PersonKind kind) {
        this.house = house;
        this.id = id;
        this.name = name;
        this.kind = kind;
        this.audience = kind.audience().orElseThrow();
        addClassNames("marks", "questions");
        add(
                new Button(Words.say("ask.signIn"), Glyph.LOCK.draw(), _ -> SignInAnswering.open(house, id, name)),
                new Button(Words.say("ask.data"), Glyph.IN_REVIEW.draw(), _ -> wrongData()),
                new Button(Words.say("ask.comment"), Glyph.SEND.draw(), _ -> cannotComment()),
                new Button(Words.say("ask.notes"), Glyph.SHIELD.draw(), _ -> seesNotes()));
    }

    private void wrongData() {
        Dialog dialog = about("ask.data", Choices.thing(house), thing -> explained("view", thing.resource()));
        Div more = new Div(new Link(page(), Words.say("ask.data.all", name)));
        more.addClassName("marks");
        if (house.may(Permission.ACCESS_VIEW_AS)) {
            more.add(new Button(Words.say("viewing.begin", name), _ -> {
                if (Notice.attempt(() -> house.viewAs(id))) {
                    dialog.getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
                }
            }));
        }
        dialog.add(more);
    }

    private void cannotComment() {
        about(
                "ask.comment",
                Choices.task(house),
                task -> explained(Permission.REPLIES_POST.wireName(), thread(task.taskId(), ThreadName.of(audience))));
    }

    /** Nobody outside ever does; what they took for a note is in the conversation they read. */
    private void seesNotes() {
        about("ask.notes", Choices.task(house), task -> {
            Div answer = new Div(
                    explained("view", thread(task.taskId(), ThreadName.AGENCY)),
                    new H3(Words.say("ask.notes.replies")),
                    explained("view", thread(task.taskId(), ThreadName.of(audience))));
            answer.addClassName("explanation");
            if (house.seesWork()) {
                answer.add(new OwnReplies(house, task.taskId(), audience));
            }
            return answer;
        });
    }

    private Dialog about(String key, ComboBox<Chosen> what, Function<Chosen, Component> answering) {
        Div answer = new Div();
        answer.addClassName("explanation");
        answer.getElement().setAttribute("aria-live", "polite");
        what.setWidthFull();
        what.addValueChangeListener(event -> {
            answer.removeAll();
            if (event.getValue() != null) {
                answer.add(answering.apply(event.getValue()));
            }
        });
        Div all = new Div(new Paragraph(Words.say(key + ".text", name)), what, answer);
        all.addClassName("stack");
        Dialog dialog = Answering.open(Words.say(key + ".title", name), all);
        what.focus();
        return dialog;
    }

    private Explanation explained(String action, String resource) {
        return new Explanation(house, new Explanation.Asked(id, name, kind, action, resource, null));
    }

    private static String thread(TaskId task, ThreadName thread) {
        return "thread:" + task.value() + "/" + thread.name();
    }

    private String page() {
        return (audience == Audience.CLIENT ? "clients/" : "partners/") + id.value();
    }
}
