package io.portico.app.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** {@link SignedIn} as Spring Security carries it. The proof itself is not kept. */
final class SignedInToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final SignedIn signedIn;

    SignedInToken(SignedIn signedIn) {
        super(List.of());
        this.signedIn = signedIn;
        setAuthenticated(true);
    }

    @Override
    public SignedIn getPrincipal() {
        return signedIn;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInToken token && signedIn.equals(token.signedIn);
    }

    @Override
    public int hashCode() {
        return signedIn.hashCode();
    }
}
