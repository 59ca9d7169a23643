package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.QueryParameters;
import io.portico.messages.BadInput;
import io.portico.messages.person.Permission;
import io.portico.web.agency.Choices.Chosen;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Fields;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.RightNames;
import io.portico.web.parts.TabList;
import io.portico.web.parts.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Who could see what, when and why; why somebody may or may not; and the history of access. */
public final class AccessPage extends Div {

    private final House house;

    /** @param query what access is looked at, if anything */
    public AccessPage(House house, QueryParameters query) {
        this.house = house;
        addClassName("page");
        TabSheet tabs = TabList.plain(new TabSheet());
        tabs.add(Words.say("matrix"), new MatrixPanel(house));
        AsOfAddress asked = AsOfAddress.of(query);
        Tab asOf = tabs.add(Words.say("access.asOf"), new AsOfPanel(house, asked));
        if (!asked.about().isEmpty()) {
            tabs.setSelectedTab(asOf);
        }
        tabs.add(Words.say("access.why"), why());
        if (house.may(Permission.ACCESS_GRANT)) {
            tabs.add(Words.say("requests"), new RequestsPanel(house));
        }
        tabs.add(Words.say("ask"), support());
        if (house.may(Permission.AUDIT_VIEW)) {
            HistoryAddress history = HistoryAddress.of(query);
            Tab told = tabs.add(Words.say("access.history"), new AccessHistory(house, history));
            if (history.isAsked()) {
                tabs.setSelectedTab(told);
            }
        }
        Head head = new Head(Words.say("access"))
                .below(
                        new Link(StandingRulesPage.ADDRESS, Words.say("rules")),
                        new Link(ReviewsPage.ADDRESS, Words.say("reviews")),
                        new Link(AccessTimelinePage.ADDRESS, Words.say("spans")),
                        new Link(AuditorsPage.ADDRESS, Words.say("auditors")));
        if (house.may(Permission.AUDIT_VIEW)) {
            head.below(
                    new Link(DisclosuresPage.ADDRESS, Words.say("disclosures")),
                    new Link(RecordPage.ADDRESS, Words.say("record")),
                    new Link(LeakProofPage.ADDRESS, Words.say("proof")));
        }
        if (HistoryExportsPage.mayExport(house)) {
            head.below(new Link(HistoryExportsPage.ADDRESS, Words.say("exports")));
        }
        add(head, tabs);
    }

    private Component why() {
        ComboBox<Chosen> person = Choices.person(house);
        ComboBox<String> action = new ComboBox<>(Words.say("access.action"));
        Map<String, String> actions = actions();
        action.setItems(actions.keySet());
        action.setItemLabelGenerator(key -> Objects.requireNonNullElse(actions.get(key), key));
        action.setValue("view");
        ComboBox<Chosen> thing = Choices.thing(house);
        Moments at = new Moments(house, Words.say("access.at"));
        Div answer = new Div(
                new EmptyState(Glyph.SHIELD, Words.say("access.why.begin"), Words.say("access.why.begin.text")));
        Fields fields = new Fields();
        fields.name("user", person);
        fields.name("resource", thing);
        fields.name("action", action);
        Button ask = new Button(
                Words.say("access.explain"),
                _ -> fields.attempt(() -> {
                    Chosen chosen = chosen(person);
                    if (thing.getValue() == null) {
                        throw new BadInput("resource", BadInput.Code.REQUIRED);
                    }
                    if (action.getValue() == null) {
                        throw new BadInput("action", BadInput.Code.REQUIRED);
                    }
                    answer.removeAll();
                    answer.add(new Explanation(
                            house,
                            new Explanation.Asked(
                                    chosen.userId(),
                                    chosen.name(),
                                    chosen.kind(),
                                    action.getValue(),
                                    thing.getValue().resource(),
                                    at.value())));
                }));
        return asking(live(answer), person, action, thing, at.field(), ask);
    }

    /** The four questions about whoever asks them. */
    private Component support() {
        ComboBox<Chosen> person = Choices.guest(house);
        Div questions = new Div(new EmptyState(Glyph.PERSON, Words.say("ask.begin"), Words.say("ask.begin.text")));
        person.addValueChangeListener(event -> {
            Chosen chosen = event.getValue();
            if (chosen != null) {
                questions.removeAll();
                questions.add(new SupportQuestions(house, chosen.userId(), chosen.name(), chosen.kind()));
            }
        });
        return asking(live(questions), person);
    }

    private static Div asking(Div answer, Component... parts) {
        Div form = new Div(parts);
        form.addClassName("asking");
        answer.addClassName("panel");
        Div all = new Div(form, answer);
        all.addClassName("stack");
        return all;
    }

    /** What is short enough to be read out whenever it changes. */
    private static Div live(Div answer) {
        answer.getElement().setAttribute("aria-live", "polite");
        return answer;
    }

    private static Map<String, String> actions() {
        Map<String, String> actions = new LinkedHashMap<>();
        actions.put("view", Words.say("access.view"));
        for (Permission permission : Permission.values()) {
            actions.put(permission.wireName(), RightNames.HERE.permission(permission.wireName()));
        }
        return actions;
    }

    private static Chosen chosen(ComboBox<Chosen> person) {
        if (person.getValue() == null) {
            throw new BadInput("user", BadInput.Code.REQUIRED);
        }
        return person.getValue();
    }
}
