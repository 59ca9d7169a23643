package io.portico.web.portal;

import io.portico.messages.person.Permission;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import java.util.ArrayList;
import java.util.List;

/** The pages of the portal that the reader may go to, as the top bar and the finder offer them. */
final class Places {

    private Places() {}

    /**
     * A page.
     *
     * @param word the key of what it is called
     */
    record Place(String path, Glyph glyph, String word) {}

    /** The few that stand above every page. */
    static List<Place> ofTopBar(House house) {
        List<Place> places = new ArrayList<>();
        places.add(new Place("", Glyph.HOME, "portal"));
        if (house.may(Permission.PROJECTS_VIEW)) {
            places.add(new Place("projects", Glyph.PROJECTS, "portal.projects"));
        }
        if (house.may(Permission.BILLING_VIEW) || house.may(Permission.BUDGETS_VIEW)) {
            places.add(new Place("billing", Glyph.BILL, "portal.billing"));
        }
        return places;
    }

    static List<Place> of(House house) {
        List<Place> places = ofTopBar(house);
        if (house.may(Permission.TASKS_VIEW)) {
            places.add(new Place("tasks", Glyph.YES, "portal.tasks.all"));
        }
        return places;
    }
}
