package io.portico.app.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;

/** Remembers no session. */
final class NoRegistry implements SessionRegistry {

    @Override
    public List<Object> getAllPrincipals() {
        return List.of();
    }

    @Override
    public List<SessionInformation> getAllSessions(Object principal, boolean includeExpiredSessions) {
        return List.of();
    }

    @Override
    public @Nullable SessionInformation getSessionInformation(String sessionId) {
        return null;
    }

    @Override
    public void refreshLastRequest(String sessionId) {
        // Nothing is remembered that could be refreshed.
    }

    @Override
    public void registerNewSession(String sessionId, Object principal) {
        // See above.
    }

    @Override
    public void removeSessionInformation(String sessionId) {
        // See above.
    }
}
