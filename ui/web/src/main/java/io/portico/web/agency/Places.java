package io.portico.web.agency;

import io.portico.messages.person.Permission;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import java.util.ArrayList;
import java.util.List;

/** The pages of the agency's side that the reader may go to, as the rail and the finder offer them. */
final class Places {

    private Places() {}

    /**
     * A page.
     *
     * @param word the key of what it is called
     */
    record Place(String path, Glyph glyph, String word) {}

    static List<Place> of(House house) {
        List<Place> places = new ArrayList<>();
        boolean work = house.may(Permission.WORK_VIEW);
        if (work) {
            places.add(new Place("", Glyph.TODAY, "today"));
        }
        if (house.seesWork()) {
            places.add(new Place("projects", Glyph.PROJECTS, "projects"));
            places.add(new Place("tasks", Glyph.YES, "tasks"));
        }
        if (work) {
            places.add(new Place(RequestFormsPage.ADDRESS, Glyph.FORM, "forms"));
        }
        if (house.may(Permission.PEOPLE_VIEW)) {
            places.add(new Place("clients", Glyph.CIRCLE, "clients"));
            places.add(new Place("partners", Glyph.DIAMOND, "partners"));
            places.add(new Place("people", Glyph.PEOPLE, "people"));
        }
        if (work) {
            places.add(new Place("companies", Glyph.COMPANY, "companies"));
        }
        if (house.seesInvoices()) {
            places.add(new Place("billing", Glyph.BILL, "billing"));
        }
        if (house.may(Permission.AUDIT_VIEW) || house.may(Permission.ACCESS_GRANT)) {
            places.add(new Place("access", Glyph.SHIELD, "access"));
        }
        if (house.may(Permission.SETTINGS_EDIT)) {
            places.add(new Place("settings", Glyph.SETTINGS, "settings"));
        } else if (house.may(Permission.SETS_EDIT)) {
            places.add(new Place(PermissionSetsPage.ADDRESS, Glyph.SETTINGS, "permissionSets"));
        }
        return places;
    }
}
