package io.portico.views.audit;

/** What was done when something left the house. */
public enum DisclosedHow {
    /** The thing itself was shown. */
    OPENED,
    /** It was named in a list. */
    LISTED,
    /** It was named among what matches words that were typed. */
    FOUND,
    /** Its bytes were sent. */
    DOWNLOADED,
    /** It was sent as a small picture. */
    PREVIEWED,
    /** It was told of in a mail. */
    MAILED,
    /** A sheet or bundle of the agency's was taken away by somebody of the agency. */
    EXPORTED
}
