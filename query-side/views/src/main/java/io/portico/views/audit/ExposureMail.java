package io.portico.views.audit;

/** Where the mail that tells somebody of a reply stands. It holds a link and none of the reply's words. */
public enum ExposureMail {
    /** It was handed to the mail server. */
    SENT,
    /** It waits in the outbox. */
    WAITING,
    /** It is not sent any more: the reader lost the right, mutes mails, or the reply is gone. */
    WITHHELD,
    FAILED
}
