package io.portico.web.entrance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import io.portico.messages.Check;
import io.portico.web.parts.CodeField;
import io.portico.web.parts.EnrolmentSteps;
import io.portico.web.parts.Fields;
import io.portico.web.parts.House;
import io.portico.web.parts.PasskeyButton;
import io.portico.web.parts.RecoveryCodes;
import io.portico.web.parts.Words;
import java.util.List;

/**
 * The second step of signing in: a code or a passkey; or, where the agency demands one and there is neither, setting one
 * up.
 */
public final class SecondFactorCard extends Div {

    private final House house;
    private final SecondStep step;

    public SecondFactorCard(House house, Entrance entrance, SecondStep step, boolean failed) {
        this.house = house;
        this.step = step;
        step.waiting().ifPresentOrElse(waiting -> ask(waiting, entrance, failed), this::nobody);
    }

    private void ask(SecondStep.Waiting waiting, Entrance entrance, boolean failed) {
        if (waiting.enrolment()) {
            enrol();
            return;
        }
        String lead =
                !waiting.code() ? "second.lead.passkey" : waiting.passkey() ? "second.lead.either" : "second.lead";
        FrontCard card = new FrontCard(house.agency().name(), Words.say("second"), Words.say(lead));
        if (waiting.code()) {
            code(card, entrance, failed);
        }
        if (waiting.passkey()) {
            card.with(passkey(waiting.code()));
        }
        add(card.with(back()));
    }

    private void nobody() {
        add(new FrontCard(house.agency().name(), Words.say("second"), Words.say("second.nobody")).with(back()));
    }

    private Component passkey(boolean besideCode) {
        PasskeyButton show = new PasskeyButton(
                Words.say("second.passkey"),
                PasskeyButton.Deed.SHOW,
                () -> house.within(step::beginPasskey),
                (asked, answer) -> Arrival.by(house.within(() -> step.enterWithPasskey(asked, answer))));
        if (!besideCode) {
            show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        Div ways = new Div(show);
        ways.addClassName("other-ways");
        return ways;
    }

    private static void code(FrontCard card, Entrance entrance, boolean failed) {
        if (failed) {
            Paragraph sorry = new Paragraph(Words.say("refused.wrongCode"));
            sorry.addClassName("refusal");
            sorry.getElement().setAttribute("role", "alert");
            card.with(sorry);
        }
        TextField code = CodeField.make();
        code.getElement().setProperty("name", "code");
        code.setHelperText(Words.say("second.recovery.help"));
        code.setAutofocus(true);
        NativeButton submit = new NativeButton(Words.say("signIn"));
        submit.getElement().setAttribute("type", "submit");
        submit.addClassName("submit");
        Element form = new Element("form");
        form.setAttribute("method", "post");
        form.setAttribute("action", "/login/second");
        form.appendChild(code.getElement());
        entrance.csrf().ifPresent(token -> form.appendChild(SignIn.hidden("_csrf", token)));
        form.appendChild(submit.getElement());
        Div holder = new Div();
        holder.addClassName("form");
        holder.getElement().appendChild(form);
        card.with(holder);
    }

    private void enrol() {
        TextField code = CodeField.make();
        code.setAutocomplete(Autocomplete.OFF);
        Fields fields = new Fields();
        fields.name("code", code);
        Button confirm = new Button(
                Words.say("second.confirm"),
                _ -> fields.attempt(
                        () -> done(step.confirm(Check.text("code", code.getValue(), CodeField.MAX_LENGTH)))));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickShortcut(Key.ENTER);
        Div form = new Div(code, confirm);
        form.addClassName("form");
        add(new FrontCard(
                        house.agency().name(),
                        Words.say("second.choose"),
                        Words.say("second.enrol.lead", house.agency().name()))
                .with(
                        new H2(Words.say("second.enrol.passkey")),
                        new Paragraph(Words.say("passkeys.none.text")),
                        firstPasskey(),
                        new H2(Words.say("second.enrol")),
                        new EnrolmentSteps(step.begin()),
                        form));
    }

    private Component firstPasskey() {
        Div ways = new Div(new PasskeyButton(
                Words.say("passkeys.make"),
                PasskeyButton.Deed.MAKE,
                () -> house.within(step::beginFirstPasskey),
                (asked, answer) -> Arrival.by(house.within(() -> step.enterWithFirstPasskey(asked, answer)))));
        ways.addClassName("other-ways");
        return ways;
    }

    private void done(List<String> recovery) {
        removeAll();
        Button enter = new Button(Words.say("second.kept"), _ -> getUI().ifPresent(
                        ui -> ui.getPage().setLocation(step.enter())));
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new FrontCard(house.agency().name(), Words.say("second.recovery"), Words.say("second.recovery.lead"))
                .with(new RecoveryCodes(recovery), enter));
    }

    private static Component back() {
        Anchor anchor = new Anchor("/login", Words.say("second.back"));
        anchor.setRouterIgnore(true);
        return anchor;
    }
}
