package io.portico.views.audit;

import io.portico.messages.StandingRuleId;
import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledPlace;
import io.portico.messages.standingrule.RuledThings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A standing rule as a page.
 *
 * @param version for edits; grows with each change
 * @param whomName what the person, company or permission set it is about is called; null for an audience and for everybody
 * @param neverSees sorted
 * @param withinName what the brand or project it holds within is called; null when it holds everywhere
 * @param saidAt since when it says this
 * @param saidBy who made it say this
 * @param breaches who sees what now although it forbids that
 */
public record StandingRuleDetails(
        StandingRuleId id,
        long version,
        String name,
        RuledPeople whom,
        @Nullable String whomName,
        List<RuledThings> neverSees,
        RuledPlace within,
        @Nullable String withinName,
        Instant saidAt,
        String saidBy,
        Breaches breaches) {}
