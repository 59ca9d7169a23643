package io.portico.messages.standingrule;

import java.util.Set;

/**
 * What a standing rule says.
 *
 * @param name what it is called wherever it says no; no personal data
 */
public record RuleTerms(String name, RuledPeople whom, Set<RuledThings> neverSees, RuledPlace within) {}
