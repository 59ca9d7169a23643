package io.portico.messages.account;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/**
 * What an app is, as the agency registers it.
 *
 * @param name what people know it by
 * @param redirectUris where people may be sent back to, each as it stands: nothing is added to it and nothing left out.
 *     Over TLS, or on the browser's own machine (OAuth 2.1, 2.3)
 */
public record AppTerms(String name, List<String> redirectUris) {

    public static final int MAX_REDIRECT_URIS = 10;
    public static final int MAX_REDIRECT_URI = 500;

    private static final String REDIRECT_URIS = "redirectUris";

    public AppTerms {
        name = Check.text("name", name, Check.MAX_NAME);
        Check.present(REDIRECT_URIS, redirectUris);
        if (redirectUris.isEmpty()) {
            throw new BadInput(REDIRECT_URIS, BadInput.Code.REQUIRED);
        }
        if (redirectUris.size() > MAX_REDIRECT_URIS) {
            throw new BadInput(REDIRECT_URIS, BadInput.Code.TOO_MANY);
        }
        redirectUris = redirectUris.stream()
                .map(one -> address(Check.text(REDIRECT_URIS, one, MAX_REDIRECT_URI)))
                .distinct()
                .toList();
    }

    private static String address(String text) {
        try {
            URI address = new URI(text);
            String host = address.getHost();
            boolean safe = "https".equals(address.getScheme())
                    || ("http".equals(address.getScheme()) && host != null && isThisMachine(host));
            if (safe && host != null && address.getRawUserInfo() == null && address.getRawFragment() == null) {
                return text;
            }
        } catch (URISyntaxException e) {
            // No address at all.
        }
        throw new BadInput(REDIRECT_URIS, BadInput.Code.UNKNOWN_VALUE);
    }

    private static boolean isThisMachine(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("127.0.0.1")
                || name.equals("[::1]");
    }
}
