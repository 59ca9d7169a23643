package io.portico.web.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.person.Permission;
import io.portico.tenancy.credentials.PersonalTokens;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The reader's personal tokens: made, shown once, revoked. */
final class TokensPanel extends Div {

    private static final int USUAL_DAYS = 90;

    private final House house;
    private final PersonalTokens tokens;
    private final Panel panel;

    TokensPanel(House house, PersonalTokens tokens) {
        this.house = house;
        this.tokens = tokens;
        this.panel = new Panel(Words.say("tokens"), new Button(Words.say("tokens.add"), Glyph.PLUS.draw(), _ -> ask()));
        add(panel);
        show();
    }

    private void show() {
        List<PersonalTokens.Line> lines = tokens.list(agency(), person());
        if (lines.isEmpty()) {
            panel.show(new EmptyState(Glyph.SHIELD, Words.say("tokens.none"), Words.say("tokens.none.text")));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        lines.forEach(line -> rows.add(row(line)));
        panel.show(rows);
    }

    private ListItem row(PersonalTokens.Line line) {
        Span name = new Span(line.name());
        name.addClassName("row-title");
        Span until = new Span(Words.say("tokens.until", house.times().exact(line.expiresAt())));
        until.addClassName("quiet");
        Div words = new Div(name, until);
        words.addClassName("row-words");
        Button revoke = new Button(Words.say("tokens.revoke"), _ -> revoke(line));
        revoke.setAriaLabel(Words.say("tokens.revoke.of", line.name()));
        return new ListItem(words, revoke);
    }

    private void ask() {
        FormDialog dialog = new FormDialog(Words.say("tokens.add"), Words.say("create"));
        TextField name = new TextField(Words.say("tokens.name"));
        name.setHelperText(Words.say("tokens.name.help"));
        DatePicker end = new DatePicker(Words.say("tokens.end"));
        Tongues.teach(end);
        end.setMin(house.times().today().plusDays(1));
        end.setValue(house.times().today().plusDays(USUAL_DAYS));
        dialog.fields().name("name", name);
        dialog.fields().name("expiresAt", end);
        dialog.body(name, end);
        dialog.onSubmit(() -> issue(Check.text("name", name.getValue(), Check.MAX_NAME), end.getValue()));
        dialog.open();
        name.focus();
    }

    private void issue(String name, LocalDate end) {
        if (end == null) {
            throw new BadInput("expiresAt", BadInput.Code.REQUIRED);
        }
        if (!end.isAfter(house.times().today())) {
            throw new BadInput("expiresAt", BadInput.Code.IN_THE_PAST);
        }
        var scopes = house.me().permissions().stream().map(Permission::wireName).collect(Collectors.toSet());
        PersonalTokens.Issued issued = tokens.issue(
                        agency(),
                        person(),
                        name,
                        scopes,
                        end.atStartOfDay(house.times().zone()).toInstant())
                .orElseThrow(() -> new BadInput("name", BadInput.Code.TOO_MANY));
        show();
        showOnce(issued.token());
    }

    private static void showOnce(String token) {
        Dialog dialog = new Dialog(Words.say("tokens.once.title"));
        dialog.add(new Paragraph(Words.say("tokens.once")), new CopyLine(Words.say("tokens.token"), token));
        Button close = new Button(Words.say("close"), _ -> dialog.close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(close);
        dialog.setCloseOnOutsideClick(false);
        dialog.setWidth("min(640px, 96vw)");
        dialog.open();
    }

    private void revoke(PersonalTokens.Line line) {
        ConfirmDialog sure = new ConfirmDialog(
                Words.say("tokens.revoke.title", line.name()),
                Words.say("tokens.revoke.text"),
                Words.say("tokens.revoke"),
                _ -> {
                    tokens.revoke(agency(), person(), line.id());
                    show();
                });
        sure.setCancelable(true);
        sure.setCancelText(Words.say("cancel"));
        sure.setConfirmButtonTheme("error primary");
        sure.open();
    }

    private String agency() {
        return house.agency().id().value();
    }

    private String person() {
        return house.me().id().value();
    }
}
