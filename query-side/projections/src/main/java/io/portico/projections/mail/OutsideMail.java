package io.portico.projections.mail;

import io.portico.messages.Audience;
import io.portico.messages.UserId;

/**
 * A mail to somebody outside as it is said now.
 *
 * @param words its subject and text; empty when there is nothing to say
 */
public record OutsideMail(String id, UserId recipient, Audience audience, String words) {}
