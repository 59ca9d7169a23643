package io.portico.access;

import io.portico.messages.StandingRuleId;
import io.portico.messages.standingrule.StandingRuleChanged;
import io.portico.messages.standingrule.StandingRuleEvent;
import io.portico.messages.standingrule.StandingRuleMade;
import io.portico.messages.standingrule.StandingRuleRemoved;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** The part of the access state that comes from standing rules, in the order they were made. */
record StandingRules(PVector<StandingRule> inOrder) implements Parts.Part {

    static final StandingRules NONE = new StandingRules(TreePVector.empty());

    StandingRules with(StandingRuleEvent event, Fact fact) {
        int place = placeOf(event.ruleId());
        return switch (event) {
            case StandingRuleMade e ->
                place >= 0 ? this : new StandingRules(inOrder.plus(new StandingRule(e.ruleId(), 1, e.terms(), fact)));
            case StandingRuleChanged e ->
                place < 0
                        ? this
                        : new StandingRules(inOrder.with(
                                place,
                                new StandingRule(e.ruleId(), inOrder.get(place).version() + 1, e.terms(), fact)));
            case StandingRuleRemoved e -> place < 0 ? this : new StandingRules(inOrder.minus(place));
        };
    }

    private int placeOf(StandingRuleId id) {
        for (int i = 0; i < inOrder.size(); i++) {
            if (inOrder.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
