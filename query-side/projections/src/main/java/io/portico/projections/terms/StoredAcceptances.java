package io.portico.projections.terms;

import java.util.ArrayList;
import java.util.List;

/** What one person accepted, in the order in which they did. */
final class StoredAcceptances {

    List<StoredAcceptance> items = new ArrayList<>();
}
