package io.portico.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.app.PorticoSettings.Limits;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SignInsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final SignIns signIns = new SignIns(new Limits(Limits.Rate.ON, 10, 100, 6_000), nanos::get);

    @Test
    void afterTenWrongPasswordsOneWaitsAMinute() {
        wrong("clara", "10.0.0.1", 9);
        assertThat(signIns.mayTry("acme", "clara", "10.0.0.1", false)).isTrue();
        wrong("clara", "10.0.0.1", 1);
        assertThat(signIns.mayTry("acme", "clara", "10.0.0.1", false)).isFalse();
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(signIns.mayTry("acme", "clara", "10.0.0.1", false)).isTrue();
    }

    @Test
    void nobodyLocksOutSomebodyElse() {
        wrong("clara", "10.0.0.1", 30);
        assertThat(signIns.mayTry("acme", "clara", "10.0.0.2", false)).isTrue();
        assertThat(signIns.mayTry("acme", "chris", "10.0.0.1", false)).isTrue();
        assertThat(signIns.mayTry("other", "clara", "10.0.0.1", false)).isTrue();
    }

    @Test
    void thoseWhoAskWhySomebodyCannotSignInAreToldOfTooManyAttemptsForAsLongAsTheyCount() {
        wrong("clara", "10.0.0.1", 9);
        assertThat(signIns.areTooMany("acme", "clara")).isFalse();
        wrong("clara", "10.0.0.2", 1);
        assertThat(signIns.areTooMany("acme", "clara")).isTrue();
        assertThat(signIns.areTooMany("acme", "chris")).isFalse();
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(signIns.areTooMany("acme", "clara")).isFalse();
    }

    @Test
    void anAddressThatTriesManyAccountsHasToWait() {
        for (int i = 0; i < 100; i++) {
            wrong("account" + i, "10.0.0.1", 1);
        }
        assertThat(signIns.mayTry("acme", "clara", "10.0.0.1", false)).isFalse();
        assertThat(signIns.mayTry("acme", "clara", "10.0.0.2", false)).isTrue();
    }

    @Test
    void fromManyAddressesAnAccountIsSlowedAndNeverLocked() {
        for (int i = 0; i < 9; i++) {
            wrong("clara", "10.0.0." + i, 1);
        }
        assertThat(signIns.delay("acme", "clara", false)).isZero();
        Duration before = Duration.ZERO;
        for (int i = 0; i < 5; i++) {
            wrong("clara", "10.0.1." + i, 1);
            assertThat(signIns.delay("acme", "clara", false)).isGreaterThan(before);
            before = signIns.delay("acme", "clara", false);
        }
        for (int i = 0; i < 200; i++) {
            wrong("clara", "10.1.0." + i, 1);
        }
        assertThat(signIns.delay("acme", "clara", false)).isEqualTo(Duration.ofSeconds(3));
        assertThat(signIns.mayTry("acme", "clara", "10.9.9.9", false)).isTrue();
        assertThat(signIns.delay("acme", "chris", false)).isZero();
    }

    @Test
    void anAttackIsSoonOverForWhomItWasAimedAt() {
        for (int i = 0; i < 1_000; i++) {
            wrong("clara", "10.1." + i / 250 + "." + i % 250, 1);
        }
        assertThat(signIns.delay("acme", "clara", false)).isEqualTo(Duration.ofSeconds(3));
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(signIns.delay("acme", "clara", false)).isZero();
    }

    @Test
    void aBrowserThatIsKnownIsSparedWhatOthersDoAndCountsForItself() {
        wrong("clara", "10.0.0.1", 50);
        for (int i = 0; i < 100; i++) {
            wrong("account" + i, "10.0.0.1", 1);
        }
        assertThat(signIns.mayTry("acme", "clara", "10.0.0.1", true)).isTrue();
        assertThat(signIns.delay("acme", "clara", true)).isZero();
        for (int i = 0; i < 10; i++) {
            signIns.wasWrong("acme", "clara", "10.0.0.1", true);
        }
        assertThat(signIns.mayTry("acme", "clara", "10.0.0.1", true)).isFalse();
    }

    private void wrong(String account, String address, int times) {
        for (int i = 0; i < times; i++) {
            signIns.wasWrong("acme", account, address, false);
        }
    }
}
