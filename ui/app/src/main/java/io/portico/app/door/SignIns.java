package io.portico.app.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.portico.app.PorticoSettings;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords, by account and address together, so that nobody can lock out somebody else, and by address
 * alone. Forgets after a minute.
 */
@Component
final class SignIns {

    private static final int KEPT = 100_000;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final PorticoSettings.Limits limits;
    private final Cache<String, AtomicInteger> wrong;

    @Autowired
    SignIns(PorticoSettings settings) {
        this(settings.limits(), Ticker.systemTicker());
    }

    SignIns(PorticoSettings.Limits limits, Ticker ticker) {
        this.limits = limits;
        this.wrong = Caffeine.newBuilder()
                .maximumSize(KEPT)
                .expireAfterWrite(WINDOW)
                .ticker(ticker)
                .build();
    }

    boolean mayTry(String agencyId, String account, String address) {
        return limits.off()
                || (count(pair(agencyId, account, address)) < limits.signIns()
                        && count(address) < limits.signInsPerAddress());
    }

    void wasWrong(String agencyId, String account, String address) {
        add(pair(agencyId, account, address));
        add(address);
    }

    void wasRight(String agencyId, String account, String address) {
        wrong.invalidate(pair(agencyId, account, address));
    }

    private int count(String key) {
        AtomicInteger counted = wrong.getIfPresent(key);
        return counted == null ? 0 : counted.get();
    }

    private void add(String key) {
        wrong.get(key, _ -> new AtomicInteger()).incrementAndGet();
    }

    private static String pair(String agencyId, String account, String address) {
        return agencyId + " " + account + " " + address;
    }
}
