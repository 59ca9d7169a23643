package io.portico.access;

/**
 * What a "no" is missing.
 *
 * @param rule the number of the rule in access.md
 * @param what a closed word, such as {@code GRANT} or {@code OPEN_PROJECT}, from which a page can offer the cure
 * @param sentence the same in words
 */
public record Missing(int rule, What what, Sentence sentence) {

    /** What can be missing. */
    public enum What {
        ACCEPTED_INVITATION,
        ACCEPTED_TERMS,
        ACTIVE_ACCOUNT,
        FULL_ACCOUNT,
        AGENCY_OPEN,
        BRAND,
        OPEN_PROJECT,
        OPEN_TASK,
        OPEN_DOCUMENT,
        GRANT,
        SHARE,
        PERMISSION,
        OWN_THREAD,
        AFTER_SHARE,
        THING_EXISTS,
        EXTERNAL_SIGHT,
        CLIENT_ACCESS,
        SENT_INVOICE,
        PUBLISHED_FORM
    }
}
