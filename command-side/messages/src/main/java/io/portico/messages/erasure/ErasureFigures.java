package io.portico.messages.erasure;

/**
 * How much there is of a person to be made unreadable.
 *
 * @param posts replies and notes of theirs, also such as never went out
 * @param files that they uploaded, without those that are documents of the agency now
 * @param mails to them in the outbox, sent or not
 * @param filters searches they had saved
 * @param credentials passwords, second factors, passkeys, sessions, tokens and links of theirs
 */
public record ErasureFigures(int posts, int files, int mails, int filters, int credentials) {}
