package io.portico.web.agency;

import com.vaadin.flow.component.combobox.ComboBox;
import io.portico.messages.BadInput;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.person.PersonKind;
import io.portico.views.agency.AccountState;
import io.portico.views.agency.BrandDetails;
import io.portico.views.agency.GuestDetails;
import io.portico.views.agency.PermissionSetDetails;
import io.portico.web.agency.Together.Step;
import io.portico.web.parts.ChoiceBar;
import io.portico.web.parts.House;
import io.portico.web.parts.Plans;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What can be done with several people outside at once: brands, permission set, deactivate, activate again. */
final class GuestsTogether {

    private final House house;
    private final PersonKind kind;

    GuestsTogether(House house, PersonKind kind) {
        this.house = house;
        this.kind = kind;
    }

    ChoiceBar<GuestDetails> bar() {
        return new ChoiceBar<GuestDetails>()
                .offer(Words.say("together.brand.give"), guests -> brand(guests, true))
                .offer(Words.say("together.brand.take"), guests -> brand(guests, false))
                .offer(Words.say("together.set"), this::set)
                .offer(Words.say("together.deactivate"), guests -> active(guests, false))
                .offer(Words.say("together.activate"), guests -> active(guests, true));
    }

    private void brand(List<GuestDetails> guests, boolean given) {
        ComboBox<BrandDetails> brand = new ComboBox<>(Words.say("thing.brand"));
        brand.setItemLabelGenerator(BrandDetails::name);
        brand.setItems(new Known(house)
                .brands().stream()
                        .filter(one -> given
                                ? guests.stream().allMatch(guest -> mayHave(guest, one))
                                : guests.stream()
                                        .anyMatch(guest -> guest.brandIds().contains(one.id())))
                        .toList());
        brand.setHelperText(given ? Words.say("together.brand.help") : "");
        choose(
                guests,
                given ? "together.brand.give.title" : "together.brand.take.title",
                brand,
                (guest, one) -> guest.brandIds().contains(one.id()) != given,
                (guest, one) -> Plans.brand(guest.id(), one.id(), given),
                (guest, one) -> Plans.brand(guest.id(), one.id(), !given));
    }

    private static boolean mayHave(GuestDetails guest, BrandDetails brand) {
        return guest.companyId() == null || guest.companyId().equals(brand.companyId());
    }

    private void set(List<GuestDetails> guests) {
        ComboBox<PermissionSetDetails> set = new ComboBox<>(Words.say("together.set"));
        set.setItemLabelGenerator(SetNames::of);
        set.setItems(new Known(house)
                .permissionSets().stream().filter(one -> one.base() == kind).toList());
        choose(
                guests,
                "together.set.title",
                set,
                (guest, one) -> !guest.permissionSetId().equals(one.id()),
                (guest, one) -> Plans.permissionSet(guest.id(), one.id()),
                (guest, _) -> Plans.permissionSet(guest.id(), guest.permissionSetId()));
    }

    private <C> void choose(
            List<GuestDetails> guests,
            String title,
            ComboBox<C> field,
            BiPredicate<GuestDetails, C> needed,
            BiFunction<GuestDetails, C, PlannedChange> change,
            BiFunction<GuestDetails, C, PlannedChange> back) {
        Together together = new Together(house, Together.say(title, guests), Words.say("save"));
        field.addValueChangeListener(_ -> together.plan());
        together.fields().name("choice", field);
        together.choices(field).doing(() -> {
            C chosen = field.getValue();
            return chosen == null
                    ? List.of()
                    : guests.stream()
                            .filter(guest -> needed.test(guest, chosen))
                            .map(guest ->
                                    new Step(change.apply(guest, chosen), back.apply(guest, chosen), Known.name(guest)))
                            .toList();
        });
        together.demanding(() -> {
                    if (field.isEmpty()) {
                        throw new BadInput("choice", BadInput.Code.REQUIRED);
                    }
                })
                .open(Together.say("together.people.done", guests));
    }

    private void active(List<GuestDetails> guests, boolean active) {
        Predicate<GuestDetails> other = guest -> active
                ? guest.state() == AccountState.DEACTIVATED
                : !guest.state().isOff();
        Together together = new Together(
                        house,
                        Together.say(active ? "together.activate.title" : "together.deactivate.title", guests),
                        Words.say(active ? "together.activate.do" : "together.deactivate.do"))
                .doing(() -> guests.stream()
                        .filter(other)
                        .map(guest -> new Step(
                                Plans.active(guest.id(), active), Plans.active(guest.id(), !active), Known.name(guest)))
                        .toList());
        together.plan();
        together.open(Together.say("together.people.done", guests));
    }
}
