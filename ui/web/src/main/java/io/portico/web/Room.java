package io.portico.web;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.portico.views.me.Me;
import io.portico.web.agency.Rail;
import io.portico.web.parts.House;
import io.portico.web.parts.Lifeline;
import io.portico.web.parts.Words;
import io.portico.web.portal.TopBar;
import io.portico.web.portal.ViewingBanner;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands around a page: the agency's rail, the portal's top bar, or nothing for those who have not signed in. */
@AnonymousAllowed
public final class Room extends Div implements RouterLayout, BeforeEnterObserver, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final House house;
    private final Main main = new Main();
    private @Nullable TopBar topBar;
    private boolean furnished;

    Room(House house) {
        this.house = house;
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        addClassName("room");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Locale spoken = Words.locale();
        Optional<Me> me = house.arrive();
        if (me.isPresent() && house.termsPending()) {
            event.forwardTo(TermsRoute.class);
            return;
        }
        if (furnished && !spoken.equals(Words.locale())) {
            // Another language was chosen meanwhile, elsewhere: what stands around this page speaks the old one still.
            event.getUI().getPage().reload();
        }
        if (!furnished) {
            furnished = true;
            add(new Lifeline(house));
            me.ifPresentOrElse(this::furnish, () -> add(main));
        }
    }

    private void furnish(Me me) {
        getElement().setAttribute("data-zone", house.times().zone().getId());
        Page page = UI.getCurrent().getPage();
        page.addJsModule("context://scripts/links.js");
        page.addJsModule("context://scripts/times.js");
        Anchor skip = new Anchor("#main", Words.say("skip"));
        skip.setRouterIgnore(true);
        skip.addClassName("skip");
        add(skip);
        if (house.throughOthersEyes()) {
            add(new ViewingBanner(house));
        }
        if (me.kind().audience().isPresent()) {
            topBar = new TopBar(house);
            add(topBar, main);
        } else {
            add(new Rail(house, main));
        }
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (topBar != null) {
            topBar.at(event.getLocation().getPath());
        }
    }
}
