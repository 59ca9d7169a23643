package io.portico.messages.standingrule;

/** What a standing rule can keep from people. */
public enum RuledThings {
    /** Projects, their mere line among them. */
    PROJECTS,
    /** Pages and files among the documents of projects. */
    DOCUMENTS,
    TASKS,
    /** What is said between the agency and the people outside, on tasks. */
    THREADS,
    FILES,
    BUDGETS,
    INVOICES
}
