package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.account.RemoveApp;
import io.portico.tenancy.credentials.ProgramSecrets;
import io.portico.views.agency.AppDetails;
import io.portico.views.agency.FindApps;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.List;

/** The apps to which people sign in with their account here: registered, changed, removed. */
final class AppsPanel extends Div {

    private final House house;
    private final ProgramSecrets secrets;
    private final Panel panel =
            new Panel(Words.say("apps"), new Button(Words.say("apps.add"), Glyph.PLUS.draw(), _ -> add()));

    AppsPanel(House house, ProgramSecrets secrets) {
        this.house = house;
        this.secrets = secrets;
        add(panel);
        show();
    }

    private void show() {
        List<AppDetails> apps = house.ask(new FindApps()).items();
        if (apps.isEmpty()) {
            panel.show(new EmptyState(Glyph.SHIELD, Words.say("apps.none"), Words.say("apps.none.text")));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        apps.forEach(app -> rows.add(row(app)));
        panel.show(new Paragraph(Words.say("apps.text")), rows);
    }

    private ListItem row(AppDetails app) {
        Span name = new Span(app.name());
        name.addClassName("row-title");
        Span where = new Span(String.join(" · ", app.redirectUris()));
        where.addClassName("quiet");
        Div words = new Div(name, where);
        words.addClassName("row-words");
        Button change = new Button(Words.say("apps.change"), _ -> dialog().change(app));
        change.setAriaLabel(Words.say("apps.change.of", app.name()));
        Button remove = new Button(Words.say("apps.remove"), _ -> remove(app));
        remove.setAriaLabel(Words.say("apps.remove.of", app.name()));
        return new ListItem(words, change, remove);
    }

    private void add() {
        dialog().add();
    }

    private AppDialog dialog() {
        return new AppDialog(house, secrets, this::show);
    }

    private void remove(AppDetails app) {
        ConfirmDialog sure = new ConfirmDialog(
                Words.say("apps.remove.title", app.name()),
                Words.say("apps.remove.text"),
                Words.say("apps.remove"),
                _ -> Notice.attempt(() -> {
                    house.send(new RemoveApp(house.agency().id(), app.id()));
                    secrets.revoke(house.agency().id().value(), app.id().value());
                    show();
                }));
        sure.setCancelable(true);
        sure.setCancelText(Words.say("cancel"));
        sure.setConfirmButtonTheme("error primary");
        sure.open();
    }
}
