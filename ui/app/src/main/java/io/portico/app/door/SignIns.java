package io.portico.app.door;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.portico.app.PorticoSettings;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Counts wrong attempts: by account and address together, so that nobody can lock out somebody else; by address alone;
 * and by account, which from many addresses at once is only made slower. A browser from which the person signed in
 * before is spared what others do. Every minute one may try again.
 */
@Component
final class SignIns {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final Duration FIRST_DELAY = Duration.ofMillis(100);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(3);
    private static final int MAX_DOUBLINGS = 5;

    /** Whoever waits holds a thread: when so many do, the others are sent away instead. */
    private static final int WAITING_AT_ONCE = 40;

    private final PorticoSettings.Limits limits;
    private final Buckets pairs;
    private final Buckets addresses;
    private final Buckets accounts;
    private final Semaphore waiting = new Semaphore(WAITING_AT_ONCE);

    @Autowired
    SignIns(PorticoSettings settings) {
        this(settings.limits(), Ticker.systemTicker());
    }

    SignIns(PorticoSettings.Limits limits, Ticker ticker) {
        this.limits = limits;
        this.pairs = Buckets.inWindows(limits.signIns(), WINDOW, ticker);
        this.addresses = Buckets.inWindows(limits.signInsPerAddress(), WINDOW, ticker);
        this.accounts = Buckets.steady(limits.signIns(), WINDOW, ticker);
    }

    /** @param known whether the account's person signed in from that browser before */
    boolean mayTry(String agencyId, String account, String address, boolean known) {
        return limits.off()
                || (has(pairs, pair(agencyId, account, address, known)) && (known || has(addresses, address)));
    }

    /** As above, for what only somebody tries who has got in halfway already, from wherever they come. */
    boolean mayTry(String agencyId, String what) {
        return limits.off() || has(pairs, pair(agencyId, what, "", false));
    }

    void wasWrong(String agencyId, String what) {
        take(pairs, pair(agencyId, what, "", false));
    }

    /** How long the next attempt at the account has to wait, from wherever it comes. */
    Duration delay(String agencyId, String account, boolean known) {
        long owed = -accounts.of(account(agencyId, account)).getAvailableTokens();
        if (limits.off() || known || owed < 0) {
            return Duration.ZERO;
        }
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(owed, MAX_DOUBLINGS));
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

    void wasWrong(String agencyId, String name, String address, boolean known) {
        take(pairs, pair(agencyId, name, address, known));
        if (!known) {
            take(addresses, address);
            Bucket account = accounts.of(account(agencyId, name));
            if (account.getAvailableTokens() > -MAX_DOUBLINGS) {
                // More than the longest delay is never owed, so that an attack is soon over for whom it was aimed at.
                account.consumeIgnoringRateLimits(1);
            }
        }
    }

    void wasRight(String agencyId, String account, String address, boolean known) {
        pairs.forget(pair(agencyId, account, address, known));
    }

    /** Whether wrong attempts at the account are so many at this moment that further ones are slowed down or refused. */
    boolean areTooMany(String agencyId, String account) {
        return !limits.off()
                && (!has(accounts, account(agencyId, account)) || !has(pairs, pair(agencyId, account, "", true)));
    }

    private static boolean has(Buckets buckets, String key) {
        return buckets.of(key).getAvailableTokens() > 0;
    }

    private static void take(Buckets buckets, String key) {
        buckets.of(key).tryConsume(1);
    }

    private static String account(String agencyId, String account) {
        return agencyId + " " + account;
    }

    private static String pair(String agencyId, String account, String address, boolean known) {
        return agencyId + " " + account + " " + (known ? "known" : address);
    }
}
