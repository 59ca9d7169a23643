package io.portico.web.prose;

import org.commonmark.node.CustomNode;

/** Somebody who is mentioned in a post, by the name its author wrote. */
final class Mention extends CustomNode {

    private final String name;
    private final boolean own;

    /** @param own whether it is the reader */
    Mention(String name, boolean own) {
        this.name = name;
        this.own = own;
    }

    String name() {
        return name;
    }

    boolean own() {
        return own;
    }
}
