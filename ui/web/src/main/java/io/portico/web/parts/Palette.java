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
 * @param deeds what can be done, asked for once each time it is opened
 * @param pages where one can go, asked for once each time it is opened
 */
public record Palette(
        Function<String, List<Finder.Group>> found, Supplier<List<Choice>> deeds, Supplier<List<Choice>> pages) {

    /** Things first: nothing is offered before there are words. */
    public void search(String label) {
        Actions actions = new Actions();
        new Finder(label, text -> {
                    List<Finder.Group> groups = new ArrayList<>(things(text));
                    if (!text.isEmpty()) {
                        groups.addAll(actions.that(text));
                    }
                    return groups;
                })
                .open();
    }

    /** Deeds and pages first. */
    public void actions() {
        Actions actions = new Actions();
        new Finder(Words.say("find.palette"), text -> {
                    List<Finder.Group> groups = new ArrayList<>(actions.that(text));
                    groups.addAll(things(text));
                    return groups;
                })
                .open();
    }

    private List<Finder.Group> things(String text) {
        return text.isEmpty() ? List.of() : found.apply(text);
    }

    /** Deeds and pages, asked for when they are first wanted and filtered with each letter. */
    private final class Actions {

        private List<Finder.Group> all = List.of();

        List<Finder.Group> that(String text) {
            if (all.isEmpty()) {
                all = List.of(
                        new Finder.Group(Words.say("find.actions"), deeds.get()),
                        new Finder.Group(Words.say("find.pages"), pages.get()));
            }
            return all.stream()
                    .map(group -> new Finder.Group(
                            group.name(),
                            group.choices().stream()
                                    .filter(choice -> fits(choice, text))
                                    .toList()))
                    .toList();
        }
    }

    /** By the beginnings of the words in it, as things are found. */
    private static boolean fits(Choice choice, String text) {
        String title = " " + choice.title().text().toLowerCase(Words.locale());
        return Arrays.stream(text.toLowerCase(Words.locale()).split("\\s+"))
                .allMatch(word -> title.contains(" " + word));
    }
}
