package io.portico.web.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Which keys do what, and whether those of one character do anything in this browser. */
public final class ShortcutsDialog {

    private static final String KEPT = "portico.keys";

    private ShortcutsDialog() {}

    /** A key, and what it does. */
    public record Shortcut(String keys, String deed) {}

    public static void open(List<Shortcut> shortcuts) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.say("shortcuts"));
        dialog.setWidth("min(480px, 96vw)");
        DescriptionList all = new DescriptionList();
        all.addClassName("shortcuts");
        shortcuts.forEach(shortcut -> {
            Span keys = new Span(shortcut.keys());
            keys.addClassName("key");
            all.add(new DescriptionList.Term(keys), new DescriptionList.Description(shortcut.deed()));
        });
        dialog.add(all, singleKeys());
        dialog.getFooter().add(new Button(Words.say("close"), _ -> dialog.close()));
        dialog.open();
    }

    private static Checkbox singleKeys() {
        Checkbox on = new Checkbox(Words.say("shortcuts.single"));
        on.setHelperText(Words.say("shortcuts.single.help"));
        UI.getCurrent()
                .getPage()
                .executeJs("return localStorage.getItem($0) !== 'off'", KEPT)
                .then(Boolean.class, on::setValue);
        on.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                UI.getCurrent()
                        .getPage()
                        .executeJs("localStorage.setItem($0, $1)", KEPT, event.getValue() ? "on" : "off");
            }
        });
        return on;
    }
}
