package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Rejected.Code;
import io.portico.messages.UserId;
import io.portico.messages.account.AskEmailChange;
import io.portico.messages.account.ConfirmEmailChange;
import io.portico.messages.account.EmailChanged;
import io.portico.messages.person.AccessMode;
import io.portico.messages.unique.EmailTaken;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Work;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountTest {

    private final House house = House.furnished();
    private final UserId cara = house.client("cara", AccessMode.ALL, "coffee");
    private final UserId cleo = house.client("cleo", AccessMode.ALL, "coffee");

    @Test
    void anAddressIsTakenWhenItIsConfirmed() {
        asks(cara, "cara@new.test");
        assertThat(house.eventsOf(() -> confirms(cara)))
                .extracting(Object::getClass)
                .isEqualTo(List.of(EmailChanged.class, EmailTaken.class));
        house.refused(Actor.ANYONE, new ConfirmEmailChange(cara, "change"), Code.LINK_SPENT);
    }

    @Test
    void nobodyTakesAnAddressThatIsOrWasSomebodyElses() {
        asks(cara, "cleo@outside.test");
        house.refused(Actor.ANYONE, new ConfirmEmailChange(cara, "change"), Code.EMAIL_TAKEN);
        asks(cleo, "cleo@new.test");
        confirms(cleo);
        house.refused(Actor.ANYONE, new ConfirmEmailChange(cara, "change"), Code.EMAIL_TAKEN);
        asks(cleo, "cleo@outside.test");
        confirms(cleo);
    }

    private void asks(UserId who, String email) {
        house.by(who, new AskEmailChange(who, "change", House.words(email)));
    }

    private void confirms(UserId who) {
        house.node.send(new Work(House.ACME, Actor.ANYONE), new ConfirmEmailChange(who, "change"));
    }
}
