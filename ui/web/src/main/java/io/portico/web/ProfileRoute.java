package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.messages.Rejected;
import io.portico.tenancy.credentials.AccountDesk;
import io.portico.tenancy.credentials.PasskeyDesk;
import io.portico.tenancy.credentials.PersonalTokens;
import io.portico.web.parts.House;
import io.portico.web.parts.ProfilePage;
import io.portico.web.parts.Words;
import jakarta.annotation.security.PermitAll;

/** One's own profile, on either side. */
@Route(value = "profile", layout = Room.class)
@PermitAll
final class ProfileRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;
    private final PersonalTokens tokens;
    private final AccountDesk desk;
    private final PasskeyDesk passkeys;

    ProfileRoute(House house, PersonalTokens tokens, AccountDesk desk, PasskeyDesk passkeys) {
        this.house = house;
        this.tokens = tokens;
        this.desk = desk;
        this.passkeys = passkeys;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Side.choose(this, house, event, () -> new ProfilePage(house, tokens, desk, passkeys), _ -> {
            if (house.throughOthersEyes()) {
                throw new Rejected(Rejected.Code.NOT_FOUND);
            }
            return new ProfilePage(house, tokens, desk, passkeys);
        });
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("profile"), house.agency().name());
    }
}
