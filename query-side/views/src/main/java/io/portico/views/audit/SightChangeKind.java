package io.portico.views.audit;

/** In which way what somebody sees became something else, or a thing and who sees it. */
public enum SightChangeKind {
    /** Things came into sight or went out of it. */
    THINGS,
    /** Of a thing: people came to see it, or see it no more. */
    PEOPLE,
    /** The same, by nothing but the time: something ended. */
    TIME,
    /** The same things are seen, and other things may be done with them. */
    RIGHTS,
    /** What is seen was changed; of a thing, it was. */
    WORK,
    /** Something was said, changed or deleted in a thread that is seen. */
    WORDS
}
