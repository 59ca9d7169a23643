package io.portico.web.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.tenancy.credentials.AccountDesk;
import java.util.List;

/** Where the reader is signed in, with an end for each. */
final class SessionsPanel extends Div {

    private final House house;
    private final AccountDesk desk;
    private final Button others = new Button(Words.say("sessions.endOthers"), _ -> endOthers());
    private final Panel panel = new Panel(Words.say("sessions"), others);

    SessionsPanel(House house, AccountDesk desk) {
        this.house = house;
        this.desk = desk;
        add(panel);
        show();
    }

    void show() {
        List<AccountDesk.Session> sessions = house.within(desk::sessions);
        others.setVisible(sessions.stream().anyMatch(session -> !session.current()));
        if (sessions.isEmpty()) {
            panel.show(new EmptyState(Glyph.SHIELD, Words.say("sessions.none"), Words.say("sessions.none.text")));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        sessions.forEach(session -> rows.add(row(session)));
        panel.show(rows);
    }

    private ListItem row(AccountDesk.Session session) {
        Span device = new Span(session.device());
        device.addClassName("row-title");
        Span when = new Span(
                session.current()
                        ? Words.say("sessions.this", session.address())
                        : Words.say("sessions.used", house.times().exact(session.usedAt()), session.address()));
        when.addClassName("quiet");
        Div words = new Div(device, when);
        words.addClassName("row-words");
        ListItem row = new ListItem(words);
        if (!session.current()) {
            Button end = new Button(Words.say("sessions.end"), _ -> end(session));
            end.setAriaLabel(Words.say("sessions.end.of", session.device()));
            row.add(end);
        }
        return row;
    }

    private void end(AccountDesk.Session session) {
        house.within(() -> {
            desk.endSession(session.id());
            return true;
        });
        Notice.done(Words.say("sessions.ended"));
        show();
    }

    private void endOthers() {
        house.within(() -> {
            desk.endOtherSessions();
            return true;
        });
        Notice.done(Words.say("sessions.ended"));
        show();
    }
}
