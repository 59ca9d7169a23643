package io.portico.app.door;

import io.portico.app.PorticoSettings;
import io.portico.tenancy.Confidences;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.stereotype.Component;

/**
 * Marks a browser from which somebody signed in, for that person and agency alone. It opens nothing: whoever brings it
 * is spared what others' wrong passwords do to the account, and gets no mail about a new browser.
 */
@Component
final class DeviceMarks implements RememberMeServices {

    private static final Duration KEPT = Duration.ofDays(400);

    private final Confidences confidences;
    private final boolean secure;

    DeviceMarks(Confidences confidences, PorticoSettings settings) {
        this.confidences = confidences;
        this.secure = settings.secure();
    }

    static String read(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie ->
                        cookie.getName().equals(name(false)) || cookie.getName().equals(name(true)))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    boolean isKnown(String agencyId, String userId, Visit visit) {
        String[] parts = visit.deviceMark().split("\\.", 2);
        return parts.length == 2
                && parts[0].length() <= 64
                && MessageDigest.isEqual(
                        digest(agencyId, userId, parts[0]).getBytes(StandardCharsets.UTF_8),
                        parts[1].getBytes(StandardCharsets.UTF_8));
    }

    void mark(String agencyId, String userId, HttpServletResponse response) {
        String id = UUID.randomUUID().toString();
        ResponseCookie cookie = ResponseCookie.from(name(secure), id + "." + digest(agencyId, userId, id))
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Of whoever comes, only the browser is remembered. */
    @Override
    public @Nullable Authentication autoLogin(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void loginFail(HttpServletRequest request, HttpServletResponse response) {
        // The browser stays as known as it was.
    }

    @Override
    public void loginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        if (who instanceof SignedInToken token) {
            mark(token.getPrincipal().agencyId(), token.getPrincipal().id(), response);
        }
    }

    private String digest(String agencyId, String userId, String id) {
        return confidences.digest(agencyId, "device/" + userId + "/" + id);
    }

    private static String name(boolean secure) {
        return secure ? "__Host-portico-device" : "portico-device";
    }
}
