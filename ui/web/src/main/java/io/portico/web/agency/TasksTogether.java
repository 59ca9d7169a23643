package io.portico.web.agency;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.person.Permission;
import io.portico.views.PersonName;
import io.portico.views.agency.TaskDetails;
import io.portico.web.agency.Together.Step;
import io.portico.web.parts.ChoiceBar;
import io.portico.web.parts.House;
import io.portico.web.parts.Plans;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be done with several tasks at once: edit them, open or lock them, share them, take them from somebody. */
final class TasksTogether {

    private final House house;

    TasksTogether(House house) {
        this.house = house;
    }

    ChoiceBar<TaskRow> bar() {
        ChoiceBar<TaskRow> bar = new ChoiceBar<>();
        if (house.may(Permission.WORK_EDIT)) {
            offer(bar, Words.say("together.edit"), tasks -> new EditTogether(house, tasks).open());
        }
        if (house.may(Permission.ACCESS_GRANT)) {
            offer(bar, Words.say("together.open"), this::open);
            offer(bar, Words.say("together.share"), this::share);
            offer(bar, Words.say("together.revoke"), this::unshare);
        }
        return bar;
    }

    private static void offer(ChoiceBar<TaskRow> bar, String words, Consumer<List<TaskDetails>> deed) {
        bar.offer(words, rows -> deed.accept(rows.stream().map(TaskRow::task).toList()));
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
        Set<BrandId> theirs = tasks.stream()
                .flatMap(task -> Stream.ofNullable(task.brandId()))
                .collect(Collectors.toUnmodifiableSet());
        Whom whom =
                new Whom(house, Audience.CLIENT, guest -> guest.brandIds().containsAll(theirs), true, together::plan);
        whom.help(Words.say("give.person.help"));
        whom.name(together.fields());
        together.choices(whom.parts()).on(whom.terms()::why, whom.terms()::end).doing(() -> whom.person()
                .map(person -> tasks.stream()
                        .map(task -> new Step(
                                Plans.share(task.id(), person, whom.history()),
                                NamedAgain.orOff(task, person),
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
                        .flatMap(task -> NamedAgain.on(task, id).stream()
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
}
