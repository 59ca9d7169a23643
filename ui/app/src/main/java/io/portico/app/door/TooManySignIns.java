package io.portico.app.door;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords from there: one has to wait. */
final class TooManySignIns extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    TooManySignIns() {
        super("too many wrong passwords");
    }
}
