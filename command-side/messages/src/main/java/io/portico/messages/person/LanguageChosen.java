package io.portico.messages.person;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A person chose in which language pages and mails speak to them.
 *
 * @param language null for that of their browser
 */
@StoredAs("language-chosen")
@Revision("1")
public record LanguageChosen(UserId userId, @Nullable Language language) {}
