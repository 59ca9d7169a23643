package io.portico.app.door;

import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.account.NoteSecondFactor;
import io.portico.messages.account.NoteSecondFactorGone;
import io.portico.messages.account.SecondFactor;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Gateway.Receipt;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.credentials.AccountDesk;
import io.portico.tenancy.credentials.Passkeys;
import io.portico.tenancy.credentials.SecondFactors;
import io.portico.views.door.FindSecondFactorDemand;
import io.portico.views.door.SecondFactorDemand;
import io.portico.views.me.FindMe;
import io.portico.views.me.Me;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Switches codes on and off, for the agency of the current work. */
@Component
final class SecondFactorDesk {

    private final Gateway gateway;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final SignIns signIns;

    SecondFactorDesk(Gateway gateway, SecondFactors factors, Passkeys passkeys, SignIns signIns) {
        this.gateway = gateway;
        this.factors = factors;
        this.passkeys = passkeys;
        this.signIns = signIns;
    }

    AccountDesk.SecondFactor state(String userId) {
        String agencyId = Tenancy.agencyId();
        return new AccountDesk.SecondFactor(
                factors.on(agencyId, userId),
                demanded(userId),
                factors.recoveryCodesLeft(agencyId, userId),
                passkeys.list(agencyId, userId).size());
    }

    boolean isOn(String userId) {
        return factors.on(Tenancy.agencyId(), userId);
    }

    AccountDesk.Enrolment begin(String userId) {
        String agencyId = Tenancy.agencyId();
        if (factors.on(agencyId, userId)) {
            throw new Rejected(Rejected.Code.SECOND_FACTOR_ON);
        }
        String secret = factors.begin(agencyId, userId);
        Me me = me(userId);
        String issuer = encoded(AgencyOfRequest.name());
        String account = encoded(me.email() == null ? me.firstName() : me.email());
        return new AccountDesk.Enrolment(
                secret, "otpauth://totp/" + issuer + ":" + account + "?secret=" + secret + "&issuer=" + issuer);
    }

    List<String> confirm(String userId, String code) {
        String agencyId = Tenancy.agencyId();
        List<String> recovery = limited(userId, () -> {
            if (factors.on(agencyId, userId)) {
                throw new Rejected(Rejected.Code.SECOND_FACTOR_ON);
            }
            return factors.confirm(agencyId, userId, code).orElseThrow(() -> new Rejected(Rejected.Code.WRONG_CODE));
        });
        Work self = new Work(agencyId, Actor.person(userId));
        Tenancy.call(self, () -> gateway.send(new NoteSecondFactor(new UserId(userId), SecondFactor.TOTP)));
        return recovery;
    }

    List<String> renew(String userId, String code) {
        demandRight(userId, code);
        return factors.renewRecoveryCodes(Tenancy.agencyId(), userId)
                .orElseThrow(() -> new Rejected(Rejected.Code.SECOND_FACTOR_OFF));
    }

    /** The last second factor stays where the agency demands one. */
    Receipt remove(String userId, String code) {
        if (demanded(userId) && !passkeys.any(Tenancy.agencyId(), userId)) {
            throw new Rejected(Rejected.Code.SECOND_FACTOR_DEMANDED);
        }
        demandRight(userId, code);
        factors.remove(Tenancy.agencyId(), userId);
        return gateway.send(new NoteSecondFactorGone(new UserId(userId), SecondFactor.TOTP));
    }

    /** Codes and passkeys: they are lost together. Whether one may is asked before anything is taken away. */
    Receipt drop(String userId) {
        String agencyId = Tenancy.agencyId();
        List<Passkeys.Kept> kept = passkeys.list(agencyId, userId);
        if (kept.isEmpty() || factors.on(agencyId, userId)) {
            Receipt receipt = gateway.send(new NoteSecondFactorGone(new UserId(userId), SecondFactor.TOTP));
            factors.remove(agencyId, userId);
            if (kept.isEmpty()) {
                return receipt;
            }
        }
        Receipt receipt = gateway.send(new NoteSecondFactorGone(new UserId(userId), SecondFactor.PASSKEY));
        kept.forEach(one -> passkeys.remove(agencyId, userId, one.id()));
        return receipt;
    }

    private void demandRight(String userId, String code) {
        String agencyId = Tenancy.agencyId();
        if (!factors.on(agencyId, userId)) {
            throw new Rejected(Rejected.Code.SECOND_FACTOR_OFF);
        }
        SecondFactors.Verdict unused = limited(userId, () -> {
            SecondFactors.Verdict verdict = factors.check(agencyId, userId, code);
            if (verdict == SecondFactors.Verdict.WRONG) {
                throw new Rejected(Rejected.Code.WRONG_CODE);
            }
            return verdict;
        });
    }

    /** Counts wrong codes together with those of the sign-in. */
    private <R> R limited(String userId, Supplier<R> attempt) {
        String agencyId = Tenancy.agencyId();
        String counted = "code " + userId;
        if (!signIns.mayTry(agencyId, counted)) {
            throw new Rejected(Rejected.Code.TOO_MANY_REQUESTS);
        }
        try {
            return attempt.get();
        } catch (Rejected rejected) {
            if (rejected.code() == Rejected.Code.WRONG_CODE) {
                signIns.wasWrong(agencyId, counted);
            }
            throw rejected;
        }
    }

    private boolean demanded(String userId) {
        Work self = new Work(Tenancy.agencyId(), Actor.person(userId));
        return Tenancy.call(self, () -> gateway.ask(new FindSecondFactorDemand(), SecondFactorDemand.class)
                .demanded());
    }

    private Me me(String userId) {
        Work self = new Work(Tenancy.agencyId(), Actor.person(userId));
        return Tenancy.call(self, () -> gateway.ask(new FindMe(), Me.class));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
