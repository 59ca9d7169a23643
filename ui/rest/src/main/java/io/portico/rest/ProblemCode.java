package io.portico.rest;

import io.portico.files.UploadRefused;
import io.portico.messages.BadInput;
import io.portico.messages.Rejected;
import io.portico.tenancy.Gateway;
import java.util.Locale;

/** Every error the doors answer with: the closed list of {@code code} in problem documents (RFC 9457). */
public enum ProblemCode {
    MALFORMED(400, "The request cannot be read."),
    REQUIRED(400, "A field that is needed is missing."),
    TOO_LONG(400, "A text is longer than it may be."),
    TOO_MANY(400, "A list holds more than it may."),
    WRONG_TYPE(400, "A field is of another type than it must be."),
    UNKNOWN_FIELD(400, "There is no such field here."),
    UNKNOWN_VALUE(400, "A field holds none of the values it may hold."),
    INVALID_ID(400, "That cannot be an id."),
    INVALID_TEXT(400, "A text holds characters it may not hold."),
    INVALID_EMAIL(400, "That is not an e-mail address."),
    INVALID_SLUG(
            400, "A short name has lower-case letters, digits and hyphens, and neither begins nor ends with a hyphen."),
    INVALID_TIME_ZONE(400, "There is no such time zone."),
    INVALID_CURRENCY(400, "There is no such currency."),
    INVALID_DATE(400, "That is not a date or instant."),
    INVALID_NUMBER(400, "That is not a number as it is written here."),
    INVALID_LINK(400, "That is not a web address."),
    INVALID_PASSWORD(400, "The password is too short or too long."),
    COMMON_PASSWORD(400, "The password is one of those that are guessed first."),
    BEFORE_START(400, "The end lies before the start."),
    IN_THE_PAST(400, "That day has passed."),
    OUT_OF_RANGE(400, "A number is too small or too large."),
    NOT_TEXT(400, "The bytes are no text."),
    WRONG_CHARSET(400, "The text is not written in those letters."),
    NOT_WELL_FORMED(400, "The text is not written as it should be."),
    TOO_DEEP(400, "It is nested too deeply."),

    UNAUTHENTICATED(401, "Credentials are missing or not valid here."),

    FORBIDDEN(403, "The caller may not do this."),
    INSUFFICIENT_SCOPE(403, "The token does not carry the scope this needs."),
    TERMS_NOT_ACCEPTED(403, "The agency's terms are to be read and accepted first: GET and POST under /me/terms."),
    INVALID_CSRF_TOKEN(403, "The request lacks the token that every page carries."),

    NOT_FOUND(404, "There is no such thing."),
    METHOD_NOT_ALLOWED(405, "This door does not know that method."),

    CONFLICT(409, "Something else was changed at the same moment. Try again."),
    ALREADY_EXISTS(409, "That exists already."),
    ALREADY_DONE(409, "This was done before with the same key; its secret is shown only once."),
    EMAIL_TAKEN(409, "Somebody in this agency has that e-mail address already."),
    SLUG_TAKEN(409, "Another agency has that short name already."),
    NAME_TAKEN(409, "Another one of its kind has that name already."),
    SET_IN_USE(409, "Somebody has that permission set; give them another one first."),
    FILE_ALREADY_POSTED(409, "A file can belong to one post only."),
    INVITATION_USED(409, "The invitation was accepted already."),
    INVITATION_WITHDRAWN(409, "The invitation was withdrawn or sent again since."),
    INVITATION_EXPIRED(409, "The invitation's link has expired."),
    CANNOT_BE_MENTIONED(422, "Somebody is mentioned who does not read this thread, or is not there."),
    POST_DELETED(409, "The post was deleted."),
    REQUEST_ANSWERED(409, "Somebody answered that request already."),
    POST_HELD(409, "The reply has not gone out yet; take it back or wait."),
    TASK_MOVED(422, "The task was moved to another project meanwhile, where others would read it."),
    APPROVED(409, "It was approved, which locks it; withdraw the approval first."),
    APPROVAL_WAITS(409, "Those people are asked for its approval already."),
    APPROVAL_SETTLED(409, "That was answered or withdrawn already."),
    INVOICE_NOT_A_DRAFT(409, "The invoice was sent already."),
    INVOICE_NUMBER_TAKEN(409, "Another invoice of the agency has that number, or had it as a draft."),
    FORM_NOT_PUBLISHED(409, "The request form was never published, or is put away."),
    FORM_ARCHIVED(409, "The request form is put away; publish it again to change it."),
    INVOICE_NOT_SENT(409, "The invoice is a draft."),
    INVOICE_VOID(409, "The invoice was taken back."),
    AGENCY_SUSPENDED(409, "The agency is suspended."),
    AGENCY_DELETED(409, "The agency was deleted."),
    AGENCY_NOT_DELETED(422, "Only an agency that was deleted first is erased for good."),
    WRONG_PASSPHRASE(422, "The archive was sealed with another passphrase, or its beginning was altered."),
    ARCHIVE_DAMAGED(422, "The archive was altered or cut off, or is none."),
    ARCHIVE_TOO_NEW(422, "The archive was made by a newer Portico than this one."),
    ARCHIVE_TOO_LARGE(413, "The archive is larger than this installation takes in."),
    AGENCY_EXISTS(409, "The agency is here already, or was deleted here."),
    NO_ARCHIVES_HERE(422, "With Axon Server agencies are neither taken along nor taken in."),

