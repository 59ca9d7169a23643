package io.portico.views.audit;

/** What ends. */
public enum EndingKind {
    /** All that somebody has. */
    ACCOUNT,
    /** Somebody's grant on a project. */
    GRANT,
    /** The sharing of a task with somebody. */
    SHARE,
    /** Somebody's grant on a budget. */
    BUDGET,
    /** That an auditor may read what threads, files and invoices say. */
    CONTENT,
    /** What a review lists and nobody confirms. */
    REVIEW
}
