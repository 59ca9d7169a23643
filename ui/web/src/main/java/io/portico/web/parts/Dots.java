package io.portico.web.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;

/** Three dots, behind which is what can be done with something. */
public final class Dots extends Button {

    private final ContextMenu menu = new ContextMenu(this);

    /** @param label what they are called for those who hear it, with the thing's name */
    public Dots(String label) {
        super(Glyph.MORE.draw());
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        setAriaLabel(label);
        menu.setOpenOnClick(true);
    }

    /** To be filled with deeds. */
    public ContextMenu menu() {
        return menu;
    }
}
