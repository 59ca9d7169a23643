package io.portico.projections.mail;

/** Mails about one's own account and duties. They are sent to those, too, who mute all others. */
enum AccountNotice {
    PASSWORD_RESET,
    PASSWORD_CHANGED,
    SECOND_FACTOR_ADDED,
    SECOND_FACTOR_REMOVED,
    NEW_DEVICE,
    /** To the new address, with the link that confirms it. */
    EMAIL_CONFIRM,
    /** To the old address, that somebody asked for another one. */
    EMAIL_ASKED,
    /** To whom a review of access was given. */
    REVIEW_GIVEN,
    /** To the same, some days before it ends, if something waits for an answer. */
    REVIEW_ENDS,
    /** With a checkpoint of the record, to be kept. */
    CHECKPOINT,
    /** To who asked to see something, that the agency does not share it; it may never have been. */
    ACCESS_DECLINED
}
