package io.portico.messages.approval;

/** What became of a request for approval. */
public enum ApprovalState {
    /** Nobody has answered. */
    WAITING,
    /** Approved: what it is about is locked. */
    APPROVED,
    /** Changes were asked for; it can be asked again. */
    CHANGES_ASKED,
    /** The agency took it back, the request or the approval itself; nothing is locked by it. */
    WITHDRAWN;

    /** Whether it waits for an answer or was approved. As long as it does either, the same is not asked again. */
    public boolean stands() {
        return switch (this) {
            case WAITING, APPROVED -> true;
            case CHANGES_ASKED, WITHDRAWN -> false;
        };
    }
}
