package io.portico.web.parts;

import io.portico.messages.BadInput;
import io.portico.messages.Rejected;
import io.portico.tenancy.Gateway.Unavailable;

/** What the pages say when the house says no. */
public final class Refusal {

    private Refusal() {}

    /** Of several things, the words say which was refused. */
    public static String words(Rejected rejected) {
        String rule = rejected.parameters().get("rule");
        String words = rule == null ? words(rejected.code()) : Words.say("refused.standingRule", rule);
        return rejected.about() == null ? words : Words.say("refused.about", rejected.about(), words);
    }

    private static String words(Rejected.Code code) {
        return switch (code) {
            case NOT_FOUND -> Words.say("refused.notFound");
            case FORBIDDEN -> Words.say("refused.forbidden");
            case STALE_VERSION -> Words.say("refused.stale");
            case CONFLICT -> Words.say("refused.conflict");
            case ALREADY_EXISTS -> Words.say("refused.exists");
            case EMAIL_TAKEN -> Words.say("refused.emailTaken");
            case SLUG_TAKEN -> Words.say("refused.slugTaken");
            case BRAND_NOT_AVAILABLE -> Words.say("refused.brandNotAvailable");
            case BRAND_OF_ANOTHER_COMPANY -> Words.say("refused.brandOfAnotherCompany");
            case TASK_HAS_NO_PROJECT -> Words.say("refused.taskHasNoProject");
            case HAS_OUTSIDE_CONTENT -> Words.say("refused.hasOutsideContent");
            case PARENT_IN_ANOTHER_PROJECT -> Words.say("refused.parentElsewhere");
            case TASK_WITHIN_ITSELF -> Words.say("refused.taskWithinItself");
            case FILE_ALREADY_POSTED -> Words.say("refused.filePosted");
            case LAST_OWNER -> Words.say("refused.lastOwner");
            case PERSON_ERASED -> Words.say("refused.personErased");
            case ERASES_ONESELF -> Words.say("refused.erasesOneself");
            case LEGAL_HOLD -> Words.say("refused.legalHold");
            case RIGHT_NOT_HELD -> Words.say("refused.rightNotHeld");
            case WRONG_BASE -> Words.say("refused.wrongBase");
            case NAME_TAKEN -> Words.say("refused.nameTaken");
            case SET_IN_USE -> Words.say("refused.setInUse");
            // People outside are not told which rule it was.
            case STANDING_RULE_BROKEN -> Words.say("refused.someRule");
            case NOTHING_TO_REVIEW -> Words.say("refused.nothingToReview");
            case TOO_MUCH_TO_REVIEW -> Words.say("refused.tooMuchToReview");
            case NOT_A_REVIEWER -> Words.say("refused.notAReviewer");
            case REVIEW_OVER -> Words.say("refused.reviewOver");
            case GIVEN_ANEW -> Words.say("refused.givenAnew");
            case TOO_MANY_RULES -> Words.say("refused.tooManyRules");
            case HISTORY_ONLY_FOR_SHARES -> Words.say("refused.historyOnlyForShares");
            case ENDS_IN_THE_PAST -> Words.say("refused.endsInThePast");
            case INVITATION_USED -> Words.say("refused.invitationUsed");
            case INVITATION_WITHDRAWN -> Words.say("refused.invitationWithdrawn");
            case INVITATION_EXPIRED -> Words.say("refused.invitationExpired");
            case TERMS_CHANGED -> Words.say("refused.termsChanged");
            case NOT_INVITED -> Words.say("refused.notInvited");
            case BASIC_PERSON -> Words.say("refused.basicPerson");
            case NOT_BASIC -> Words.say("refused.notBasic");
            case NOT_AN_EMPLOYEE -> Words.say("refused.notAnEmployee");
            case NOT_AN_EXTERNAL_USER -> Words.say("refused.notAnExternalUser");
            case ACCOUNT_ENDED -> Words.say("refused.accountEnded");
            case CANNOT_BE_MENTIONED -> Words.say("refused.cannotBeMentioned");
            case POST_DELETED -> Words.say("refused.postDeleted");
            case REQUEST_ANSWERED -> Words.say("refused.requestAnswered");
            case STILL_NOT_VISIBLE -> Words.say("refused.stillNotVisible");
            case POST_HELD -> Words.say("refused.postHeld");
            case TASK_MOVED -> Words.say("refused.taskMoved");
            case APPROVED -> Words.say("refused.approved");
            case APPROVAL_WAITS -> Words.say("refused.approvalWaits");
            case APPROVAL_SETTLED -> Words.say("refused.approvalSettled");
            case FILE_IN_ANOTHER_THREAD -> Words.say("refused.fileInAnotherThread");
            case TOO_MANY_DOCUMENTS -> Words.say("refused.tooManyDocuments");
            case FORM_NOT_PUBLISHED -> Words.say("refused.formNotPublished");
            case FORM_ARCHIVED -> Words.say("refused.formArchived");
            case TOO_MANY_FORMS -> Words.say("refused.tooManyForms");
            case TOO_MANY_HOLDS -> Words.say("refused.tooManyHolds");
            case IMPORT_ELSEWHERE -> Words.say("refused.importElsewhere");
            case TOO_MANY_ITEMS -> Words.say("refused.tooManyItems");
            case OTHER_CURRENCY -> Words.say("refused.otherCurrency");
            case ITEM_INVOICED -> Words.say("refused.itemInvoiced");
            case BUDGET_INVOICED -> Words.say("refused.budgetInvoiced");
            case PROJECT_OF_ANOTHER_BRAND -> Words.say("refused.projectOfAnotherBrand");
            case INVOICE_NOT_A_DRAFT -> Words.say("refused.invoiceNotADraft");
            case INVOICE_NUMBER_TAKEN -> Words.say("refused.invoiceNumberTaken");
            case INVOICE_NOT_SENT -> Words.say("refused.invoiceNotSent");
            case INVOICE_VOID -> Words.say("refused.invoiceVoid");
            case AGENCY_SUSPENDED -> Words.say("refused.agencySuspended");
            case AGENCY_DELETED -> Words.say("refused.agencyDeleted");
            case AGENCY_NOT_DELETED -> Words.say("refused.agencyNotDeleted");
            case WRONG_PASSPHRASE -> Words.say("refused.wrongPassphrase");
            case ARCHIVE_DAMAGED -> Words.say("refused.archiveDamaged");
            case ARCHIVE_TOO_NEW -> Words.say("refused.archiveTooNew");
            case ARCHIVE_TOO_LARGE -> Words.say("refused.archiveTooLarge");
            case AGENCY_EXISTS -> Words.say("refused.agencyExists");
            case NO_ARCHIVES_HERE -> Words.say("refused.noArchivesHere");
            case LINK_SPENT -> Words.say("refused.linkSpent");
            case WRONG_PASSWORD -> Words.say("refused.wrongPassword");
            case WRONG_CODE -> Words.say("refused.wrongCode");
            case WRONG_PASSKEY -> Words.say("refused.wrongPasskey");
            case PROVIDER_UNREACHABLE -> Words.say("refused.providerUnreachable");
            case TOO_MANY_APPS -> Words.say("refused.tooManyApps");
            case TOO_MANY_FILTERS -> Words.say("refused.tooManyFilters");
            case TOO_MANY_KEYS -> Words.say("refused.tooManyKeys");
            case NOT_AN_AUDITOR -> Words.say("refused.notAnAuditor");
            case CHECKPOINT_KEY_LOST -> Words.say("refused.checkpointKeyLost");
            case TOO_MANY_REQUESTS -> Words.say("refused.tooManyAttempts");
            case SECOND_FACTOR_ON -> Words.say("refused.secondFactorOn");
            case SECOND_FACTOR_OFF -> Words.say("refused.secondFactorOff");
            case SECOND_FACTOR_DEMANDED -> Words.say("refused.secondFactorDemanded");
        };
    }

