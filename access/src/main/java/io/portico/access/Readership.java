package io.portico.access;

/** For whose eyes a text of an event can be at all. Whether one of them sees it now is for the policy to say. */
public enum Readership {
    /** Nobody outside, ever. */
    AGENCY,
    /** Nobody outside because of this event: what says it outside is another one, such as the reply that was held until then. */
    NOT_YET,
    /** Of people outside only the one whose it is. */
    SUBJECT,
    /** The audience that the event names. */
    AUDIENCE,
    /** The audiences that the document is opened to. */
    OPENED,
    /** Both audiences, as far as each of them sees what it belongs to. */
    OUTSIDE
}
