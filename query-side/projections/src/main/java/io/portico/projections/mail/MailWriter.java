package io.portico.projections.mail;

import java.util.Optional;

/** Puts mails into words. */
interface MailWriter {

    /** The mail's words; empty while the views do not hold yet what it needs. */
    Optional<MailTexts.Words> of(StoredMail mail);
}
