package io.portico.messages.response;

/** What a question is, which decides its target. */
public enum ResponseKind {
    /** Any other. */
    REPLY,
    /** In a task of priority urgent. */
    URGENT,
    /** In a project that was named for questions about billing. */
    BILLING
}
