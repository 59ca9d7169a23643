package io.portico.web.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What can be found, done and gone to from anywhere on one side of the house, as a finder offers it.
 *
 * @param found what there is of the words, which are some
 * @param deeds what can be done, asked for anew with each letter
 * @param pages where one can go, asked for anew with each letter
 */
public record Palette(
        Function<String, List<Finder.Group>> found, Supplier<List<Choice>> deeds, Supplier<List<Choice>> pages) {

    /** Things first: nothing is offered before there are words. */
    public void search(String label) {
        new Finder(label, text -> {
                    List<Finder.Group> groups = new ArrayList<>(things(text));
                    if (!text.isEmpty()) {
                        groups.addAll(actions(text));
                    }
                    return groups;
                })
                .open();
    }

    /** Deeds and pages first. */
    public void actions() {
        new Finder(Words.say("find.palette"), text -> {
                    List<Finder.Group> groups = new ArrayList<>(actions(text));
                    groups.addAll(things(text));
                    return groups;
                })
                .open();
    }

    private List<Finder.Group> things(String text) {
        return text.isEmpty() ? List.of() : found.apply(text);
    }

    private List<Finder.Group> actions(String text) {
        return List.of(group("find.actions", deeds, text), group("find.pages", pages, text));
    }

    private static Finder.Group group(String name, Supplier<List<Choice>> choices, String text) {
        return new Finder.Group(
                Words.say(name),
                choices.get().stream().filter(choice -> fits(choice, text)).toList());
    }

    /** By the beginnings of the words in it, as things are found. */
    private static boolean fits(Choice choice, String text) {
        String title = " " + choice.title().text().toLowerCase(Words.locale());
        return Arrays.stream(text.toLowerCase(Words.locale()).split("\\s+"))
                .allMatch(word -> title.contains(" " + word));
    }
}
