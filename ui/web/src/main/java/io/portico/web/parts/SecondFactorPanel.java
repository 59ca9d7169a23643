package io.portico.web.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.Check;
import io.portico.tenancy.credentials.AccountDesk;
import java.util.List;
import java.util.function.Consumer;

/** The reader's codes: switched on with a picture to scan, new recovery codes, switched off with a code. */
final class SecondFactorPanel extends Div {

    private final House house;
    private final AccountDesk desk;
    private final Button on = new Button(Words.say("second.on"), _ -> begin());
    private final Button renew = new Button(Words.say("second.renew"), _ -> renew());
    private final Button off = new Button(Words.say("second.off"), _ -> switchOff());
    private final Panel panel = new Panel(Words.say("second"), on, renew, off);

    SecondFactorPanel(House house, AccountDesk desk) {
        this.house = house;
        this.desk = desk;
        add(panel);
        show();
    }

    void show() {
        AccountDesk.SecondFactor state = house.within(desk::secondFactor);
        on.setVisible(!state.on());
        renew.setVisible(state.on());
        off.setVisible(state.on() && (!state.demanded() || state.passkeys() > 0));
        Paragraph words = new Paragraph(words(state));
        words.addClassName("quiet");
        panel.show(words);
        if (state.demanded()) {
            panel.also(new Paragraph(Words.say("second.demanded")));
        }
    }

    private static String words(AccountDesk.SecondFactor state) {
        if (state.on()) {
            return Words.say("second.is.on", state.recoveryCodesLeft());
        }
        return Words.say(state.demanded() && state.passkeys() > 0 ? "second.is.passkey" : "second.is.off");
    }

    private void begin() {
        FormDialog dialog = new FormDialog(Words.say("second.on"), Words.say("next"));
        PasswordField password = Tongues.teach(new PasswordField(Words.say("password.present")));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        dialog.fields().name("currentPassword", password);
        dialog.body(password);
        dialog.onSubmit(() -> confirm(house.within(() -> desk.beginSecondFactor(password.getValue()))));
        dialog.open();
        password.focus();
    }

    private void confirm(AccountDesk.Enrolment enrolment) {
        FormDialog dialog = new FormDialog(Words.say("second.enrol"), Words.say("second.confirm"));
        EnrolmentSteps steps = new EnrolmentSteps(enrolment);
        steps.addClassName("wide");
        TextField code = CodeField.make();
        dialog.fields().name("code", code);
        dialog.body(steps, code);
        dialog.onSubmit(() -> showOnce(house.within(() -> desk.confirmSecondFactor(typed(code)))));
        dialog.open();
    }

    private void renew() {
        withCode(Words.say("second.renew"), code -> showOnce(house.within(() -> desk.renewRecoveryCodes(code))));
    }

    private void switchOff() {
        withCode(Words.say("second.off"), code -> {
            house.within(() -> desk.removeSecondFactor(code));
            Notice.done(Words.say("second.gone"));
            show();
        });
    }

    private static void withCode(String title, Consumer<String> deed) {
        FormDialog dialog = new FormDialog(title, Words.say("next"));
        TextField code = CodeField.make();
        code.setHelperText(Words.say("second.recovery.help"));
        dialog.fields().name("code", code);
        dialog.body(code);
        dialog.onSubmit(() -> deed.accept(typed(code)));
        dialog.open();
        code.focus();
    }

    private static String typed(TextField code) {
        return Check.text("code", code.getValue(), CodeField.MAX_LENGTH);
    }

    private void showOnce(List<String> recovery) {
        show();
        Dialog dialog = new Dialog(Words.say("second.recovery"));
        dialog.add(new Paragraph(Words.say("second.recovery.lead")), new RecoveryCodes(recovery));
        Button close = new Button(Words.say("second.kept"), _ -> dialog.close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(close);
        dialog.setCloseOnOutsideClick(false);
        dialog.setWidth("min(560px, 96vw)");
        dialog.open();
    }
}