    LINK_SPENT(409, "The link was used, was replaced by a newer one, or has expired."),
    SECOND_FACTOR_ON(409, "There is a second factor already; switch it off first."),
    SECOND_FACTOR_OFF(409, "There is no second factor."),
    TERMS_CHANGED(409, "Other terms count now; read them again."),

    ITEM_INVOICED(409, "An invoice names this item; take it out of the draft, or void what was sent."),
    BUDGET_INVOICED(409, "An invoice names an item of this budget; take it out of the draft, or void what was sent."),
    OTHER_OFFSET(409, "The upload holds another number of bytes; ask for it and go on from there."),
    UPLOAD_DONE(409, "The upload became a file already."),

    TUS_VERSION(412, "Of the protocol for resumable uploads, version 1.0.0 is understood."),
    STALE_VERSION(412, "It was changed meanwhile; read it again."),
    TOO_LARGE(413, "The request is larger than it may be."),
    UNSUPPORTED_MEDIA_TYPE(415, "This door does not read that media type."),
    RANGE_NOT_SATISFIABLE(416, "The file does not reach that far."),

    TOO_MANY_UPLOADS(422, "As many uploads are under way as may be; finish or end one first."),
    TOO_MANY_PIECES(422, "The upload came in too many pieces; begin it again with larger ones."),
    IDEMPOTENCY_KEY_REUSED(422, "That idempotency key came before with another body."),
    BRAND_NOT_AVAILABLE(422, "The brand is not among this person's brands."),
    BRAND_OF_ANOTHER_COMPANY(422, "The brand belongs to another company than this person."),
    FILE_IN_ANOTHER_THREAD(422, "The file is not in the thread of those who are asked."),
    TASK_HAS_NO_PROJECT(422, "A task without a project cannot be shared."),
    HAS_OUTSIDE_CONTENT(422, "People outside have posts, files or shares here, so it stays with its brand."),
    PARENT_IN_ANOTHER_PROJECT(422, "The parent task belongs to another project."),
    TASK_WITHIN_ITSELF(422, "A task cannot be a part of itself, nor of its own subtasks."),
    FILE_NOT_CLEAN(422, "The file holds malware and was not taken in."),
    NO_PREVIEW(422, "That file is no picture that can be shown small."),
    TOO_MANY_TOKENS(422, "There are as many tokens as there may be; revoke one first."),
    LAST_OWNER(422, "The agency keeps at least one owner."),
    PERSON_ERASED(409, "The person was erased."),
    ERASES_ONESELF(422, "Nobody erases themselves; somebody else has to."),
    LEGAL_HOLD(409, "A legal hold keeps it. Whoever placed it can lift it."),
    RIGHT_NOT_HELD(422, "Nobody gives away a right they do not have."),
    WRONG_BASE(422, "The permission set, or a switch in it, is made for another kind of person."),
    STANDING_RULE_BROKEN(422, "A standing rule of the agency forbids this."),
    NOTHING_TO_REVIEW(422, "Nobody outside has any access that the review would be about."),
    TOO_MUCH_TO_REVIEW(422, "That is more than one review may list; review a company or a brand."),
    NOT_A_REVIEWER(422, "Whoever reviews access must be able to give it."),
    REVIEW_OVER(422, "The review was cancelled, or its last day has passed."),
    GIVEN_ANEW(422, "The access was given again since the review began, which says nothing of it any more."),
    TOO_MANY_RULES(422, "There are as many standing rules as there may be; remove one first."),
    HISTORY_ONLY_FOR_SHARES(422, "Only the share of a task can begin from now on."),
    ENDS_IN_THE_PAST(422, "The end has passed already."),
    WRONG_PASSWORD(422, "That is not the present password."),
    WRONG_CODE(422, "The code is wrong, was used before, or is too old."),
    WRONG_PASSKEY(422, "No passkey here answers to that."),
    PROVIDER_UNREACHABLE(422, "No identity provider answers at that address as it should."),
    TOO_MANY_APPS(422, "There are as many apps as there may be; remove one first."),
    TOO_MANY_KEYS(422, "The key was changed as often as it may be."),
    NOT_AN_AUDITOR(422, "That is for auditors alone: who reads the record of access, and from outside nothing else."),
    CHECKPOINT_KEY_LOST(422, "The key that signs is not there any more. Another one has to begin."),
    TOO_MANY_FILTERS(422, "As many filters are saved as there may be; forget one first."),
    SECOND_FACTOR_DEMANDED(422, "The agency demands a second factor of this person."),
    NOT_INVITED(422, "There is no pending invitation."),
    BASIC_PERSON(422, "That person has no account and reads only what is shared with them by name."),
    NOT_BASIC(422, "That person has an account, or was invited to one."),
    NOT_AN_EMPLOYEE(422, "That person is not of the agency."),
    NOT_AN_EXTERNAL_USER(422, "That person is not outside the agency."),
    ACCOUNT_ENDED(422, "That person's account has ended."),
    TOO_MANY_DOCUMENTS(422, "A project holds 500 documents at most."),
    TOO_MANY_FORMS(422, "There are as many request forms as there may be."),
    TOO_MANY_HOLDS(422, "There are as many legal holds as there may be."),
    IMPORT_ELSEWHERE(409, "The import is at another point: it runs, is over, or was never started."),
    TOO_MANY_ITEMS(422, "The budget has as many items as it may have."),
    OTHER_CURRENCY(422, "That is another currency than the one used there."),
    PROJECT_OF_ANOTHER_BRAND(422, "The project belongs to another brand."),
    STILL_NOT_VISIBLE(422, "The person would not see it even then; more has to be changed."),

