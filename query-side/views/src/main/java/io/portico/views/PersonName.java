package io.portico.views;

import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;

/**
 * A person as others see them: name and role, never e-mail, phone or notes (access.md, rule 10).
 *
 * @param name first and last name; a pseudonym once erased
 */
public record PersonName(UserId id, String name, PersonKind kind) {}
