package io.portico.messages;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An expected no. It carries a closed code and parameters, no words: the doors turn each code into a status and
 * words by an exhaustive switch. It survives the bus as {@link #details()}.
 */
public final class Rejected extends RuntimeException {

    /** Every reason for which Portico says no. */
    public enum Code {
        /** Not there, or not for the caller's eyes: the two are alike. */
        NOT_FOUND,
        /** The caller may see it but not do this. */
        FORBIDDEN,
        /** The thing was changed meanwhile; the caller's version is stale. */
        STALE_VERSION,
        /** Two changes of access met; try again. */
        CONFLICT,
        /** That id exists already. */
        ALREADY_EXISTS,
        EMAIL_TAKEN,
        SLUG_TAKEN,
        BRAND_NOT_AVAILABLE,
        BRAND_OF_ANOTHER_COMPANY,
        TASK_HAS_NO_PROJECT,
        HAS_OUTSIDE_CONTENT,
        PARENT_IN_ANOTHER_PROJECT,
        /** The parent is the task itself, or a part of it. */
        TASK_WITHIN_ITSELF,
        FILE_ALREADY_POSTED,
        LAST_OWNER,
        /** The person was erased, and nothing brings them back. */
        PERSON_ERASED,
        /** Nobody erases themselves. */
        ERASES_ONESELF,
        /** A legal hold keeps it. */
        LEGAL_HOLD,
        RIGHT_NOT_HELD,
        WRONG_BASE,
        NAME_TAKEN,
        SET_IN_USE,
        /** A standing rule says that somebody never sees what this would show them. */
        STANDING_RULE_BROKEN,
        TOO_MANY_RULES,
        /** Nobody outside has any access that the review would be about. */
        NOTHING_TO_REVIEW,
        TOO_MUCH_TO_REVIEW,
        /** Whoever is to confirm access must be able to give it. */
        NOT_A_REVIEWER,
        /** The review was cancelled, or its last day has passed. */
        REVIEW_OVER,
        /** The access was given again since the review began, which says nothing of it any more. */
        GIVEN_ANEW,
        HISTORY_ONLY_FOR_SHARES,
        ENDS_IN_THE_PAST,
        INVITATION_USED,
        INVITATION_WITHDRAWN,
        INVITATION_EXPIRED,
        NOT_INVITED,
        /** The person has no account, and only reads what is shared with them by name. */
        BASIC_PERSON,
        /** The person has an account, or is to have one. */
        NOT_BASIC,
        /** Other terms count now than those that were read. */
        TERMS_CHANGED,
        NOT_AN_EMPLOYEE,
        NOT_AN_EXTERNAL_USER,
        /** The account was deactivated, its invitation withdrawn, or its end is over. */
        ACCOUNT_ENDED,
        POST_DELETED,
        /** Somebody is mentioned who may not read it, or is not there at all; the two are alike. */
        CANNOT_BE_MENTIONED,
        /** Somebody answered the request already. */
        REQUEST_ANSWERED,
        /** What the person asked for they would not see even then. */
        STILL_NOT_VISIBLE,
        /** The reply is still kept back: it can be taken back, or will be sent. */
        POST_HELD,
        /** The task was moved to another project after the reply was written, where others would read it. */
        TASK_MOVED,
        /** People outside have approved it, which locks it; the agency can withdraw the approval. */
        APPROVED,
        /** Those people are asked for its approval already. */
        APPROVAL_WAITS,
        /** The request was answered or withdrawn already. */
        APPROVAL_SETTLED,
        /** The file is not in the thread of those who are asked. */
        FILE_IN_ANOTHER_THREAD,
        TOO_MANY_DOCUMENTS,
        /** The form was never published, or is put away. */
        FORM_NOT_PUBLISHED,
        /** The form is put away; whoever publishes it again can change it. */
        FORM_ARCHIVED,
        TOO_MANY_FORMS,
        TOO_MANY_HOLDS,
        /** The import is at another point: it runs, is over, or was never started. */
        IMPORT_ELSEWHERE,
        TOO_MANY_ITEMS,
        OTHER_CURRENCY,
        /** An invoice that stands names the item of a budget. */
        ITEM_INVOICED,
        /** An invoice that stands names an item of the budget. */
        BUDGET_INVOICED,
        PROJECT_OF_ANOTHER_BRAND,
        INVOICE_NOT_A_DRAFT,
        /** Another invoice of the agency has that number, or had it as a draft. */
        INVOICE_NUMBER_TAKEN,
        INVOICE_NOT_SENT,
        INVOICE_VOID,
        AGENCY_SUSPENDED,
        AGENCY_DELETED,
        /** Only what was deleted first is erased for good. */
        AGENCY_NOT_DELETED,
        WRONG_PASSPHRASE,
        /** Altered, cut off, or no archive of an agency at all. */
        ARCHIVE_DAMAGED,
        /** The archive holds what this installation does not know yet. */
        ARCHIVE_TOO_NEW,
        ARCHIVE_TOO_LARGE,
        /** The agency is here already, or was. */
        AGENCY_EXISTS,
        /** This kind of ledger takes no history of elsewhere, and gives none away. */
        NO_ARCHIVES_HERE,
        /** The link was used, replaced by a newer one, or has expired. */
        LINK_SPENT,
        WRONG_PASSWORD,
        /** The code is wrong, was used before, or is too old. */
        WRONG_CODE,
        /** What came instead of a passkey's signature: of nobody, of somebody who may not sign in, or not right. */
        WRONG_PASSKEY,
        /** No identity provider answers at that address as it should. */
        PROVIDER_UNREACHABLE,
        TOO_MANY_APPS,
        TOO_MANY_FILTERS,
        TOO_MANY_KEYS,
        CHECKPOINT_KEY_LOST,
        NOT_AN_AUDITOR,
        TOO_MANY_REQUESTS,
        SECOND_FACTOR_ON,
        SECOND_FACTOR_OFF,
        /** The agency demands a second factor of this person. */
        SECOND_FACTOR_DEMANDED
    }

    private static final String FIELD = "field";
    private static final String ABOUT = "about";

    private final Code code;
    private final Map<String, String> parameters;

    public Rejected(Code code, Map<String, String> parameters) {
        super(code.name(), null, false, false);
        this.code = code;
        this.parameters = Map.copyOf(parameters);
    }

    public Rejected(Code code) {
        this(code, Map.of());
    }

    public Code code() {
        return code;
    }

    /** What the words need to be filled in, by name; never a text that the reader may not see. */
    public Map<String, String> parameters() {
        return parameters;
    }

    /** The same refusal, of one part of what was asked: the field by its path, such as {@code changes[3]}. */
    public Rejected of(String field) {
        Map<String, String> more = new HashMap<>(parameters);
        more.put(FIELD, parameters.containsKey(FIELD) ? field + "." + parameters.get(FIELD) : field);
        return new Rejected(code, more);
    }

    /** The same refusal, said of something by its name; for doors, where the reader may know the name. */
    public Rejected about(String name) {
        Map<String, String> more = new HashMap<>(parameters);
        more.put(ABOUT, name);
        return new Rejected(code, more);
    }

    /** What it is said of; null when that is plain. */
    public @Nullable String about() {
        return parameters.get(ABOUT);
    }

    /** Which part of what was asked was refused; null when it is the whole. */
    public @Nullable String field() {
        return parameters.get(FIELD);
    }

    /** The refusal in the form in which it crosses the bus. */
    public Details details() {
        return new Details(code, parameters);
    }

    /** A refusal as data. */
    public record Details(Code code, Map<String, String> parameters) {
        public Rejected toRejected() {
            return new Rejected(code, parameters);
        }
    }
}
