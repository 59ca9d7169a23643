package io.portico.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.person.PersonKind;
import io.portico.views.agency.FindAnything;
import io.portico.views.agency.FoundKind;
import io.portico.views.portal.FindInPortal;
import io.portico.views.portal.PortalFoundKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchDoorsTest {

    private final Street street = Street.fresh();

    @Test
    void sessionLooksForEverythingOfWhichTheHouseDecides() {
        street.get("/search?q=words");

        assertThat(street.house.asked).containsExactly(new FindAnything("words", EnumSet.allOf(FoundKind.class), 10));
    }

    @Test
    void kindsAndTheirNumberCanBeChosen() {
        street.get("/search?q=x&kinds=TASK,POST&limit=3");

        assertThat(street.house.asked)
                .containsExactly(new FindAnything("x", Set.of(FoundKind.TASK, FoundKind.POST), 3));
    }

    @Test
    void tokenFindsOnlyWhatItsScopesReach() {
        street.scopes = List.of("people.view");

        street.get("/search?q=x");

        assertThat(street.house.asked)
                .containsExactly(new FindAnything(
                        "x", Set.of(FoundKind.PERSON, FoundKind.CONTACT, FoundKind.COMPANY, FoundKind.BRAND), 10));
    }

    @Test
    void tokenThatDoesNotReachPeopleFindsNoContacts() {
        street.scopes = List.of("work.view", "billing.view");

        street.get("/search?q=x");

        assertThat(street.house.asked)
                .containsExactly(new FindAnything(
                        "x", EnumSet.complementOf(EnumSet.of(FoundKind.PERSON, FoundKind.CONTACT)), 10));
    }

    @Test
    void tokenThatReachesNoneOfTheKindsAsksForNothing() {
        street.scopes = List.of("billing.view");

        assertThat(Street.tree(street.get("/search?q=x&kinds=TASK")).path("items"))
                .isEmpty();
        assertThat(street.house.asked).isEmpty();
    }

    @Test
    void whatHangsOnATaskTakesTheScopeOfTasksToo() {
        street.house.kind = PersonKind.CLIENT;
        street.scopes = List.of("replies.read", "projects.view");

        street.get("/portal/search?q=x");

        assertThat(street.house.asked)
                .containsExactly(new FindInPortal("x", Set.of(PortalFoundKind.PROJECT, PortalFoundKind.DOCUMENT), 10));
    }

    @Test
    void budgetsAndFormsAreFoundByTheScopesThatListThem() {
        street.house.kind = PersonKind.CLIENT;
        street.scopes = List.of("budgets.view");
        street.get("/portal/search?q=x");
        street.scopes = List.of("tasks.create");
        street.get("/portal/search?q=x");

        assertThat(street.house.asked)
                .containsExactly(
                        new FindInPortal("x", Set.of(PortalFoundKind.BUDGET), 10),
                        new FindInPortal("x", Set.of(PortalFoundKind.REQUEST_FORM), 10));
    }

    @Test
    void whatIsAskedForIsCheckedBeforeAnythingIs() {
        assertThat(Street.code(street.get("/search"))).startsWith("400");
        assertThat(Street.code(street.get("/search?q=x&kinds=TASK,THING"))).startsWith("400");
        assertThat(Street.code(street.get("/search?q=x&limit=51"))).startsWith("400");
        assertThat(Street.code(street.get("/search?q=x&limit=many"))).startsWith("400");
        assertThat(Street.code(street.get("/search?q=" + "x".repeat(201)))).startsWith("400");
        assertThat(street.house.asked).isEmpty();
    }
}
