package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.AgencyId;
import io.portico.messages.AppId;
import io.portico.messages.Check;
import io.portico.messages.account.AppTerms;
import io.portico.messages.account.ChangeApp;
import io.portico.messages.account.RegisterApp;
import io.portico.tenancy.credentials.ProgramSecrets;
import io.portico.views.agency.AppDetails;
import io.portico.web.parts.CopyLine;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Words;

/** Asks what an app is, and tells what the app must be told; its secret only once. */
final class AppDialog {

    private final House house;
    private final ProgramSecrets secrets;
    private final Runnable onDone;
    private final TextField name = new TextField(Words.say("apps.name"));
    private final TextArea redirectUris = new TextArea(Words.say("apps.redirectUris"));

    AppDialog(House house, ProgramSecrets secrets, Runnable onDone) {
        this.house = house;
        this.secrets = secrets;
        this.onDone = onDone;
        name.setMaxLength(Check.MAX_NAME);
        redirectUris.setHelperText(Words.say("apps.redirectUris.help"));
        redirectUris.addClassName("wide");
    }

    void add() {
        FormDialog dialog = dialog(Words.say("apps.add"), Words.say("create"));
        dialog.body(name, redirectUris);
        dialog.onSubmit(() -> {
            AppId id = AppId.random();
            house.send(new RegisterApp(agency(), id, terms()));
            String secret = secrets.issue(agency().value(), id.value());
            onDone.run();
            showOnce(id, secret);
        });
        dialog.open();
        name.focus();
    }

    void change(AppDetails app) {
        FormDialog dialog = dialog(Words.say("apps.change.of", app.name()), Words.say("save"));
        name.setValue(app.name());
        redirectUris.setValue(String.join("\n", app.redirectUris()));
        Div told = told(app.id());
        told.addClassName("wide");
        dialog.body(name, redirectUris, told);
        dialog.onSubmit(() -> {
            house.send(new ChangeApp(agency(), app.id(), terms()));
            Notice.done(Words.say("saved"));
            onDone.run();
        });
        dialog.open();
        name.focus();
    }

    private FormDialog dialog(String title, String submit) {
        FormDialog dialog = new FormDialog(title, submit);
        dialog.fields().name("name", name);
        dialog.fields().name("redirectUris", redirectUris);
        return dialog;
    }

    private AppTerms terms() {
        return new AppTerms(
                name.getValue(),
                redirectUris
                        .getValue()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    private Div told(AppId id) {
        return new Div(
                new Paragraph(Words.say("apps.issuer.lead")),
                new CopyLine(Words.say("apps.issuer"), house.address().toString()),
                new CopyLine(Words.say("apps.id"), id.value()));
    }

    private void showOnce(AppId id, String secret) {
        Dialog dialog = new Dialog(Words.say("apps.once.title"));
        dialog.add(told(id), new Paragraph(Words.say("apps.once")), new CopyLine(Words.say("apps.secret"), secret));
        Button close = new Button(Words.say("close"), _ -> dialog.close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(close);
        dialog.setCloseOnOutsideClick(false);
        dialog.setWidth("min(640px, 96vw)");
        dialog.open();
    }

    private AgencyId agency() {
        return house.agency().id();
    }
}
