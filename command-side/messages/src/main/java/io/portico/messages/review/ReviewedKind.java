package io.portico.messages.review;

/** Where access comes from: what a review confirms or takes away. */
public enum ReviewedKind {
    /** The account itself, with all that hangs on it. */
    ACCOUNT,
    /** A brand the person has, with all that hangs on it. */
    BRAND,
    /** The grant of a project. */
    GRANT,
    /** The share of a task. */
    SHARE,
    /** The grant of a budget. */
    BUDGET
}
