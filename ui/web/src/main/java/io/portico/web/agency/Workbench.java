package io.portico.web.agency;

import io.portico.messages.Audience;
import io.portico.messages.person.Permission;
import io.portico.views.agency.FindAnything;
import io.portico.views.agency.Finding;
import io.portico.views.agency.FoundKind;
import io.portico.web.parts.Choice;
import io.portico.web.parts.Finder;
import io.portico.web.parts.FinderButton;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Palette;
import io.portico.web.parts.Profile;
import io.portico.web.parts.ShortcutsDialog;
import io.portico.web.parts.ShortcutsDialog.Shortcut;
import io.portico.web.parts.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the agency's people do from the keyboard wherever they are: find anything, go anywhere, begin something. */
final class Workbench {

    private static final int OF_EACH_KIND = 5;

    private final House house;

    Workbench(House house) {
        this.house = house;
    }

    FinderButton button() {
        Map<String, Runnable> shortcuts = new LinkedHashMap<>();
        shortcuts.put("search", this::search);
        shortcuts.put("palette", () -> palette().actions());
        shortcuts.put("help", this::help);
        if (QuickAdd.mayBeOffered(house)) {
            shortcuts.put("add", () -> QuickAdd.open(house));
        }
        return new FinderButton(Words.say("find"), this::search, shortcuts);
    }

    /** The same where the rail is out of sight and there are no keys. */
    FinderButton buttonForPhones() {
        return new FinderButton(Words.say("find"), this::search, Map.of());
    }

    private void search() {
        palette().search(Words.say("find.agency"));
    }

    private Palette palette() {
        return new Palette(this::found, this::deeds, this::pages);
    }

    private List<Finder.Group> found(String text) {
        List<Finding> items =
                house.ask(new FindAnything(text, Set.of(), OF_EACH_KIND)).items();
        Found found = new Found(house);
        return Arrays.stream(FoundKind.values())
                .map(kind -> new Finder.Group(
                        Words.say(kind),
                        items.stream()
                                .filter(item -> item.kind() == kind)
                                .map(found::choice)
                                .toList()))
                .toList();
    }

    private List<Choice> deeds() {
        List<Choice> deeds = new ArrayList<>();
        if (QuickAdd.mayBeOffered(house)) {
            deeds.add(Choice.deed(Glyph.PLUS, Words.say("tasks.add"), () -> QuickAdd.open(house)));
            deeds.add(Choice.deed(Glyph.PLUS, Words.say("projects.add"), () -> new ProjectDialog(house, null).open()));
        }
        if (house.may(Permission.ACCESS_GRANT)) {
            for (Audience audience : Audience.values()) {
                deeds.add(Choice.deed(
                        Glyph.PLUS, InviteDialog.title(audience), () -> new InviteDialog(house, audience).open()));
            }
        }
        if (house.may(Permission.ACCESS_VIEW_AS) && house.may(Permission.PEOPLE_VIEW)) {
            deeds.add(Choice.deed(Glyph.IN_REVIEW, Words.say("viewing.as.menu"), () -> ViewAsDialog.open(house)));
        }
        deeds.add(Choice.deed(Glyph.KEY, Words.say("shortcuts"), this::help));
        deeds.addAll(Profile.deeds(house));
        return deeds;
    }

    private List<Choice> pages() {
        List<Choice> pages = new ArrayList<>();
        Places.of(house).forEach(place -> pages.add(Choice.page(place.glyph(), Words.say(place.word()), place.path())));
        pages.addAll(Profile.pages(house));
        return pages;
    }

    private void help() {
        List<Shortcut> all = new ArrayList<>();
        all.add(new Shortcut("/", Words.say("find.agency")));
        all.add(new Shortcut(Words.say("shortcuts.palette.keys"), Words.say("find.palette")));
        if (QuickAdd.mayBeOffered(house)) {
            all.add(new Shortcut("n", Words.say("tasks.add")));
        }
        all.add(new Shortcut("j", Words.say("shortcuts.next")));
        all.add(new Shortcut("k", Words.say("shortcuts.previous")));
        all.add(new Shortcut("Esc", Words.say("shortcuts.leave")));
        all.add(new Shortcut(Words.say("shortcuts.send.keys"), Words.say("shortcuts.send")));
        all.add(new Shortcut("?", Words.say("shortcuts")));
        ShortcutsDialog.open(all);
    }
}
