package io.portico.access;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who can ever read which text of which event: every component that holds words, sealed or not, by the name the event is
 * stored under and the way to it. What is not in here is the agency's own.
 */
public final class EventTexts {

    private static final Map<String, Readership> TEXTS = read("""
            access-asked.message SUBJECT
            access-asked.resource SUBJECT
            access-changes-applied.reason AGENCY
            access-request-declined.reason AGENCY
            access-request-declined.resource SUBJECT
            access-request-granted.resource SUBJECT
            agency-founded.currency OUTSIDE
            agency-founded.name OUTSIDE
            agency-founded.slug AGENCY
            agency-founded.timeZone AGENCY
            agency-note-changed.note AGENCY
            app-set.name AGENCY
            app-set.redirectUris[] AGENCY
            approval-asked.text AUDIENCE
            approval-withdrawn.reason AUDIENCE
            audit-content-given.reason AGENCY
            basic-guest-added.emailDigest AGENCY
            basic-guest-added.guest.codename SUBJECT
            basic-guest-added.guest.email SUBJECT
            basic-guest-added.guest.firstName OUTSIDE
            basic-guest-added.guest.lastName OUTSIDE
            basic-guest-added.guest.note AGENCY
            basic-guest-added.guest.welcomeText SUBJECT
            brand-added.name OUTSIDE
            brand-renamed.name OUTSIDE
            budget-access-granted.reason AGENCY
            budget-added.name OUTSIDE
            budget-item-added.amount.currency OUTSIDE
            budget-item-added.cost.currency OUTSIDE
            budget-item-added.name OUTSIDE
            budget-item-changed.amount.currency OUTSIDE
            budget-item-changed.cost.currency OUTSIDE
            budget-item-changed.name OUTSIDE
            budget-item-used.used.currency OUTSIDE
            budget-renamed.name OUTSIDE
            changes-asked.text AUDIENCE
            checkpoint-anchors-set.webhook AGENCY
            checkpoint-key-begun.note AGENCY
            checkpoint-key-changed.note AGENCY
            checkpoint-signed.note AGENCY
            client-invited.emailDigest AGENCY
            client-invited.guest.codename SUBJECT
            client-invited.guest.email SUBJECT
            client-invited.guest.firstName OUTSIDE
            client-invited.guest.lastName OUTSIDE
            client-invited.guest.note AGENCY
            client-invited.guest.welcomeText SUBJECT
            company-added.name AGENCY
            company-renamed.name AGENCY
            contact-added.contact.email AGENCY
            contact-added.contact.firstName AGENCY
            contact-added.contact.lastName AGENCY
            contact-edited.contact.email AGENCY
            contact-edited.contact.firstName AGENCY
            contact-edited.contact.lastName AGENCY
            document-added.file.mediaType OUTSIDE
            document-added.file.name OPENED
            document-added.file.sha256 OUTSIDE
            document-added.text OPENED
            document-added.title OPENED
            document-edited.file.mediaType OUTSIDE
            document-edited.file.name OPENED
            document-edited.file.sha256 OUTSIDE
            document-edited.text OPENED
            document-edited.title OPENED
            email-change-asked.changeId AGENCY
            email-change-asked.email SUBJECT
            email-changed.email SUBJECT
            email-changed.emailDigest AGENCY
            email-changed.previousDigest AGENCY
            email-freed.emailDigest AGENCY
            email-taken.emailDigest AGENCY
            employee-invited.emailDigest AGENCY
            employee-invited.employee.email SUBJECT
            employee-invited.employee.firstName OUTSIDE
            employee-invited.employee.lastName OUTSIDE
            file-uploaded.mediaType OUTSIDE
            file-uploaded.name NOT_YET
            file-uploaded.sha256 OUTSIDE
            filter-saved.name SUBJECT
            filter-saved.query SUBJECT
            form-filled-in.formTitle OUTSIDE
            history-export-piece-added.sha256 AGENCY
            history-export-piece-added.storedAs AGENCY
            history-export-stopped.because AGENCY
            import-mapped.mapping AGENCY
            import-stopped.because AGENCY
            import-uploaded.charset AGENCY
            import-uploaded.fileName AGENCY
            import-uploaded.mapping AGENCY
            invoice-drafted.terms.lines[].text NOT_YET
            invoice-drafted.terms.lines[].unitPrice.currency OUTSIDE
            invoice-drafted.terms.number NOT_YET
            invoice-drafted.terms.paymentInstructions NOT_YET
            invoice-edited.terms.lines[].text NOT_YET
            invoice-edited.terms.lines[].unitPrice.currency OUTSIDE
            invoice-edited.terms.number NOT_YET
            invoice-edited.terms.paymentInstructions NOT_YET
            invoice-number-taken.number NOT_YET
            invoice-sent.terms.lines[].text OUTSIDE
            invoice-sent.terms.lines[].unitPrice.currency OUTSIDE
            invoice-sent.terms.number OUTSIDE
            invoice-sent.terms.paymentInstructions OUTSIDE
            leak-proof-finished.digest AGENCY
            leak-proof-finished.report.lastEvent AGENCY
            leak-proof-finished.report.leaks[].component AGENCY
            leak-proof-finished.report.leaks[].eventId AGENCY
            leak-proof-finished.report.leaks[].where AGENCY
            legal-hold-lifted.reason AGENCY
            legal-hold-placed.reason AGENCY
            mention-settled.mention AGENCY
            no-answer-needed.upTo AGENCY
            note-edited.text AGENCY
            note-posted.files[].mediaType OUTSIDE
            note-posted.files[].name AGENCY
            note-posted.files[].sha256 OUTSIDE
            note-posted.text AGENCY
            partner-invited.emailDigest AGENCY
            partner-invited.guest.codename SUBJECT
            partner-invited.guest.email SUBJECT
            partner-invited.guest.firstName OUTSIDE
            partner-invited.guest.lastName OUTSIDE
            partner-invited.guest.note AGENCY
            partner-invited.guest.welcomeText SUBJECT
            password-reset-asked.resetId AGENCY
            payment-recorded.amount.currency OUTSIDE
            permission-set-edited.name AGENCY
            permission-set-made.name AGENCY
            person-erased.reference AGENCY
            portal-task-created.description OUTSIDE
            portal-task-created.name OUTSIDE
            profile-changed.codename SUBJECT
            profile-changed.firstName OUTSIDE
            profile-changed.lastName OUTSIDE
            profile-changed.notes SUBJECT
            profile-changed.phone SUBJECT
            program-registered.name AGENCY
            project-access-granted.reason AGENCY
            project-added.description OUTSIDE
            project-added.title OUTSIDE
            project-edited.description OUTSIDE
            project-edited.title OUTSIDE
            reply-edited.text AUDIENCE
            reply-held.files[].mediaType OUTSIDE
            reply-held.files[].name NOT_YET
            reply-held.files[].sha256 OUTSIDE
            reply-held.text NOT_YET
            reply-not-sent.reason AGENCY
            reply-posted.files[].mediaType OUTSIDE
            reply-posted.files[].name AUDIENCE
            reply-posted.files[].sha256 OUTSIDE
            reply-posted.text AUDIENCE
            reply-withdrawn.reason AGENCY
            request-form-edited.sheet.fields[].choices[].id OUTSIDE
            request-form-edited.sheet.fields[].choices[].text OUTSIDE
            request-form-edited.sheet.fields[].help OUTSIDE
            request-form-edited.sheet.fields[].id OUTSIDE
            request-form-edited.sheet.fields[].label OUTSIDE
            request-form-edited.sheet.introduction OUTSIDE
            request-form-edited.sheet.title OUTSIDE
            request-form-made.sheet.fields[].choices[].id OUTSIDE
            request-form-made.sheet.fields[].choices[].text OUTSIDE
            request-form-made.sheet.fields[].help OUTSIDE
            request-form-made.sheet.fields[].id OUTSIDE
            request-form-made.sheet.fields[].label OUTSIDE
            request-form-made.sheet.introduction OUTSIDE
            request-form-made.sheet.title OUTSIDE
            review-item-confirmed.item.itemId AGENCY
            review-item-taken-away.item.itemId AGENCY
            review-started.items[].itemId AGENCY
            review-started.name AGENCY
            sign-in-provider-set.clientId AGENCY
            sign-in-provider-set.issuer AGENCY
            sign-in-provider-set.label AGENCY
            sign-in-provider-set.linkId AGENCY
            slug-taken.slug AGENCY
            standing-rule-changed.terms.name AGENCY
            standing-rule-made.terms.name AGENCY
            task-added.description OUTSIDE
            task-added.name OUTSIDE
            task-edited.description OUTSIDE
            task-edited.name OUTSIDE
            task-shared.reason AGENCY
            terms-accepted.sha256 OUTSIDE
            terms-published.sha256 OUTSIDE
            terms-published.text OUTSIDE
            traces-of-erased-listed.mentions[].id OUTSIDE
            """);

