package io.portico.web.parts;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.views.audit.AccessPreview.Effect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Who sees, gains or loses what: a sentence for each person, which opens to the things by name. */
public final class Sights {

    private static final int NAMED_AT_MOST = 40;

    private Sights() {}

    /**
     * One line for each person.
     *
     * @param key the words, with the person's name and the count of things put in
     * @param className how the lines look
     */
    public static List<Details> of(String key, List<Effect> all, String className) {
        Map<String, List<Effect>> byPerson =
                all.stream().collect(Collectors.groupingBy(Effect::name, LinkedHashMap::new, Collectors.toList()));
        return byPerson.entrySet().stream()
                .map(one -> line(key, one.getKey(), one.getValue(), className))
                .toList();
    }

    private static Details line(String key, String name, List<Effect> effects, String className) {
        List<String> resources = effects.stream().map(Effect::resource).toList();
        Details details = new Details(new Span(Words.say(key, name, Things.count(resources))), names(effects));
        details.addClassNames("effect", className);
        return details;
    }

    private static UnorderedList names(List<Effect> effects) {
        UnorderedList list = new UnorderedList();
        effects.stream()
                .limit(NAMED_AT_MOST)
                .map(effect -> Things.kind(effect.resource()) + ": "
                        + Objects.requireNonNullElse(effect.label(), Words.say("thing.unnamed")))
                .distinct()
                .forEach(line -> list.add(new ListItem(line)));
        if (effects.size() > NAMED_AT_MOST) {
            list.add(new ListItem(Words.say("consequence.andMore", effects.size() - NAMED_AT_MOST)));
        }
        return list;
    }
}
