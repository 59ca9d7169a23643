package io.portico.messages.imports;

/** How far an import is. */
public enum ImportState {
    /** Read and mapped; nothing has been written. */
    UPLOADED,
    RUNNING,
    /** By a person, or because it could not go on. */
    STOPPED,
    FINISHED,
    /** What it made is being taken back. */
    UNDOING,
    UNDONE,
    /** Thrown away before it made anything. */
    DISCARDED
}
