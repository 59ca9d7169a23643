package io.portico.messages.project;

/** How far back a share reaches. */
public enum History {
    /** The whole conversation. */
    ALL,
    /** Only posts that come after the share. */
    FROM_NOW
}
