package io.portico.views.audit;

import io.portico.messages.StandingRuleId;
import io.portico.views.audit.AccessPreview.Effect;
import java.util.List;

/**
 * A standing rule that a planned change would break, so that the change would be refused.
 *
 * @param sights whom it would show what the rule says they never see
 */
public record BrokenRule(StandingRuleId id, String name, List<Effect> sights) {}
