package io.portico.web.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Recovery codes, the one time they are shown, to be taken along. */
public final class RecoveryCodes extends Div {

    public RecoveryCodes(List<String> codes) {
        UnorderedList list = new UnorderedList();
        list.addClassName("recovery-codes");
        codes.forEach(code -> list.add(new ListItem(code)));
        Button copy = new Button(Words.say("copy"), Glyph.COPY.draw());
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', () => navigator.clipboard?.writeText($0)"
                                + ".then(() => this.setAttribute('data-copied', '')))",
                        String.join("\n", codes));
        add(list, copy);
    }
}
