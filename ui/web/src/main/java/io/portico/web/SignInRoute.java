package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.portico.messages.Rejected;
import io.portico.views.door.FindSignInProvider;
import io.portico.views.door.SignInProvider;
import io.portico.web.entrance.Demo;
import io.portico.web.entrance.Entrance;
import io.portico.web.entrance.PasskeySignIn;
import io.portico.web.entrance.SignIn;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** Where one signs in to an agency. The apex knows agencies only. */
@Route(value = "login", layout = Room.class)
@AnonymousAllowed
final class SignInRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;
    private final Entrance entrance;
    private final PasskeySignIn passkeys;
    private final Optional<Demo> demo;

    SignInRoute(House house, Entrance entrance, PasskeySignIn passkeys, ObjectProvider<Demo> demo) {
        this.house = house;
        this.entrance = entrance;
        this.passkeys = passkeys;
        this.demo = Optional.ofNullable(demo.getIfAvailable());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (house.atApex() || house.arrive().isPresent()) {
            event.forwardTo(HomeRoute.class);
            return;
        }
        var said = event.getLocation().getQueryParameters().getParameters();
        Optional<String> trouble = said.containsKey("error")
                ? Optional.of("signIn.failed")
                : said.containsKey("provider") ? Optional.of("signIn.provider.failed") : Optional.empty();
        add(new SignIn(house, entrance, passkeys, staffsProvider(), demo, trouble));
    }

    private Optional<SignInProvider> staffsProvider() {
        try {
            return Optional.of(house.ask(new FindSignInProvider(null)));
        } catch (Rejected none) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return house.atApex()
                ? "Portico"
                : Words.say("title", Words.say("signIn"), house.agency().name());
    }
}
