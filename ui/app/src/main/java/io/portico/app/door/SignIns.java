package io.portico.app.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.portico.app.PorticoSettings;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Counts wrong attempts: by account and address together, so that nobody can lock out somebody else; by address alone;
 * and by account, which from many addresses at once is only made slower. A browser from which the person signed in
 * before is spared what others do. Forgets after a minute.
 */
@Component
final class SignIns {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int KEPT = 100_000;
    private static final Duration FIRST_DELAY = Duration.ofMillis(100);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(3);
    private static final int MAX_DOUBLINGS = 5;

    /** Whoever waits holds a thread: when so many do, the others are sent away instead. */
    private static final int WAITING_AT_ONCE = 40;

    private final PorticoSettings.Limits limits;
    private final Cache<String, AtomicInteger> wrong;
    private final Semaphore waiting = new Semaphore(WAITING_AT_ONCE);

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

    /** @param known whether the account's person signed in from that browser before */
    boolean mayTry(String agencyId, String account, String address, boolean known) {
        return limits.off()
                || (count(pair(agencyId, account, address, known)) < limits.signIns()
                        && (known || count(address) < limits.signInsPerAddress()));
    }

    /** As above, for what only somebody tries who has got in halfway already, from wherever they come. */
    boolean mayTry(String agencyId, String what) {
        return limits.off() || count(pair(agencyId, what, "", false)) < limits.signIns();
    }

    void wasWrong(String agencyId, String what) {
        add(pair(agencyId, what, "", false));
    }

    /** How long the next attempt at the account has to wait, from wherever it comes. */
    Duration delay(String agencyId, String account, boolean known) {
        int over = count(account(agencyId, account)) - limits.signIns();
        if (limits.off() || known || over < 0) {
            return Duration.ZERO;
        }
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(over, MAX_DOUBLINGS));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }

    /** Waits as long as the account has to; false when too many wait already. */
    boolean await(String agencyId, String account, boolean known) {
        Duration delay = delay(agencyId, account, known);
        if (delay.isZero()) {
            return true;
        }
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            Thread.sleep(delay);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.release();
        }
    }

    void wasWrong(String agencyId, String account, String address, boolean known) {
        add(pair(agencyId, account, address, known));
        if (!known) {
            add(address);
            add(account(agencyId, account));
        }
    }

    void wasRight(String agencyId, String account, String address, boolean known) {
        wrong.invalidate(pair(agencyId, account, address, known));
    }

    private int count(String key) {
        AtomicInteger counted = wrong.getIfPresent(key);
        return counted == null ? 0 : counted.get();
    }

    private void add(String key) {
        wrong.get(key, _ -> new AtomicInteger()).incrementAndGet();
    }

    private static String account(String agencyId, String account) {
        return agencyId + " " + account;
    }

    private static String pair(String agencyId, String account, String address, boolean known) {
        return agencyId + " " + account + " " + (known ? "known" : address);
    }
}
