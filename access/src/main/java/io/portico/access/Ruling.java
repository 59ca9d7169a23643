package io.portico.access;

import java.util.List;

/**
 * What the standing rules say to a change.
 *
 * @param touched whether it may matter to some rule at all: of two such changes each could keep a rule that both together
 *     break, so they must not pass each other (access.md, rule 21)
 * @param broken what people would see by the change that a rule says they never see, rule by rule; empty when it may be
 */
public record Ruling(boolean touched, List<Broken> broken) {

    static final Ruling SILENT = new Ruling(false, List.of());

    /** A rule, and one that would see, and the thing that the rule forbids them. */
    public record Broken(StandingRule rule, Preview.Line sight) {}
}
