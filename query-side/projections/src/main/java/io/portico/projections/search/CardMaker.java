package io.portico.projections.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Makes what searches look through. */
interface CardMaker {

    /** The cards of each document that has words; what was erased or taken away is left out. */
    Map<String, List<Card>> of(Collection<String> documents);
}
