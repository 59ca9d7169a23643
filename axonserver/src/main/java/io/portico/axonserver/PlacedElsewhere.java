package io.portico.axonserver;

/** A command came to a node that serves another context than its agency's: the way in is wired wrongly. */
public final class PlacedElsewhere extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    PlacedElsewhere(String here) {
        super("this node serves the context '" + here + "', and the agency's events live in another");
    }
}
