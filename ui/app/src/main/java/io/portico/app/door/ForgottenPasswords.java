package io.portico.app.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.portico.messages.Rejected;
import io.portico.messages.account.AskPasswordReset;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.credentials.AccountLinks;
import io.portico.tenancy.credentials.AccountLinks.Purpose;
import io.portico.views.door.Account;
import io.portico.views.door.FindAccount;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Sends links to whoever forgot their password. Whether the address is anybody's is looked up only after the answer, so
 * that neither what it says nor how long it takes depends on it. Nobody gets more than a few such mails an hour, however
 * many ask for them.
 */
@Component
final class ForgottenPasswords {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MAILS_AN_HOUR = 3;
    private static final int KEPT = 100_000;

    private final Gateway gateway;
    private final Confidences confidences;
    private final AccountLinks links;
    private final SignIns signIns;
    private final Errands errands;
    private final Cache<String, AtomicInteger> mails =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(HOUR).build();

    ForgottenPasswords(Gateway gateway, Confidences confidences, AccountLinks links, SignIns signIns, Errands errands) {
        this.gateway = gateway;
        this.confidences = confidences;
        this.links = links;
        this.signIns = signIns;
        this.errands = errands;
    }

    void ask(String email, String from) {
        String agencyId = Tenancy.agencyId();
        String digest = confidences.digest(agencyId, email);
        String counted = "forgot " + digest;
        if (!signIns.mayTry(agencyId, counted, from, false)) {
            throw new Rejected(Rejected.Code.TOO_MANY_REQUESTS);
        }
        signIns.wasWrong(agencyId, counted, from, false);
        errands.run(() -> Tenancy.run(new Work(agencyId, Actor.ANYONE), () -> send(agencyId, digest)));
    }

    private void send(String agencyId, String digest) {
        try {
            Account account = gateway.ask(new FindAccount(digest), Account.class);
            String userId = account.id().value();
            boolean mayHave = account.accepted()
                    && mails.get(agencyId + " " + userId, _ -> new AtomicInteger())
                                    .incrementAndGet()
                            <= MAILS_AN_HOUR;
            if (mayHave) {
                String linkId = UUID.randomUUID().toString();
                links.open(agencyId, Purpose.PASSWORD, userId, linkId, digest);
                gateway.send(new AskPasswordReset(account.id(), linkId));
            }
        } catch (Rejected nobody) {
            // There is no such account, or it may not sign in: nobody is told, not even that.
        }
    }
}
