package io.portico.projections.agency;

import java.util.HashMap;
import java.util.Map;

/** The tasks whose newest reply came from outside, each with that reply. */
final class Unanswered {

    Map<String, String> replies = new HashMap<>();
}
