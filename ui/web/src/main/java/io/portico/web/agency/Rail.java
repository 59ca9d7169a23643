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
import io.portico.web.parts.Glyph;
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
        addToDrawer(brand, entries, foot);
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(Words.say("nav.toggle"));
        Div bar = new Div(toggle, new Span(house.agency().name()));
        bar.addClassName("rail-bar");
        addToNavbar(true, bar);
        main.addClassName("workbench");
        setContent(main);
        addClassName("rail");
    }

    private static SideNav entries(House house) {
        SideNav nav = new SideNav();
        nav.getElement().setAttribute("aria-label", Words.say("nav.agency"));
        boolean work = house.may(Permission.WORK_VIEW);
        if (work) {
            nav.addItem(item("", Glyph.TODAY, "today"));
            nav.addItem(item("projects", Glyph.PROJECTS, "projects"));
            nav.addItem(item("tasks", Glyph.YES, "tasks"));
        }
        if (house.may(Permission.PEOPLE_VIEW)) {
            nav.addItem(item("clients", Glyph.CIRCLE, "clients"));
            nav.addItem(item("partners", Glyph.DIAMOND, "partners"));
            nav.addItem(item("people", Glyph.PEOPLE, "people"));
        }
        if (work) {
            nav.addItem(item("companies", Glyph.COMPANY, "companies"));
        }
        if (house.may(Permission.BILLING_VIEW)) {
            nav.addItem(item("billing", Glyph.BILL, "billing"));
        }
        if (house.may(Permission.AUDIT_VIEW) || house.may(Permission.ACCESS_GRANT)) {
            nav.addItem(item("access", Glyph.SHIELD, "access"));
        }
        if (house.may(Permission.SETTINGS_EDIT)) {
            nav.addItem(item("settings", Glyph.SETTINGS, "settings"));
        } else if (house.may(Permission.SETS_EDIT)) {
            nav.addItem(item(PermissionSetsPage.ADDRESS, Glyph.SETTINGS, "permissionSets"));
        }
        return nav;
    }

    private static SideNavItem item(String path, Glyph glyph, String word) {
        SideNavItem item = new SideNavItem(Words.say(word), path, glyph.draw());
        item.setMatchNested(!path.isEmpty());
        return item;
    }
}
