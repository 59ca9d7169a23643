package io.portico.web.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import io.portico.views.me.Me;
import java.util.List;
import java.util.function.Consumer;

/** The reader's own corner at the top right: profile and the way out. */
public final class Profile {

    /** Leaving changes something, so that it is posted, with the proof that one of our own pages asked for it. */
    private static final String SIGN_OUT = """
            const form = document.createElement('form');
            form.method = 'post';
            form.action = '/logout';
            const proof = document.createElement('input');
            proof.type = 'hidden';
            proof.name = '_csrf';
            proof.value = document.querySelector('meta[name="_csrf"]')?.content ?? '';
            form.append(proof);
            // What was begun in this window is not for whoever uses it next.
            sessionStorage.clear();
            document.body.append(form);
            form.submit();
            """;

    private Profile() {}

    public static Button menu(House house) {
        return menu(house, _ -> {});
    }

    /** @param more adds what only this side of the house has, between the profile and the way out */
    public static Button menu(House house, Consumer<ContextMenu> more) {
        Me me = house.me();
        String name = me.firstName() + " " + me.lastName();
        Button button = new Button(PersonBadge.face(name, me.kind()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClassName("profile");
        button.setAriaLabel(Words.say("profile.menu", name));
        ContextMenu menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        Div who = new Div(name);
        who.addClassName("name");
        menu.addComponent(who);
        if (house.throughOthersEyes()) {
            // What is the person's own, such as their tokens, is nobody else's to look at.
            menu.addItem(Words.say("viewing.stop"), _ -> stopViewing(house));
            return button;
        }
        menu.addItem(Words.say("profile"), _ -> button.getUI().ifPresent(ui -> ui.navigate("profile")));
        more.accept(menu);
        menu.addItem(Words.say("signOut"), _ -> button.getUI().ifPresent(Profile::leave));
        return button;
    }

    /** The same from the keyboard: the way out, or back to one's own eyes. */
    public static List<Choice> deeds(House house) {
        return List.of(
                house.throughOthersEyes()
                        ? Choice.deed(Glyph.BACK, Words.say("viewing.stop"), () -> stopViewing(house))
                        : Choice.deed(Glyph.OUT, Words.say("signOut"), () -> leave(UI.getCurrent())));
    }

    public static List<Choice> pages(House house) {
        return house.throughOthersEyes()
                ? List.of()
                : List.of(Choice.page(Glyph.PERSON, Words.say("profile"), "profile"));
    }

    private static void stopViewing(House house) {
        house.stopViewingAs();
        UI.getCurrent().getPage().setLocation("/");
    }

    /** The way out by itself, where there is no menu yet. */
    public static Button signOut() {
        Button out = new Button(Words.say("signOut"));
        out.addClickListener(_ -> out.getUI().ifPresent(Profile::leave));
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return out;
    }

    private static void leave(UI ui) {
        ui.getPage().executeJs(SIGN_OUT);
    }
}