    public static String words(BadInput badInput) {
        return switch (badInput.code()) {
            case REQUIRED -> Words.say("bad.required");
            case TOO_LONG -> Words.say("bad.tooLong");
            case TOO_MANY -> Words.say("bad.tooMany");
            case WRONG_TYPE, UNKNOWN_FIELD, UNKNOWN_VALUE, INVALID_ID -> Words.say("bad.value");
            case INVALID_TEXT -> Words.say("bad.text");
            case INVALID_EMAIL -> Words.say("bad.email");
            case INVALID_SLUG -> Words.say("bad.slug");
            case INVALID_TIME_ZONE -> Words.say("bad.timeZone");
            case INVALID_CURRENCY -> Words.say("bad.currency");
            case INVALID_DATE -> Words.say("bad.date");
            case INVALID_NUMBER -> Words.say("bad.number");
            case INVALID_LINK -> Words.say("bad.link");
            case INVALID_PASSWORD -> Words.say("bad.password");
            case COMMON_PASSWORD -> Words.say("bad.commonPassword");
            case BEFORE_START -> Words.say("bad.beforeStart");
            case IN_THE_PAST -> Words.say("bad.inThePast");
            case OUT_OF_RANGE -> Words.say("bad.outOfRange");
            case NOT_TEXT -> Words.say("bad.notText");
            case WRONG_CHARSET -> Words.say("bad.wrongCharset");
            case NOT_WELL_FORMED -> Words.say("bad.notWellFormed");
            case TOO_DEEP -> Words.say("bad.tooDeep");
        };
    }

    public static String words(Unavailable unavailable) {
        return switch (unavailable.why()) {
            case NOT_READY -> Words.say("unavailable.notReady");
            case FULL -> Words.say("unavailable.full");
        };
    }
}
