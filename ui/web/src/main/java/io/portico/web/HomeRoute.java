package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.portico.messages.person.Permission;
import io.portico.views.me.Me;
import io.portico.web.agency.TodayPage;
import io.portico.web.entrance.Demo;
import io.portico.web.entrance.FirstStart;
import io.portico.web.entrance.Founding;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import io.portico.web.portal.PortalHomePage;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** The first page: the apex's, the agency's <em>Today</em>, or the portal. */
@Route(value = "", layout = Room.class)
@AnonymousAllowed
final class HomeRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;
    private final Optional<Founding> founding;
    private final Optional<Demo> demo;
    private String title = "Portico";

    HomeRoute(House house, ObjectProvider<Founding> founding, ObjectProvider<Demo> demo) {
        this.house = house;
        this.founding = Optional.ofNullable(founding.getIfAvailable());
        this.demo = Optional.ofNullable(demo.getIfAvailable());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (house.atApex()) {
            add(new FirstStart(founding, demo));
            return;
        }
        Optional<Me> me = house.arrive();
        if (me.isEmpty()) {
            event.forwardTo(SignInRoute.class);
            return;
        }
        if (me.get().kind().audience().isPresent()) {
            title = Words.say("title", Words.say("portal"), house.agency().name());
            add(new PortalHomePage(house));
        } else if (house.may(Permission.WORK_VIEW)) {
            title = Words.say("title", Words.say("today"), house.agency().name());
            add(new TodayPage(house));
        } else {
            event.forwardTo("access");
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
