package io.portico.web.agency;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.views.PersonName;
import io.portico.views.agency.ProjectDetails;
import io.portico.web.agency.Together.Step;
import io.portico.web.parts.ChoiceBar;
import io.portico.web.parts.House;
import io.portico.web.parts.Plans;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be done with several projects at once: open or lock them, name somebody on them, take somebody off. */
final class ProjectsTogether {

    private final House house;

    ProjectsTogether(House house) {
        this.house = house;
    }

    ChoiceBar<ProjectDetails> bar() {
        return new ChoiceBar<ProjectDetails>()
                .offer(Words.say("together.open"), this::open)
                .offer(Words.say("together.grant"), this::grant)
                .offer(Words.say("together.revoke"), this::revoke);
    }

    private void open(List<ProjectDetails> projects) {
        Together together =
                new Together(house, Together.say("together.open.projects", projects), Words.say("access.save"));
        CheckboxGroup<Audience> audiences = Audiences.choice(
                projects.stream().allMatch(project -> project.openTo().isEmpty()), together::plan);
        together.choices(audiences).doing(() -> projects.stream()
                .filter(project -> !project.openTo().equals(audiences.getValue()))
                .map(project -> new Step(
                        Plans.open(project.id(), audiences.getValue()),
                        Plans.open(project.id(), project.openTo()),
                        project.title()))
                .toList());
        together.plan();
        together.open(Together.say("together.open.projects.done", projects));
    }

    private void grant(List<ProjectDetails> projects) {
        Together together =
                new Together(house, Together.say("together.grant.projects", projects), Words.say("give.do"));
        Set<?> brands =
                Set.copyOf(projects.stream().map(ProjectDetails::brandId).toList());
        Whom whom =
                new Whom(house, Audience.CLIENT, guest -> guest.brandIds().containsAll(brands), false, together::plan);
        whom.help(Words.say("together.grant.help"));
        whom.name(together.fields());
        together.choices(whom.parts()).on(whom.terms()::why, whom.terms()::end).doing(() -> whom.person()
                .map(person -> projects.stream()
                        .map(project -> new Step(
                                Plans.grant(project.id(), person), NamedAgain.orOff(project, person), project.title()))
                        .toList())
                .orElse(List.of()));
        together.demanding(whom::chosen).open(Together.say("together.grant.projects.done", projects));
    }

    private void revoke(List<ProjectDetails> projects) {
        Together together =
                new Together(house, Together.say("together.revoke.projects", projects), Words.say("give.revoke.do"));
        ComboBox<PersonName> person =
                Audiences.named(projects.stream().flatMap(project -> project.grants().stream()), together::plan);
        together.fields().name("userId", person);
        together.choices(person).doing(() -> Optional.ofNullable(person.getValue())
                .map(PersonName::id)
                .map(id -> projects.stream()
                        .flatMap(project -> NamedAgain.on(project, id).stream()
                                .map(again -> new Step(Plans.revoke(project.id(), id), again, project.title())))
                        .toList())
                .orElse(List.of()));
        together.demanding(() -> {
                    if (person.isEmpty()) {
                        throw new BadInput("userId", BadInput.Code.REQUIRED);
                    }
                })
                .open(Together.say("together.revoke.projects.done", projects));
    }
}