    CHECKSUM_MISMATCH(460, "The bytes are not those whose checksum was named; none were kept."),
    TOO_MANY_REQUESTS(429, "Too many requests."),
    INTERNAL(500, "Something went wrong here. It has been noted."),
    FILES_UNAVAILABLE(503, "The store of files does not answer. Try again in a moment."),
    FILE_NOT_SCANNED(503, "Nobody could look whether the file is clean. Try again in a moment."),
    UNAVAILABLE(503, "Not ready. Try again in a moment."),
    STORAGE_FULL(507, "There is no room left to store anything.");

    private final int status;
    private final String detail;

    ProblemCode(int status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** A sentence for people. */
    public String detail() {
        return detail;
    }

    /** The URI that names the kind of problem. */
    public String type() {
        return "urn:portico:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A short title: the code in words. */
    public String title() {
        String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static ProblemCode of(Rejected.Code code) {
        return switch (code) {
            case NOT_FOUND -> NOT_FOUND;
            case FORBIDDEN -> FORBIDDEN;
            case STALE_VERSION -> STALE_VERSION;
            case CONFLICT -> CONFLICT;
            case ALREADY_EXISTS -> ALREADY_EXISTS;
            case EMAIL_TAKEN -> EMAIL_TAKEN;
            case SLUG_TAKEN -> SLUG_TAKEN;
            case BRAND_NOT_AVAILABLE -> BRAND_NOT_AVAILABLE;
            case BRAND_OF_ANOTHER_COMPANY -> BRAND_OF_ANOTHER_COMPANY;
            case TASK_HAS_NO_PROJECT -> TASK_HAS_NO_PROJECT;
            case HAS_OUTSIDE_CONTENT -> HAS_OUTSIDE_CONTENT;
            case PARENT_IN_ANOTHER_PROJECT -> PARENT_IN_ANOTHER_PROJECT;
            case TASK_WITHIN_ITSELF -> TASK_WITHIN_ITSELF;
            case FILE_ALREADY_POSTED -> FILE_ALREADY_POSTED;
            case LAST_OWNER -> LAST_OWNER;
            case PERSON_ERASED -> PERSON_ERASED;
            case ERASES_ONESELF -> ERASES_ONESELF;
            case LEGAL_HOLD -> LEGAL_HOLD;
            case RIGHT_NOT_HELD -> RIGHT_NOT_HELD;
            case WRONG_BASE -> WRONG_BASE;
            case NAME_TAKEN -> NAME_TAKEN;
            case SET_IN_USE -> SET_IN_USE;
            case STANDING_RULE_BROKEN -> STANDING_RULE_BROKEN;
            case TOO_MANY_RULES -> TOO_MANY_RULES;
            case NOTHING_TO_REVIEW -> NOTHING_TO_REVIEW;
            case TOO_MUCH_TO_REVIEW -> TOO_MUCH_TO_REVIEW;
            case NOT_A_REVIEWER -> NOT_A_REVIEWER;
            case REVIEW_OVER -> REVIEW_OVER;
            case GIVEN_ANEW -> GIVEN_ANEW;
            case HISTORY_ONLY_FOR_SHARES -> HISTORY_ONLY_FOR_SHARES;
            case ENDS_IN_THE_PAST -> ENDS_IN_THE_PAST;
            case INVITATION_USED -> INVITATION_USED;
            case INVITATION_WITHDRAWN -> INVITATION_WITHDRAWN;
            case INVITATION_EXPIRED -> INVITATION_EXPIRED;
            case NOT_INVITED -> NOT_INVITED;
            case TERMS_CHANGED -> TERMS_CHANGED;
            case BASIC_PERSON -> BASIC_PERSON;
            case NOT_BASIC -> NOT_BASIC;
            case NOT_AN_EMPLOYEE -> NOT_AN_EMPLOYEE;
            case NOT_AN_EXTERNAL_USER -> NOT_AN_EXTERNAL_USER;
            case ACCOUNT_ENDED -> ACCOUNT_ENDED;
            case CANNOT_BE_MENTIONED -> CANNOT_BE_MENTIONED;
            case POST_DELETED -> POST_DELETED;
            case REQUEST_ANSWERED -> REQUEST_ANSWERED;
            case STILL_NOT_VISIBLE -> STILL_NOT_VISIBLE;
            case POST_HELD -> POST_HELD;
            case TASK_MOVED -> TASK_MOVED;
            case APPROVED -> APPROVED;
            case APPROVAL_WAITS -> APPROVAL_WAITS;
            case APPROVAL_SETTLED -> APPROVAL_SETTLED;
            case FILE_IN_ANOTHER_THREAD -> FILE_IN_ANOTHER_THREAD;
            case TOO_MANY_DOCUMENTS -> TOO_MANY_DOCUMENTS;
            case FORM_NOT_PUBLISHED -> FORM_NOT_PUBLISHED;
            case FORM_ARCHIVED -> FORM_ARCHIVED;
            case TOO_MANY_FORMS -> TOO_MANY_FORMS;
            case TOO_MANY_HOLDS -> TOO_MANY_HOLDS;
            case IMPORT_ELSEWHERE -> IMPORT_ELSEWHERE;
            case TOO_MANY_ITEMS -> TOO_MANY_ITEMS;
            case OTHER_CURRENCY -> OTHER_CURRENCY;
            case ITEM_INVOICED -> ITEM_INVOICED;
            case BUDGET_INVOICED -> BUDGET_INVOICED;
            case PROJECT_OF_ANOTHER_BRAND -> PROJECT_OF_ANOTHER_BRAND;
            case INVOICE_NOT_A_DRAFT -> INVOICE_NOT_A_DRAFT;
            case INVOICE_NUMBER_TAKEN -> INVOICE_NUMBER_TAKEN;
            case INVOICE_NOT_SENT -> INVOICE_NOT_SENT;
            case INVOICE_VOID -> INVOICE_VOID;
            case AGENCY_SUSPENDED -> AGENCY_SUSPENDED;
            case AGENCY_DELETED -> AGENCY_DELETED;
            case AGENCY_NOT_DELETED -> AGENCY_NOT_DELETED;
            case WRONG_PASSPHRASE -> WRONG_PASSPHRASE;
            case ARCHIVE_DAMAGED -> ARCHIVE_DAMAGED;
            case ARCHIVE_TOO_NEW -> ARCHIVE_TOO_NEW;
            case ARCHIVE_TOO_LARGE -> ARCHIVE_TOO_LARGE;
            case AGENCY_EXISTS -> AGENCY_EXISTS;
            case NO_ARCHIVES_HERE -> NO_ARCHIVES_HERE;
            case LINK_SPENT -> LINK_SPENT;
            case WRONG_PASSWORD -> WRONG_PASSWORD;
            case WRONG_CODE -> WRONG_CODE;
            case WRONG_PASSKEY -> WRONG_PASSKEY;
            case PROVIDER_UNREACHABLE -> PROVIDER_UNREACHABLE;
            case TOO_MANY_APPS -> TOO_MANY_APPS;
            case TOO_MANY_FILTERS -> TOO_MANY_FILTERS;
            case TOO_MANY_KEYS -> TOO_MANY_KEYS;
            case NOT_AN_AUDITOR -> NOT_AN_AUDITOR;
            case CHECKPOINT_KEY_LOST -> CHECKPOINT_KEY_LOST;
            case TOO_MANY_REQUESTS -> TOO_MANY_REQUESTS;
            case SECOND_FACTOR_ON -> SECOND_FACTOR_ON;
            case SECOND_FACTOR_OFF -> SECOND_FACTOR_OFF;
            case SECOND_FACTOR_DEMANDED -> SECOND_FACTOR_DEMANDED;
        };
    }

    static ProblemCode of(BadInput.Code code) {
        return switch (code) {
            case REQUIRED -> REQUIRED;
            case TOO_LONG -> TOO_LONG;
            case TOO_MANY -> TOO_MANY;
            case WRONG_TYPE -> WRONG_TYPE;
            case UNKNOWN_FIELD -> UNKNOWN_FIELD;
            case UNKNOWN_VALUE -> UNKNOWN_VALUE;
            case INVALID_ID -> INVALID_ID;
            case INVALID_TEXT -> INVALID_TEXT;
            case INVALID_EMAIL -> INVALID_EMAIL;
            case INVALID_SLUG -> INVALID_SLUG;
            case INVALID_TIME_ZONE -> INVALID_TIME_ZONE;
            case INVALID_CURRENCY -> INVALID_CURRENCY;
            case INVALID_DATE -> INVALID_DATE;
            case INVALID_NUMBER -> INVALID_NUMBER;
            case INVALID_LINK -> INVALID_LINK;
            case INVALID_PASSWORD -> INVALID_PASSWORD;
            case COMMON_PASSWORD -> COMMON_PASSWORD;
            case BEFORE_START -> BEFORE_START;
            case IN_THE_PAST -> IN_THE_PAST;
            case OUT_OF_RANGE -> OUT_OF_RANGE;
            case NOT_TEXT -> NOT_TEXT;
            case WRONG_CHARSET -> WRONG_CHARSET;
            case NOT_WELL_FORMED -> NOT_WELL_FORMED;
            case TOO_DEEP -> TOO_DEEP;
        };
    }

    static ProblemCode of(UploadRefused.Why why) {
        return switch (why) {
            case OTHER_OFFSET -> OTHER_OFFSET;
            case OTHER_CHECKSUM -> CHECKSUM_MISMATCH;
            case TOO_MANY -> TOO_MANY_UPLOADS;
            case TOO_MANY_PIECES -> TOO_MANY_PIECES;
        };
    }

    static ProblemCode of(Gateway.Unavailable.Why why) {
        return switch (why) {
            case NOT_READY -> UNAVAILABLE;
            case FULL -> STORAGE_FULL;
        };
    }
}
