package io.portico.messages.imports;

/** The tool that wrote an imported file, by the shape of the file. */
public enum ImportSource {
    ASANA,
    JIRA,
    LINEAR,
    TRELLO,
    /** Any table that no tool is known by: the ids in it count within their project only. */
    TABLE
}
