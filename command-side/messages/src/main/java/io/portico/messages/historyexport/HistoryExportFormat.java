package io.portico.messages.historyexport;

/** How an export of the access history is written. */
public enum HistoryExportFormat {
    /** A line for each event, each an object of the Open Cybersecurity Schema Framework. */
    OCSF,
    /** Lines for spreadsheets (RFC 4180). */
    CSV,
    /** A line for each event, each an object as the API answers it. */
    JSON
}
