package io.portico.web.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import io.portico.tenancy.credentials.PasskeyDesk.Ceremony;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has the browser make a passkey or show one. What it is asked is made anew for each answer: none counts twice. */
public final class PasskeyButton extends Button {

    /** What the browser is to do. */
    public enum Deed {
        MAKE("make"),
        SHOW("show");

        private final String inScript;

        Deed(String inScript) {
            this.inScript = inScript;
        }
    }

    private static final String DETAIL = "event.detail";

    private final Supplier<Ceremony> asking;
    private final BiConsumer<Ceremony, String> onAnswer;
    private @Nullable Ceremony asked;

    /**
     * A button for one deed.
     *
     * @param asking makes what the browser is asked
     * @param onAnswer takes what was asked, and the answer
     */
    public PasskeyButton(String words, Deed deed, Supplier<Ceremony> asking, BiConsumer<Ceremony, String> onAnswer) {
        super(words, Glyph.KEY.draw());
        this.asking = asking;
        this.onAnswer = onAnswer;
        getElement().setAttribute("data-passkey", deed.inScript);
        getElement()
                .addEventListener(
                        "passkey-answer",
                        event -> answered(event.getEventData().get(DETAIL).asString("")))
                .addEventData(DETAIL);
        getElement()
                .addEventListener(
                        "passkey-refusal",
                        event -> refused(event.getEventData().get(DETAIL).asString("")))
                .addEventData(DETAIL);
        ask();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule("context://scripts/passkeys.js");
    }

    private void ask() {
        asked = asking.get();
        getElement().setAttribute("data-passkey-options", asked.options());
    }

    private void answered(String answer) {
        Ceremony former = asked;
        if (former != null && !Notice.attempt(() -> onAnswer.accept(former, answer))) {
            Notice.attempt(this::ask);
        }
    }

    /** The browser says little about why, so that no page learns which passkeys there are. */
    private static void refused(String why) {
        Notice.refused(
                switch (why) {
                    case "InvalidStateError" -> Words.say("passkeys.already");
                    case "NotAllowedError", "AbortError" -> Words.say("passkeys.notNow");
                    default -> Words.say("passkeys.notHere");
                });
    }
}