    /**
     * Things that are themselves a secret from those who do not read them: that there is a note, and what is attached to it.
     */
    private static final Map<String, Readership> IDS = read("""
            approval-asked.approvalId AUDIENCE
            document-added.documentId OPENED
            document-added.file.fileId OPENED
            document-edited.file.fileId OPENED
            file-uploaded.fileId NOT_YET
            note-posted.files[].fileId AGENCY
            note-posted.postId AGENCY
            reply-held.files[].fileId NOT_YET
            reply-held.postId NOT_YET
            reply-posted.files[].fileId AUDIENCE
            reply-posted.postId AUDIENCE
            """);

    private EventTexts() {}

    private static Map<String, Readership> read(String table) {
        return table.lines()
                .map(line -> line.split(" "))
                .collect(Collectors.toUnmodifiableMap(part -> part[0], part -> Readership.valueOf(part[1])));
    }

    /**
     * Who can read the text at all.
     *
     * @param event the name it is stored under
     * @param path the way to the component, its names parted by dots, {@code []} behind those of lists
     */
    public static Readership of(String event, String path) {
        return TEXTS.getOrDefault(event + "." + path, Readership.AGENCY);
    }

    /** Whether words are known to stand there. */
    public static boolean knows(String event, String path) {
        return TEXTS.containsKey(event + "." + path);
    }

    /** Every component with words, as {@code event.path}. */
    public static Map<String, Readership> all() {
        return TEXTS;
    }

    /** Every component with the id of something whose being there is a secret, as {@code event.path}. */
    public static Map<String, Readership> ids() {
        return IDS;
    }
}
