package io.portico.app.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks identity providers about themselves, and remembers what they say for a while. */
@Component
final class ProviderDirectory {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);
    private static final int KEPT = 1_000;
    private static final String WHERE = "/.well-known/openid-configuration";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Outbound outbound;
    private final Cache<String, ProviderMetadata> known =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(REMEMBERED).build();

    private final Cache<String, Boolean> silent =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(LEFT_ALONE).build();

    ProviderDirectory(Outbound outbound) {
        this.outbound = outbound;
    }

    /**
     * What the provider says, maybe a while ago. Anybody can have it asked, and each who does waits for it: one that does
     * not answer is left alone for a moment.
     */
    ProviderMetadata find(String issuer) throws IOException {
        ProviderMetadata found = known.getIfPresent(issuer);
        if (found != null) {
            return found;
        }
        if (silent.getIfPresent(issuer) != null) {
            throw new IOException("the provider did not answer a moment ago");
        }
        try {
            return ask(issuer);
        } catch (IOException e) {
            silent.put(issuer, Boolean.TRUE);
            throw e;
        }
    }

    /** What the provider says now. */
    ProviderMetadata ask(String issuer) throws IOException {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        try {
            String said = outbound.read(URI.create(base + WHERE));
            ProviderMetadata metadata = ProviderMetadata.read(issuer, JSON.readTree(said), outbound);
            known.put(issuer, metadata);
            return metadata;
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException("no OpenID provider answers there", e);
        }
    }
}
