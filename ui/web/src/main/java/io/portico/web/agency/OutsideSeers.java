package io.portico.web.agency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.portico.messages.Audience;
import io.portico.messages.Id;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.views.audit.FindSeersOf;
import io.portico.views.audit.Seer;
import io.portico.views.audit.Seers;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.NamesList;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who outside sees a thing, by whatever way: how many of each audience, and their names one press away. */
final class OutsideSeers extends Div {

    private final House house;
    private final Id id;

    private OutsideSeers(House house, String kind, Id id) {
        this.house = house;
        this.id = id;
        addClassNames("columns", "seers");
        getElement().setAttribute("aria-live", "polite");
        Live.keep(
                this,
                house,
                Set.of("access", id.named()),
                () -> house.ask(new FindSeersOf(kind, id.value(), null)),
                this::show,
                this::removeAll);
    }

    /**
     * Of a project or task.
     *
     * @param kind as the policy names it
     * @return nothing for those who may not read access
     */
    static Optional<OutsideSeers> of(House house, String kind, Id id) {
        return house.may(Permission.ACCESS_GRANT) || house.may(Permission.AUDIT_VIEW)
                ? Optional.of(new OutsideSeers(house, kind, id))
                : Optional.empty();
    }

    private void show(Seers seers) {
        removeAll();
        for (Audience audience : Audience.values()) {
            List<String> names = seers.items().stream()
                    .filter(seer -> seer.kind() == PersonKind.of(audience))
                    .map(Seer::name)
                    .toList();
            Paragraph line = new Paragraph();
            line.addClassName("quiet");
            NamesList.say(line, words(audience, names), names);
            add(line);
        }
        add(AsOfPanel.link(id), AccessTimelinePage.link(id));
        if (house.may(Permission.AUDIT_VIEW)) {
            add(DisclosuresPage.link(id));
        }
    }

    private static String words(Audience audience, List<String> names) {
        String key = audience == Audience.CLIENT ? "seers.clients" : "seers.partners";
        return Words.say(key, names.size(), names.isEmpty() ? "" : names.getFirst());
    }
}
