package io.portico.web.agency;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.portico.messages.person.Permission;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Profile;
import io.portico.web.parts.Words;

/** The agency's left rail. */
public final class Rail extends AppLayout {

    public Rail(House house, Main main) {
        setPrimarySection(Section.DRAWER);
        Span name = new Span(house.agency().name());
        Link brand = new Link("", name);
        brand.addClassName("brand");
        Scroller entries = new Scroller(entries(house));
        entries.addClassName("entries");
        Div foot = new Div(
                Profile.menu(house, menu -> {
                    if (house.may(Permission.ACCESS_VIEW_AS) && house.may(Permission.PEOPLE_VIEW)) {
                        menu.addItem(Words.say("viewing.as.menu"), _ -> ViewAsDialog.open(house));
                    }
                }),
                new Span(house.me().firstName() + " " + house.me().lastName()));
        foot.addClassName("rail-foot");
        Workbench workbench = new Workbench(house);
        addToDrawer(brand, workbench.button(), entries, foot);
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(Words.say("nav.toggle"));
        Div bar = new Div(toggle, new Span(house.agency().name()), workbench.buttonForPhones());
        bar.addClassName("rail-bar");
        addToNavbar(true, bar);
        main.addClassName("workbench");
        setContent(main);
        addClassName("rail");
    }

    private static SideNav entries(House house) {
        SideNav nav = new SideNav();
        nav.getElement().setAttribute("aria-label", Words.say("nav.agency"));
        Places.of(house).forEach(place -> nav.addItem(item(place)));
        return nav;
    }

    private static SideNavItem item(Places.Place place) {
        SideNavItem item = new SideNavItem(
                Words.say(place.word()), place.path(), place.glyph().draw());
        item.setMatchNested(!place.path().isEmpty());
        return item;
    }
}
