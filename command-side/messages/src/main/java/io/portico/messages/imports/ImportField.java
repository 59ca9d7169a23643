package io.portico.messages.imports;

/** What a column of an imported file becomes. */
public enum ImportField {
    /** By what the other tool knows the row; the same id is not imported twice. */
    ID,
    /** The title of the project that the task belongs to. */
    PROJECT,
    NAME,
    DESCRIPTION,
    STATUS,
    /** Whatever stands there but <i>no</i> says that the task is done, whatever its status. */
    DONE,
    PRIORITY,
    STARTS_ON,
    DEADLINE,
    /** People of the agency, by e-mail or by name. */
    ASSIGNEES,
    /** The id or the name of the row that the task is a part of. */
    PARENT,
    /** Kept as an internal note. */
    LABELS,
    /** Kept as internal notes; never a reply that anybody outside reads. */
    COMMENTS
}
