package io.portico.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.person.PersonKind;
import io.portico.views.agency.Companies;
import io.portico.views.agency.CompanyDetails;
import io.portico.views.agency.PermissionSetDetails;
import io.portico.views.agency.PermissionSets;
import io.portico.views.portal.PortalFormPlace;
import io.portico.views.portal.PortalHome;
import io.portico.views.portal.PortalTaskLine;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A door that opens to several scopes tells each token only what its own scopes would open elsewhere. */
class NarrowedAnswersTest {

    private final Street street = Street.fresh();

    private JsonNode get(String path, String... scopes) {
        street.scopes = List.of(scopes);
        return Street.tree(street.get(path));
    }

    @Test
    void whereANewTaskWouldGoIsForThoseWhoCreateOne() {
        street.house.kind = PersonKind.CLIENT;
        street.house.answers.put(
                PortalHome.class,
                new PortalHome(
                        "Northlight",
                        "Clara",
                        List.of((PortalTaskLine) Samples.instance(PortalTaskLine.class)),
                        1,
                        true,
                        new PortalFormPlace(new ProjectId("p1"), "Website")));

        assertThat(get("/portal/home", "tasks.view").path("usualPlace").isNull())
                .isTrue();
        assertThat(get("/portal/home", "tasks.view", "tasks.create")
                        .at("/usualPlace/title")
                        .stringValue())
                .isEqualTo("Website");
        assertThat(get("/portal/home", "tasks.view").path("tasks")).hasSize(1);
        assertThat(get("/portal/home", "projects.view").path("tasks")).isEmpty();
    }

    @Test
    void peopleOfCompaniesAndOfSetsAreForThoseWhoSeePeople() {
        CompanyDetails company = (CompanyDetails) Samples.instance(CompanyDetails.class);
        street.house.answers.put(Companies.class, new Companies(List.of(company), null));
        PermissionSetDetails set = new PermissionSetDetails(
                new PermissionSetId("s1"), 1, "Own", PersonKind.EMPLOYEE, Set.of(), false, false, 3);
        street.house.answers.put(PermissionSetDetails.class, set);
        street.house.answers.put(PermissionSets.class, new PermissionSets(List.of(set), null));

        assertThat(company.contacts()).isNotEmpty();
        assertThat(get("/companies", "people.view").at("/items/0/contacts")).isNotEmpty();
        assertThat(get("/companies/c1", "people.view").path("contacts")).isNotEmpty();
        assertThat(get("/companies", "work.view").at("/items/0/contacts")).isEmpty();
        assertThat(get("/companies/c1", "work.view").path("contacts")).isEmpty();
        assertThat(get("/permission-sets", "people.view").at("/items/0/holders").intValue())
                .isEqualTo(3);
        assertThat(get("/permission-sets/s1", "people.view").path("holders").intValue())
                .isEqualTo(3);
        assertThat(get("/permission-sets", "work.view").at("/items/0/holders").isNull())
                .isTrue();
        assertThat(get("/permission-sets/s1", "work.view").path("holders").isNull())
                .isTrue();
    }
}
