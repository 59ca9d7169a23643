package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.portico.messages.TaskId;
import io.portico.messages.waiting.NeedAnswer;
import io.portico.messages.waiting.NeedNoAnswer;
import io.portico.views.agency.ResponseClock;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Words;

/** Says quietly that what somebody outside wrote needs no answer, such as thanks; nobody outside learns of it. */
final class NoAnswer {

    private NoAnswer() {}

    /** @param name what the task is called */
    static Button needed(House house, TaskId task, String name, ResponseClock clock) {
        Button none = new Button(Words.say("response.needsNone"), _ -> say(house, task, clock));
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        none.addClassName("needs-none");
        none.setAriaLabel(Words.say("response.needsNone.of", clock.asker().name(), name));
        return none;
    }

    private static void say(House house, TaskId task, ResponseClock clock) {
        if (Notice.attempt(() -> house.send(new NeedNoAnswer(task, clock.audience(), clock.upTo())))) {
            Notice.undoable(
                    Words.say("response.needsNone.done", clock.asker().name()),
                    () -> house.send(new NeedAnswer(task, clock.audience())));
        }
    }
}
