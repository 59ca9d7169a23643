package io.portico.access;

import io.portico.messages.review.ReviewedKind;

/**
 * Everything the policy can say, as a reason or as what is missing. What each is about comes with it, in the order of its
 * {@link Sentence}; its words, in every language, are with those who show it.
 */
public enum Saying {
    AGENCY_CLOSED,
    NEVER_INVITED,
    INVITATION_ACCEPTED,
    INVITATION_NOT_ACCEPTED,
    ADDED_WITHOUT_ACCOUNT,
    NO_ACCOUNT,
    ONLY_READS,
    DEACTIVATED,
    ACCOUNT_ENDED,
    TERMS_ACCEPTED,
    TERMS_NOT_ACCEPTED,
    ACCOUNT_TAKEN_AWAY,
    ACCOUNT_NOT_CONFIRMED,
    BRAND_TAKEN_AWAY,
    BRAND_NOT_CONFIRMED,
    GRANT_TAKEN_AWAY,
    GRANT_NOT_CONFIRMED,
    SHARE_TAKEN_AWAY,
    SHARE_NOT_CONFIRMED,
    BUDGET_TAKEN_AWAY,
    BUDGET_NOT_CONFIRMED,
    BRAND_GIVEN,
    BRAND_NOT_GIVEN,
    PROJECT_OPEN,
    PROJECT_NOT_OPEN,
    ACCESS_TO_ALL,
    PROJECT_GRANTED,
    PROJECT_NOT_GRANTED,
    TASK_WITHOUT_PROJECT,
    TASK_CREATED,
    TASK_SHARED,
    TASK_NOT_SHARED,
    TASK_OPEN,
    TASK_NOT_OPEN,
    THREAD_OF_OTHERS,
    OLDER_THAN_SHARE,
    DOCUMENT_OPEN,
    DOCUMENT_NOT_OPEN,
    FILE_UPLOADED,
    FILE_NOT_POSTED,
    BUDGET_GRANTED,
    BUDGET_NOT_GRANTED,
    CLIENT_ACCESS_ON,
    CLIENT_ACCESS_OFF,
    INVOICE_SENT,
    INVOICE_DRAFT,
    INVOICE_WITHOUT_PROJECT,
    THEMSELVES,
    RUNS_PROJECT,
    ASSIGNED,
    INSIDE_PROJECT,
    NAMED_ON_TASK,
    DOCUMENT_WRITTEN,
    NOTHING_SHARED,
    SET_HAS,
    SET_LACKS,
    SWITCHED_ON,
    CONTENT_GIVEN,
    CONTENT_OVER,
    ONLY_AUDITS,
    MEANS_NOTHING,
    NEVER_OUTSIDE,
    FORM_PUBLISHED,
    FORM_NOT_PUBLISHED,
    CREATES_NOWHERE,
    NOT_THERE;

    /** What a review ended: by taking it away, or by nobody's confirming it in time. */
    static Saying ofReview(ReviewedKind kind, boolean takenAway) {
        return switch (kind) {
            case ACCOUNT -> takenAway ? ACCOUNT_TAKEN_AWAY : ACCOUNT_NOT_CONFIRMED;
            case BRAND -> takenAway ? BRAND_TAKEN_AWAY : BRAND_NOT_CONFIRMED;
            case GRANT -> takenAway ? GRANT_TAKEN_AWAY : GRANT_NOT_CONFIRMED;
            case SHARE -> takenAway ? SHARE_TAKEN_AWAY : SHARE_NOT_CONFIRMED;
            case BUDGET -> takenAway ? BUDGET_TAKEN_AWAY : BUDGET_NOT_CONFIRMED;
        };
    }
}
