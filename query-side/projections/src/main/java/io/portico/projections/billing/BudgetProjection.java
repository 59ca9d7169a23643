package io.portico.projections.billing;

import io.portico.messages.BudgetItemId;
import io.portico.messages.Money;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.budget.BudgetAccessRevoked;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.budget.BudgetClientAccessSwitched;
import io.portico.messages.budget.BudgetEvent;
import io.portico.messages.budget.BudgetItemAdded;
import io.portico.messages.budget.BudgetItemChanged;
import io.portico.messages.budget.BudgetItemRemoved;
import io.portico.messages.budget.BudgetItemUsed;
import io.portico.messages.budget.BudgetRemoved;
import io.portico.messages.budget.BudgetRenamed;
import io.portico.messages.sealing.Confidential;
import io.portico.projections.Texts;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/** Writes down what budgets are called, in the place of each audience; costs and reasons in the agency's alone. */
public final class BudgetProjection {

    private static final List<Place> PLACES = List.of(Place.AGENCY, Place.CLIENT, Place.PARTNER);

    @EventHandler
    void on(BudgetEvent event, Happening happening) {
        String id = event.budgetId().named();
        switch (event) {
            case BudgetAdded e -> {
                PLACES.forEach(place -> happening.create(place, id, new StoredBudget(Texts.token(e.name()))));
                happening.create(Place.AGENCY, terms(id), new StoredBudgetTerms());
            }
            case BudgetItemAdded e -> {
                name(happening, id, e.itemId(), e.name());
                if (e.cost() != null) {
                    cost(happening, id, e.itemId(), e.cost());
                }
            }
            case BudgetRenamed e ->
                PLACES.forEach(place ->
                        happening.change(place, id, StoredBudget.class, budget -> budget.name = Texts.token(e.name())));
            case BudgetRemoved _ -> {
                // What people outside saw of it until now is kept, and for that it must be looked at.
                PLACES.forEach(place -> happening.look(place, id, StoredBudget.class));
                PLACES.forEach(place -> happening.remove(place, id));
                happening.remove(Place.AGENCY, terms(id));
            }
            case BudgetItemChanged e -> {
                name(happening, id, e.itemId(), e.name());
                cost(happening, id, e.itemId(), e.cost());
            }
            case BudgetItemRemoved e -> {
                PLACES.forEach(place -> happening.change(
                        place,
                        id,
                        StoredBudget.class,
                        budget -> budget.itemNames.remove(e.itemId().value())));
                cost(happening, id, e.itemId(), null);
            }
            case BudgetAccessGranted e ->
                happening.change(Place.AGENCY, terms(id), StoredBudgetTerms.class, terms -> {
                    String reason = Texts.tokenIfAny(e.reason());
                    if (reason == null) {
                        terms.grantReasons.remove(e.userId().value());
                    } else {
                        terms.grantReasons.put(e.userId().value(), reason);
                    }
                });
            case BudgetAccessRevoked e ->
                happening.change(
                        Place.AGENCY,
                        terms(id),
                        StoredBudgetTerms.class,
                        terms -> terms.grantReasons.remove(e.userId().value()));
            case BudgetItemUsed e -> {}
            case BudgetClientAccessSwitched e -> {}
        }
        PLACES.forEach(place -> happening.pulse(place, id));
    }

    private static void name(Happening happening, String id, BudgetItemId item, Confidential name) {
        PLACES.forEach(place -> happening.change(
                place, id, StoredBudget.class, budget -> budget.itemNames.put(item.value(), Texts.token(name))));
    }

    private static void cost(Happening happening, String id, BudgetItemId item, @Nullable Money cost) {
        happening.change(Place.AGENCY, terms(id), StoredBudgetTerms.class, terms -> {
            if (cost == null) {
                terms.costs.remove(item.value());
            } else {
                terms.costs.put(item.value(), cost.amount());
            }
        });
    }

    /** Under which id the agency's own part of a budget lies. */
    public static String terms(String budget) {
        return budget + "/terms";
    }
}
