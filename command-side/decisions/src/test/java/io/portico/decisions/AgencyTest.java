package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.portico.messages.AgencyId;
import io.portico.messages.CompanyId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.agency.AgencyDeleted;
import io.portico.messages.agency.AgencyErased;
import io.portico.messages.agency.AgencyFounded;
import io.portico.messages.agency.AgencyLanguageChosen;
import io.portico.messages.agency.AgencyResumed;
import io.portico.messages.agency.AgencySuspended;
import io.portico.messages.agency.ChooseAgencyLanguage;
import io.portico.messages.agency.ChooseInvitationSets;
import io.portico.messages.agency.DeleteAgency;
import io.portico.messages.agency.EraseAgency;
import io.portico.messages.agency.FoundAgency;
import io.portico.messages.agency.InvitationSetsChosen;
import io.portico.messages.agency.ResumeAgency;
import io.portico.messages.agency.SuspendAgency;
import io.portico.messages.company.AddCompany;
import io.portico.messages.person.EmployeeInvited;
import io.portico.messages.person.InvitationAccepted;
import io.portico.messages.person.Language;
import io.portico.messages.project.OpenProject;
import io.portico.messages.task.ReviewTask;
import io.portico.messages.unique.EmailTaken;
import io.portico.messages.unique.SlugTaken;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Work;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgencyTest {

    private static final AgencyId ACME = new AgencyId(House.ACME);

    @Test
    void foundingGoesOutInOneAppendWithOwnerSlugAndEmail() {
        House house = House.empty();
        house.found("acme", "acme", "olga");
        assertThat(house.events())
                .extracting(Object::getClass)
                .extracting(Class::getSimpleName)
                .containsExactly(
                        AgencyFounded.class.getSimpleName(),
                        SlugTaken.class.getSimpleName(),
                        EmployeeInvited.class.getSimpleName(),
                        InvitationAccepted.class.getSimpleName(),
                        EmailTaken.class.getSimpleName());
        assertThat(house.ledger.appends()).isEqualTo(1);
    }

    @Test
    void anAgencySpeaksEnglishUnlessItIsFoundedInAnotherLanguage() {
        House house = House.empty();
        FoundAgency usual = House.founding("acme", "acme", "olga");
        house.node.send(
                new Work("acme", Actor.OPERATOR),
                new FoundAgency(
                        usual.agencyId(),
                        usual.slug(),
                        usual.name(),
                        usual.timeZone(),
                        usual.currency(),
                        Language.DE,
                        usual.owner(),
                        usual.ownerAccepted()));
        assertThat(house.events()).contains(new AgencyLanguageChosen(ACME, Language.DE));
        assertThat(house.ledger.appends()).isEqualTo(1);
        house.nothingHappens(() -> house.olga(new ChooseAgencyLanguage(ACME, Language.DE)));
        assertThat(house.eventsOf(() -> house.olga(new ChooseAgencyLanguage(ACME, Language.EN))))
                .containsExactly(new AgencyLanguageChosen(ACME, Language.EN));
    }

    /** Those founded before agencies had a language have none in their history. */
    @Test
    void anAgencyWithoutALanguageInItsHistorySpeaksEnglish() {
        House house = House.furnished();
        house.nothingHappens(() -> house.olga(new ChooseAgencyLanguage(ACME, Language.EN)));
        assertThat(house.eventsOf(() -> house.olga(new ChooseAgencyLanguage(ACME, Language.DE))))
                .containsExactly(new AgencyLanguageChosen(ACME, Language.DE));
    }

    @Test
    void invitationsStartWithSetsOfTheirKindThatAreThere() {
        House house = House.furnished();
        PermissionSetId viewer = new PermissionSetId("CLIENT_VIEWER");
        PermissionSetId partner = new PermissionSetId("PARTNER");
        house.nothingHappens(() -> house.olga(new ChooseInvitationSets(ACME, new PermissionSetId("CLIENT"), partner)));
        ChooseInvitationSets chosen = new ChooseInvitationSets(ACME, viewer, partner);
        assertThat(house.eventsOf(() -> house.olga(chosen)))
                .containsExactly(new InvitationSetsChosen(ACME, viewer, partner));
        house.nothingHappens(() -> house.olga(chosen));
        house.refused(House.OLGA, new ChooseInvitationSets(ACME, partner, partner), Rejected.Code.WRONG_BASE);
        house.refused(House.OLGA, new ChooseInvitationSets(ACME, viewer, viewer), Rejected.Code.WRONG_BASE);
        house.refused(
                House.OLGA,
                new ChooseInvitationSets(ACME, viewer, new PermissionSetId("nowhere")),
                Rejected.Code.NOT_FOUND);
        UserId mia = house.employeeOf("mia", "PROJECT_MANAGER");
        house.refused(mia, new ChooseInvitationSets(ACME, viewer, partner), Rejected.Code.FORBIDDEN);
    }

    @Test
    void whoMayNotChangeSettingsChoosesNoLanguageAndNobodyThatOfAnotherAgency() {
        House house = House.furnished();
        UserId mia = house.employeeOf("mia", "MEMBER");
        house.refused(mia, new ChooseAgencyLanguage(ACME, Language.DE), Rejected.Code.FORBIDDEN);
        house.refused(
                House.OLGA, new ChooseAgencyLanguage(new AgencyId("other"), Language.DE), Rejected.Code.NOT_FOUND);
    }

    @Test
    void aSlugIsTakenOnceAmongAllAgencies() {
        House house = House.furnished();
        int before = house.events().size();
        assertThat(catchThrowable(() -> house.found("other", "acme", "otto")))
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.code()).isEqualTo(Rejected.Code.SLUG_TAKEN));
        assertThat(house.events()).hasSize(before);
        house.found("other", "other", "olga");
        assertThat(house.events().size()).isGreaterThan(before);
    }

    @Test
    void theSameAgencyIsNotFoundedTwice() {
        House house = House.furnished();
        house.refused(Actor.OPERATOR, House.founding("acme", "acme", "olga"), Rejected.Code.ALREADY_EXISTS);
    }

    @Test
    void anAgencyIsFoundedOnlyInItsOwnWork() {
        House house = House.furnished();
        house.refused(Actor.OPERATOR, House.founding("other", "other", "otto"), Rejected.Code.NOT_FOUND);
    }

    @Test
    void onlyTheOperatorSuspendsAndResumes() {
        House house = House.furnished();
        house.refused(House.OLGA, new SuspendAgency(ACME), Rejected.Code.FORBIDDEN);
        assertThat(house.eventsOf(() -> house.by(Actor.OPERATOR, new SuspendAgency(ACME))))
                .containsExactly(new AgencySuspended(ACME));
        house.nothingHappens(() -> house.by(Actor.OPERATOR, new SuspendAgency(ACME)));
        house.refused(House.OLGA, new AddCompany(new CompanyId("new"), "New"), Rejected.Code.NOT_FOUND);
        assertThat(house.eventsOf(() -> house.by(Actor.OPERATOR, new ResumeAgency(ACME))))
                .containsExactly(new AgencyResumed(ACME));
        house.olga(new AddCompany(new CompanyId("new"), "New"));
    }

    @Test
    void theOwnerMayEndTheAgencyAndAnAdministratorMayNot() {
        House house = House.furnished();
        UserId adam = house.employeeOf("adam", "ADMINISTRATOR");
        house.refused(adam, new DeleteAgency(ACME), Rejected.Code.FORBIDDEN);
        assertThat(house.eventsOf(() -> house.olga(new DeleteAgency(ACME)))).containsExactly(new AgencyDeleted(ACME));
        house.refused(Actor.OPERATOR, new ResumeAgency(ACME), Rejected.Code.AGENCY_DELETED);
    }

    @Test
    void onlyADeletedAgencyIsErasedOnceByTheOperatorOrTheHouse() {
        House house = House.furnished();
        house.refused(Actor.OPERATOR, new EraseAgency(ACME), Rejected.Code.AGENCY_NOT_DELETED);
        house.refused(House.OLGA, new EraseAgency(ACME), Rejected.Code.NOT_FOUND);
        house.olga(new DeleteAgency(ACME));
        house.refused(House.OLGA, new EraseAgency(ACME), Rejected.Code.NOT_FOUND);
        assertThat(house.eventsOf(() -> house.by(Actor.system("grace"), new EraseAgency(ACME))))
                .containsExactly(new AgencyErased(ACME));
        house.nothingHappens(() -> house.by(Actor.OPERATOR, new EraseAgency(ACME)));
    }

    @Test
    void idsOfAnotherAgencyDoNotExist() {
        House house = House.furnished();
        house.found("other", "other", "otto");
        house.project("p1", "coffee");
        assertThat(catchThrowable(() -> house.node.send(
                        new Work("other", Actor.person("otto")), new OpenProject(new ProjectId("p1"), Set.of()))))
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.code()).isEqualTo(Rejected.Code.NOT_FOUND));
    }

    @Test
    void anIdOfAnotherKindDoesNotExist() {
        House house = House.furnished();
        house.project("same", "coffee");
        house.refused(House.OLGA, new ReviewTask(new TaskId("same")), Rejected.Code.NOT_FOUND);
        house.task("same", "same");
    }
}
