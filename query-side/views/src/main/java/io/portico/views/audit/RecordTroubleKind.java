package io.portico.views.audit;

/** What is wrong. */
public enum RecordTroubleKind {
    /** What a checkpoint vouched for is not what is there. */
    CHECKPOINT,
    /** An event is not what it was. */
    CHANGED,
    /** An event is not there any more. */
    GONE,
    /** There is an event where none was. */
    ADDED
}
