package io.portico.app.door;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
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
import io.portico.tenancy.credentials.PasskeyDesk;
import io.portico.tenancy.credentials.Passkeys;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
final class DeskForPasskeys implements PasskeyDesk {

    private final Gateway gateway;
    private final Passkeys passkeys;
    private final PasskeyCeremonies ceremonies;
    private final PresentPasswords presentPasswords;
    private final SecondFactorDesk secondFactors;

    DeskForPasskeys(
            Gateway gateway,
            Passkeys passkeys,
            PasskeyCeremonies ceremonies,
            PresentPasswords presentPasswords,
            SecondFactorDesk secondFactors) {
        this.gateway = gateway;
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.presentPasswords = presentPasswords;
        this.secondFactors = secondFactors;
    }

    @Override
    public List<Passkey> passkeys() {
        return passkeys.list(Tenancy.agencyId(), Desk.me()).stream()
                .map(kept -> new Passkey(
                        kept.id(),
                        kept.name(),
                        kept.addedAt(),
                        kept.usedAt(),
                        kept.credential().synced()))
                .toList();
    }

    @Override
    public Ceremony beginPasskey(String password) {
        String me = Desk.me();
        presentPasswords.demand(me, password);
        return begin(me);
    }

    /** As above, for somebody who has just shown that they know it. */
    Ceremony begin(String userId) {
        if (passkeys.list(Tenancy.agencyId(), userId).size() >= Passkeys.MAX_PER_PERSON) {
            throw new BadInput("name", BadInput.Code.TOO_MANY);
        }
        return ceremonies.making(userId);
    }

    @Override
    public Receipt addPasskey(Ceremony begun, String answer, String name) {
        return add(Desk.me(), begun, answer, name);
    }

    Receipt add(String userId, Ceremony begun, String answer, String name) {
        ceremonies.make(begun, answer, Check.text("name", name, Check.MAX_PERSON_NAME));
        Work self = new Work(Tenancy.agencyId(), Actor.person(userId));
        return Tenancy.call(self, () -> gateway.send(new NoteSecondFactor(new UserId(userId), SecondFactor.PASSKEY)));
    }

    @Override
    public void renamePasskey(String id, String name) {
        String wanted = Check.text("name", name, Check.MAX_PERSON_NAME);
        if (!isId(id) || !passkeys.rename(Tenancy.agencyId(), Desk.me(), id, wanted)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
    }

    /** The last second factor stays where the agency demands one. */
    @Override
    public Receipt removePasskey(String id) {
        String agencyId = Tenancy.agencyId();
        String me = Desk.me();
        List<Passkeys.Kept> all = passkeys.list(agencyId, me);
        if (all.stream().noneMatch(kept -> kept.id().equals(id))) {
            return new Receipt(true, -1);
        }
        AccountDesk.SecondFactor state = secondFactors.state(me);
        if (all.size() == 1 && state.demanded() && !state.on()) {
            throw new Rejected(Rejected.Code.SECOND_FACTOR_DEMANDED);
        }
        passkeys.remove(agencyId, me, id);
        return gateway.send(new NoteSecondFactorGone(new UserId(me), SecondFactor.PASSKEY));
    }

    private static boolean isId(String id) {
        return id.length() <= Check.MAX_NAME / 2;
    }
}
