package io.portico.views.me;

import io.portico.messages.UserId;
import io.portico.messages.person.Language;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One's own profile. Programs have a name and nothing else.
 *
 * @param version for edits; grows with each change of what stands here, and with nothing else
 * @param undoSendSeconds for how long replies sent from a page are kept back
 * @param language in which pages and mails speak; null for that of the browser
 */
public record Me(
        UserId id,
        long version,
        PersonKind kind,
        String firstName,
        String lastName,
        @Nullable String codename,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String notes,
        boolean notificationsMuted,
        int undoSendSeconds,
        @Nullable Language language,
        Set<Permission> permissions) {}
