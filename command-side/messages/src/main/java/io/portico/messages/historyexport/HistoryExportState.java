package io.portico.messages.historyexport;

/** How far an export is. Only of a finished one all pieces can be had. */
public enum HistoryExportState {
    RUNNING,
    FINISHED,
    /** It could not go on. */
    STOPPED,
    /** A person wanted no more of it. */
    CANCELLED
}
