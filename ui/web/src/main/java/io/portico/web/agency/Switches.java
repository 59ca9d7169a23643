package io.portico.web.agency;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.web.parts.Words;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The switches of a base, in groups, each with what a person gains by it. */
final class Switches extends Div {

    private Runnable changed = () -> {};
    private final Map<Permission, Checkbox> boxes = new EnumMap<>(Permission.class);

    /** @param mine what the reader holds: nobody puts more into a set of colleagues than they have themselves */
    Switches(PersonKind base, Set<Permission> on, Set<Permission> mine, boolean changeable) {
        addClassName("switches");
        for (SwitchGroup group : SwitchGroup.values()) {
            Div part = new Div(new H3(Words.say(group)));
            part.addClassName("switch-group");
            Permission.of(base).stream()
                    .filter(permission -> SwitchGroup.of(permission) == group)
                    .forEach(permission -> part.add(box(base, permission, on, mine, changeable)));
            if (part.getComponentCount() > 1) {
                add(part);
            }
        }
    }

    private Checkbox box(
            PersonKind base, Permission permission, Set<Permission> on, Set<Permission> mine, boolean changeable) {
        Checkbox box = new Checkbox(label(base, permission), on.contains(permission));
        boolean mayGive = base != PersonKind.EMPLOYEE || mine.contains(permission);
        box.setHelperText(
                mayGive
                        ? Words.say(key(base, permission) + ".gain")
                        : Words.say("sets.notYours", Words.say(key(base, permission) + ".gain")));
        box.setReadOnly(!changeable);
        box.setEnabled(mayGive || !changeable);
        box.addValueChangeListener(_ -> changed.run());
        boxes.put(permission, box);
        return box;
    }

    /** What to do whenever another switch is chosen. */
    void onChange(Runnable then) {
        changed = then;
    }

    Set<Permission> chosen() {
        Set<Permission> chosen = EnumSet.noneOf(Permission.class);
        boxes.forEach((permission, box) -> {
            if (box.getValue()) {
                chosen.add(permission);
            }
        });
        return chosen;
    }

    /** What changes from one to the other, a line for each switch. */
    static Div difference(PersonKind base, Set<Permission> before, Set<Permission> after) {
        Div difference = new Div();
        difference.addClassName("wide");
        UnorderedList lines = new UnorderedList();
        Permission.of(base).stream()
                .filter(permission -> before.contains(permission) != after.contains(permission))
                .forEach(permission -> lines.add(new ListItem(
                        Words.say(after.contains(permission) ? "sets.gains" : "sets.loses", label(base, permission)))));
        if (lines.getComponentCount() > 0) {
            difference.add(lines);
        }
        return difference;
    }

    static String label(PersonKind base, Permission permission) {
        return Words.say(key(base, permission));
    }

    private static String key(PersonKind base, Permission permission) {
        return (base == PersonKind.EMPLOYEE ? "Switch.staff." : "Switch.guest.") + permission.name();
    }
}
