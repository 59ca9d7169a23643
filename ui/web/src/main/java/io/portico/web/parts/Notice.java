package io.portico.web.parts;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import io.portico.messages.BadInput;
import io.portico.messages.Rejected;
import io.portico.tenancy.Gateway.Unavailable;

/** A calm word at the edge of the page: done, not done and why, or done with a way back. */
public final class Notice {

    private static final int SHORT_MILLIS = 4_000;
    private static final int LONG_MILLIS = 10_000;

    private static final String UNDOABLE = Notice.class.getName() + ".undoable";

    private Notice() {}

    public static void done(String text) {
        show(new Notification(), text, SHORT_MILLIS);
    }

    /**
     * Says that it was done and offers to take it back. Only the last deed can be taken back: an older way back would
     * undo what was done since as well.
     */
    public static void undoable(String text, Runnable undo) {
        Notification notice = new Notification();
        UI ui = UI.getCurrent();
        if (ComponentUtil.getData(ui, UNDOABLE) instanceof Notification former) {
            former.close();
        }
        ComponentUtil.setData(ui, UNDOABLE, notice);
        Button back = new Button(Words.say("undo"), _ -> {
            notice.close();
            attempt(undo);
        });
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        show(notice, text, LONG_MILLIS);
        notice.add(back);
    }

    public static void refused(String text) {
        Notification notice = new Notification();
        notice.addClassName("refused");
        notice.setAssertive(true);
        show(notice, text, LONG_MILLIS);
    }

    /** Does it; a refusal becomes words at the edge of the page. */
    public static boolean attempt(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (BadInput badInput) {
            refused(Refusal.words(badInput));
        } catch (Rejected rejected) {
            refused(Refusal.words(rejected));
        } catch (Unavailable unavailable) {
            refused(Refusal.words(unavailable));
        }
        return false;
    }

    private static void show(Notification notice, String text, int millis) {
        notice.add(new Span(text));
        notice.setDuration(millis);
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.open();
    }
}
