package io.portico.views.me;

/** Why a reply that was kept back did not go out when it was due. */
public enum NotSent {
    /** Its author may not reply there, or not at that moment. */
    NOT_ALLOWED,
    /** The task was moved to another project, where others would read it. */
    TASK_MOVED,
    /** One of its files went with another post meanwhile. */
    FILE_ALREADY_POSTED,
    /** Somebody is mentioned who does not read the thread any more. */
    CANNOT_BE_MENTIONED,
    /** A standing rule of the agency forbids what it would show. */
    STANDING_RULE_BROKEN,
    OTHER
}
