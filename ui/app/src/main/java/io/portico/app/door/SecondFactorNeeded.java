package io.portico.app.door;

import org.springframework.security.core.AuthenticationException;

/** The password was right, and there is more to show. */
final class SecondFactorNeeded extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final transient HalfSignedIn half;

    SecondFactorNeeded(HalfSignedIn half) {
        super("a second factor is needed");
        this.half = half;
    }

    HalfSignedIn half() {
        return half;
    }
}
