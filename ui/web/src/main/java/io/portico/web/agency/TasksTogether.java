package io.portico.web.agency;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.UserId;
import io.portico.messages.changes.PlannedChange;
import io.portico.views.PersonName;
import io.portico.views.agency.TaskDetails;
import io.portico.web.agency.Together.Step;
import io.portico.web.parts.ChoiceBar;
import io.portico.web.parts.House;
import io.portico.web.parts.Plans;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What can be done with several tasks of a project at once: open or lock them, share them, take them from somebody. */
final class TasksTogether {

    private final House house;
    private final Supplier<BrandId> brand;

    /** @param brand the brand of the tasks' project */
    TasksTogether(House house, Supplier<BrandId> brand) {
        this.house = house;
        this.brand = brand;
    }

    ChoiceBar<TaskDetails> bar() {
        return new ChoiceBar<TaskDetails>()
                .offer(Words.say("together.open"), this::open)
                .offer(Words.say("together.share"), this::share)
                .offer(Words.say("together.revoke"), this::unshare);
    }

    private void open(List<TaskDetails> tasks) {
        Together together = new Together(house, Together.say("together.open.tasks", tasks), Words.say("access.save"));
        CheckboxGroup<Audience> audiences =
                Audiences.choice(tasks.stream().allMatch(task -> task.openTo().isEmpty()), together::plan);
        together.choices(audiences).doing(() -> tasks.stream()
                .filter(task -> !task.openTo().equals(audiences.getValue()))
                .map(task -> new Step(
                        Plans.open(task.id(), audiences.getValue()), Plans.open(task.id(), task.openTo()), task.name()))
                .toList());
        together.plan();
        together.open(Together.say("together.open.tasks.done", tasks));
    }

    private void share(List<TaskDetails> tasks) {
        Together together = new Together(house, Together.say("together.share.tasks", tasks), Words.say("give.do"));
        BrandId theirs = brand.get();
        Whom whom = new Whom(house, Audience.CLIENT, guest -> guest.brandIds().contains(theirs), true, together::plan);
        whom.help(Words.say("give.person.help"));
        whom.name(together.fields());
        together.choices(whom.parts()).on(whom.terms()::why, whom.terms()::end).doing(() -> whom.person()
                .map(person -> tasks.stream()
                        .map(task -> new Step(
                                Plans.share(task.id(), person, whom.history()),
                                before(task, person).orElseGet(() -> Plans.unshare(task.id(), person)),
                                task.name()))
                        .toList())
                .orElse(List.of()));
        together.demanding(whom::chosen).open(Together.say("together.share.tasks.done", tasks));
    }

    private void unshare(List<TaskDetails> tasks) {
        Together together =
                new Together(house, Together.say("together.revoke.tasks", tasks), Words.say("give.revoke.do"));
        ComboBox<PersonName> person =
                Audiences.named(tasks.stream().flatMap(task -> task.shares().stream()), together::plan);
        together.fields().name("userId", person);
        together.choices(person).doing(() -> Optional.ofNullable(person.getValue())
                .map(PersonName::id)
                .map(id -> tasks.stream()
                        .flatMap(task -> before(task, id).stream()
                                .map(again -> new Step(Plans.unshare(task.id(), id), again, task.name())))
                        .toList())
                .orElse(List.of()));
        together.demanding(() -> {
                    if (person.isEmpty()) {
                        throw new BadInput("userId", BadInput.Code.REQUIRED);
                    }
                })
                .open(Together.say("together.revoke.tasks.done", tasks));
    }

    /** What shares the task with the person again as it is shared now. */
    private static Optional<PlannedChange> before(TaskDetails task, UserId person) {
        return task.shares().stream()
                .filter(line -> line.person().id().equals(person))
                .findFirst()
                .map(line -> Plans.share(task.id(), person, line.history()).on(Named.reason(line), line.endsAt()));
    }
}
