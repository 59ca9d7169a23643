package io.portico.app.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.portico.messages.UserId;
import io.portico.messages.account.NoteFailedSignIn;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import org.springframework.stereotype.Component;

/** Has the access history told of failed sign-ins. */
@Component
final class FailedSignIns {

    private static final int ACCOUNTS = 10_000;

    private final Cache<String, Boolean> noted = Caffeine.newBuilder()
            .maximumSize(ACCOUNTS)
            .expireAfterWrite(SignIns.WINDOW)
            .build();
    private final Gateway gateway;
    private final Errands errands;

    FailedSignIns(Gateway gateway, Errands errands) {
        this.gateway = gateway;
        this.errands = errands;
    }

    /** Once a minute for each account, and after the answer, whose time must not tell that there is such an account. */
    void noteLater(String agencyId, UserId userId) {
        if (noted.asMap().putIfAbsent(agencyId + " " + userId.value(), Boolean.TRUE) == null) {
            Work work = new Work(agencyId, Actor.ANYONE);
            errands.run(() -> Tenancy.call(work, () -> gateway.send(new NoteFailedSignIn(userId))));
        }
    }
}
