package io.portico.views.audit;

import io.portico.messages.StandingRuleId;
import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledPlace;
import io.portico.messages.standingrule.RuledThings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A standing rule as a row.
 *
 * @param whomName what the person, company or permission set it is about is called; null for an audience and for everybody
 * @param neverSees sorted
 * @param withinName what the brand or project it holds within is called; null when it holds everywhere
 * @param breaches how many sights there are now that it forbids
 */
public record StandingRuleSummary(
        StandingRuleId id,
        String name,
        RuledPeople whom,
        @Nullable String whomName,
        List<RuledThings> neverSees,
        RuledPlace within,
        @Nullable String withinName,
        long breaches) {}
