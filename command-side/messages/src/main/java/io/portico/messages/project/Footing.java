package io.portico.messages.project;

/** How a person stands to a project: why they see it, or what they lack first (access.md, rules 1 to 5 and 11). */
public enum Footing {
    /** Inside, because their access mode is {@code ALL}; and those of the agency who see its work. */
    ALL,
    /** Inside, because they are granted on the project by name. */
    GRANTED,
    /** Not inside: they see the project's line because they see tasks of it. */
    TASKS_ONLY,
    /** The agency is not founded, suspended or deleted. */
    AGENCY_CLOSED,
    /** The invitation was not accepted yet. */
    NOT_ACCEPTED,
    /** The invitation was taken back. */
    WITHDRAWN,
    DEACTIVATED,
    /** The account's last day is over. */
    ENDED,
    /** They have not accepted the agency's terms. */
    TERMS_OPEN,
    /** The project's brand is not among theirs. */
    BRAND_MISSING,
    /** They have no account, and see only tasks that are shared with them by name. */
    NO_ACCOUNT,
    /** The project is not open to their audience. */
    LOCKED,
    /** The project is open to their audience, but their access mode is {@code ASSIGNED} and nobody named them. */
    NOT_GRANTED,
    /** As above, and a grant they had has ended. */
    GRANT_ENDED,
    /** All but the switch {@code projects.view}, or {@code work.view} inside the agency. */
    SWITCHED_OFF,
    /** There is no such person or no such project. */
    UNKNOWN;

    /** Whether the project is listed for somebody on this footing. */
    public boolean sees() {
        return switch (this) {
            case ALL, GRANTED, TASKS_ONLY -> true;
            case AGENCY_CLOSED,
                    NOT_ACCEPTED,
                    WITHDRAWN,
                    DEACTIVATED,
                    ENDED,
                    TERMS_OPEN,
                    BRAND_MISSING,
                    NO_ACCOUNT,
                    LOCKED,
                    NOT_GRANTED,
                    GRANT_ENDED,
                    SWITCHED_OFF,
                    UNKNOWN -> false;
        };
    }
}
