package io.portico.app.door;

import io.portico.messages.account.SignInMethod;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has shown the right password, or for whom their identity provider has spoken, and not yet the second
 * factor. It opens nothing but the page that asks for it.
 */
record HalfSignedIn(String agencyId, String userId, Instant since, boolean byProvider) implements Serializable {

    private static final String ATTRIBUTE = HalfSignedIn.class.getName();
    private static final Duration VALID = Duration.ofMinutes(10);

    /** How they will have signed in, with a code of their app. */
    SignInMethod withCode() {
        return byProvider ? SignInMethod.PROVIDER_AND_CODE : SignInMethod.PASSWORD_AND_CODE;
    }

    SignInMethod withRecoveryCode() {
        return byProvider ? SignInMethod.PROVIDER_AND_RECOVERY_CODE : SignInMethod.PASSWORD_AND_RECOVERY_CODE;
    }

    void remember(HttpServletRequest request) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession(true).setAttribute(ATTRIBUTE, this);
    }

    static Optional<HalfSignedIn> of(@Nullable Object attribute, String agencyId, Instant now) {
        return attribute instanceof HalfSignedIn half
                        && half.agencyId.equals(agencyId)
                        && now.isBefore(half.since.plus(VALID))
                ? Optional.of(half)
                : Optional.empty();
    }

    static String attribute() {
        return ATTRIBUTE;
    }
}
