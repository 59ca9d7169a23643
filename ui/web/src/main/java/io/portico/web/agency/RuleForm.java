package io.portico.web.agency;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.standingrule.RuleTerms;
import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledPlace;
import io.portico.messages.standingrule.RuledThings;
import io.portico.views.agency.BrandDetails;
import io.portico.views.agency.CompanyDetails;
import io.portico.views.agency.GuestDetails;
import io.portico.views.agency.PermissionSetDetails;
import io.portico.views.agency.ProjectDetails;
import io.portico.web.parts.Fields;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a standing rule says, to be chosen: whom it is about, what they never see, and where. */
final class RuleForm extends Div {

    private enum Whom {
        EVERYBODY,
        CLIENT,
        PARTNER,
        COMPANY,
        SET,
        PERSON
    }

    private enum Within {
        EVERYWHERE,
        BRAND,
        PROJECT
    }

    private final Fields fields = new Fields();
    private final TextField name = fields.name("name", new TextField(Words.say("rules.name")));
    private final Select<Whom> whom = new Select<>();
    private final ComboBox<GuestDetails> person = new ComboBox<>(Words.say("person"));
    private final ComboBox<CompanyDetails> company = new ComboBox<>(Words.say("company"));
    private final ComboBox<PermissionSetDetails> set = new ComboBox<>(Words.say("permissionSet"));
    private final CheckboxGroup<RuledThings> neverSees =
            fields.name("neverSees", new CheckboxGroup<>(Words.say("rules.neverSees")));
    private final Select<Within> within = new Select<>();
    private final ComboBox<BrandDetails> brand = new ComboBox<>(Words.say("thing.brand"));
    private final ComboBox<ProjectDetails> project = new ComboBox<>(Words.say("project"));

    RuleForm(House house, @Nullable RuleTerms terms, Consumer<RuleForm> onChange) {
        addClassName("form");
        Known known = new Known(house);
        whom.setLabel(Words.say("rules.whom"));
        whom.setItems(Whom.values());
        whom.setItemLabelGenerator(one -> Words.say("rules.about." + one));
        whom.setValue(Whom.EVERYBODY);
        person.setItems(Stream.of(Audience.values())
                .flatMap(audience -> known.guests(audience).stream())
                .toList());
        person.setItemLabelGenerator(Known::name);
        company.setItems(known.companies());
        company.setItemLabelGenerator(CompanyDetails::name);
        set.setItems(known.permissionSets().stream()
                .filter(one -> one.base().audience().isPresent())
                .toList());
        set.setItemLabelGenerator(SetNames::of);
        neverSees.setItems(RuledThings.values());
        neverSees.setItemLabelGenerator(Words::say);
        within.setLabel(Words.say("rules.within"));
        within.setItems(Within.values());
        within.setItemLabelGenerator(one -> Words.say("rules.within." + one));
        within.setValue(Within.EVERYWHERE);
        brand.setItems(known.brands());
        brand.setItemLabelGenerator(one -> Words.say("brand.of", one.name(), one.companyName()));
        project.setItems(known.projects());
        project.setItemLabelGenerator(ProjectDetails::title);
        name.setHelperText(Words.say("rules.name.help"));
        if (terms != null) {
            name.setValue(terms.name());
            take(terms);
        }
        add(name, whom, person, company, set, neverSees, within, brand, project);
        fit();
        List.<HasValue<?, ?>>of(whom, person, company, set, neverSees, within, brand, project)
                .forEach(field -> field.addValueChangeListener(_ -> {
                    fit();
                    onChange.accept(this);
                }));
    }

    private void take(RuleTerms terms) {
        RuledPeople people = terms.whom();
        if (people.personId() != null) {
            choose(whom, Whom.PERSON, person, one -> one.id().equals(people.personId()));
        } else if (people.companyId() != null) {
            choose(whom, Whom.COMPANY, company, one -> one.id().equals(people.companyId()));
        } else if (people.permissionSetId() != null) {
            choose(whom, Whom.SET, set, one -> one.id().equals(people.permissionSetId()));
        } else if (people.audience() != null) {
            whom.setValue(Whom.valueOf(people.audience().name()));
        }
        neverSees.setValue(terms.neverSees());
        if (terms.within().brandId() != null) {
            choose(within, Within.BRAND, brand, one -> one.id()
                    .equals(terms.within().brandId()));
        } else if (terms.within().projectId() != null) {
            choose(within, Within.PROJECT, project, one -> one.id()
                    .equals(terms.within().projectId()));
        }
    }

    private static <W, T> void choose(Select<W> kind, W value, ComboBox<T> field, Predicate<T> which) {
        kind.setValue(value);
        field.getListDataView().getItems().filter(which).findFirst().ifPresent(field::setValue);
    }

    private void fit() {
        person.setVisible(whom.getValue() == Whom.PERSON);
        company.setVisible(whom.getValue() == Whom.COMPANY);
        set.setVisible(whom.getValue() == Whom.SET);
        brand.setVisible(within.getValue() == Within.BRAND);
        project.setVisible(within.getValue() == Within.PROJECT);
    }

    Fields fields() {
        return fields;
    }

    String name() {
        return name.getValue();
    }

    /** What was chosen, when enough was chosen to ask what breaks it. */
    Optional<RuleTerms> planned() {
        try {
            RuleTerms terms = terms();
            return terms.neverSees().isEmpty() ? Optional.empty() : Optional.of(terms);
        } catch (BadInput notYet) {
            return Optional.empty();
        }
    }

    /** What was chosen; refuses what is left open. */
    RuleTerms terms() {
        return new RuleTerms(name.getValue(), people(), Set.copyOf(neverSees.getValue()), place());
    }

    private RuledPeople people() {
        return switch (whom.getValue()) {
            case EVERYBODY -> RuledPeople.EVERYBODY;
            case CLIENT -> RuledPeople.audience(Audience.CLIENT);
            case PARTNER -> RuledPeople.audience(Audience.PARTNER);
            case COMPANY -> RuledPeople.company(chosen("whom", company).id());
            case SET -> RuledPeople.permissionSet(chosen("whom", set).id());
            case PERSON -> RuledPeople.person(chosen("whom", person).id());
        };
    }

    private RuledPlace place() {
        return switch (within.getValue()) {
            case EVERYWHERE -> RuledPlace.EVERYWHERE;
            case BRAND -> RuledPlace.brand(chosen("within", brand).id());
            case PROJECT -> RuledPlace.project(chosen("within", project).id());
        };
    }

    private <T> T chosen(String part, ComboBox<T> field) {
        fields.name(part, field);
        T value = field.getValue();
        if (value == null) {
            throw new BadInput(part, BadInput.Code.REQUIRED);
        }
        return value;
    }
}
