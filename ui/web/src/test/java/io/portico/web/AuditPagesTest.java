package io.portico.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import io.portico.messages.PermissionSetId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.GiveAuditContent;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.messages.person.TakeAuditContent;
import io.portico.messages.sealing.Confidential;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.agency.AccountState;
import io.portico.views.agency.AuditContent;
import io.portico.views.agency.AuditorDetails;
import io.portico.views.agency.Auditors;
import io.portico.views.agency.FindAuditors;
import io.portico.views.audit.AccessBrands;
import io.portico.views.audit.AccessDifference;
import io.portico.views.audit.AccessEventLine;
import io.portico.views.audit.AccessEvents;
import io.portico.views.audit.AccessSpan;
import io.portico.views.audit.AccessSubjects;
import io.portico.views.audit.AccessTimeline;
import io.portico.views.audit.ChangesAround;
import io.portico.views.audit.DifferenceLine;
import io.portico.views.audit.DisclosureLog;
import io.portico.views.audit.FindAccessBrands;
import io.portico.views.audit.FindAccessEvents;
import io.portico.views.audit.FindAccessPeople;
import io.portico.views.audit.FindChangesAround;
import io.portico.views.audit.FindDifference;
import io.portico.views.audit.FindDisclosures;
import io.portico.views.audit.FindSeenBy;
import io.portico.views.audit.FindSeersOf;
import io.portico.views.audit.FindTimeline;
import io.portico.views.audit.SeenCount;
import io.portico.views.audit.SeenThing;
import io.portico.views.audit.SeenThings;
import io.portico.views.audit.Seer;
import io.portico.views.audit.Seers;
import io.portico.views.audit.SightChange;
import io.portico.views.audit.SightChangeKind;
import io.portico.views.audit.SightMark;
import io.portico.views.audit.Telling;
import io.portico.web.parts.Dots;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** The pages of those who audit, and those who let them. */
@ContextConfiguration(classes = PagesTest.Rooms.class)
@ViewPackages(packages = "io.portico.web")
class AuditPagesTest extends SpringBrowserlessTest {

    private static final Work WORK = new Work("north", Actor.person(FakeGateway.CLARA.value()));
    private static final UserId AUDE = new UserId("aude");
    private static final Instant FIRST = Instant.parse("2020-11-21T10:14:30Z");
    private static final Instant SECOND = FIRST.plusSeconds(3_600);

    @Autowired
    private FakeGateway gateway;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        gateway.forget();
        gateway.knowClara();
        Tenancy.run(WORK, super::initVaadinEnvironment);
    }

    private void signInWith(Set<Permission> permissions) {
        gateway.knowClara(PersonKind.EMPLOYEE, permissions, 0, null);
        cleanVaadinEnvironment();
        Tenancy.run(WORK, super::initVaadinEnvironment);
    }

    private void auditor(@Nullable AuditContent content) {
        gateway.answer(
                FindAuditors.class,
                new Auditors(
                        List.of(new AuditorDetails(
                                AUDE,
                                "Aude Blanc",
                                true,
                                new PermissionSetId("AUDITOR"),
                                AccountState.ACTIVE,
                                LocalDate.parse("2026-12-24"),
                                content)),
                        null));
    }

    private static AuditContent content() {
        return new AuditContent(FIRST, "The quarrel of March", FIRST, new UserId("omar"), "Omar Haddad");
    }

    @Test
    void whoAuditsIsListedWithUntilWhenAndWhatTheyMayReadWhoLetThemAndWhy() {
        signInWith(EnumSet.allOf(Permission.class));
        auditor(content());
        go("access/auditors");
        assertThat(text())
                .contains("Aude Blanc", "From outside", "Audits until 24 Dec", "The quarrel of March", "Omar Haddad");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("access/disclosures?auditors=true&person=aude");
    }

    @Test
    void contentIsGivenForAReasonUntilADayAndTakenByOnePress() {
        signInWith(EnumSet.allOf(Permission.class));
        auditor(null);
        go("access/auditors");
        choose("Let them read what is said");
        press("Let them read", null);
        assertThat(gateway.sent).as("not without a reason and an end").isEmpty();
        Tenancy.run(WORK, () -> {
            test(find(TextField.class).single()).setValue("The quarrel of March");
            test(find(DatePicker.class).single())
                    .setValue(LocalDate.now(ZoneOffset.UTC).plusDays(2));
        });
        press("Let them read", null);
        assertThat(gateway.sent).singleElement().isInstanceOfSatisfying(GiveAuditContent.class, given -> assertThat(
                        given.userId())
                .isEqualTo(AUDE));
        gateway.sent.clear();
        auditor(content());
        go("access");
        go("access/auditors");
        choose("Take reading away");
        assertThat(gateway.sent).containsExactly(new TakeAuditContent(AUDE));
    }

    @Test
    void whatWasGivenAnewIsUndoneToWhatItWasBefore() {
        signInWith(EnumSet.allOf(Permission.class));
        auditor(content());
        go("access/auditors");
        choose("Let them read what is said");
        Tenancy.run(WORK, () -> {
            test(find(TextField.class).single()).setValue("Another quarrel");
            test(find(DatePicker.class).single())
                    .setValue(LocalDate.now(ZoneOffset.UTC).plusDays(2));
        });
        press("Let them read", null);
        press("Undo", null);
        assertThat(gateway.sent)
                .last()
                .isEqualTo(new GiveAuditContent(
                        AUDE, Confidential.of(content().reason()), content().endsAt()));
    }

    @Test
    void whoOnlyAuditsIsOfferedNothingToDoWithOtherAuditors() {
        signInWith(EnumSet.of(Permission.AUDIT_VIEW, Permission.EXPORT));
        auditor(null);
        go("access/auditors");
        assertThat(text()).contains("Aude Blanc");
        assertThat(find(Button.class).all())
                .noneMatch(button -> button.getText().equals("Invite auditor")
                        || button.getAriaLabel().orElse("").startsWith("Actions for"));
    }

    @Test
    void railLeadsAuditorsToTheWorkAsLongAsItIsGiven() {
        signInWith(EnumSet.of(Permission.AUDIT_VIEW, Permission.EXPORT));
        auditor(null);
        go("access/auditors");
        assertThat(places()).containsExactly("Access");
        signInWith(EnumSet.of(Permission.AUDIT_VIEW, Permission.EXPORT, Permission.AUDIT_CONTENT));
        go("access/auditors");
        assertThat(places()).containsExactlyInAnyOrder("Projects", "Tasks", "Billing", "Access");
    }

    @Test
    void logOfDisclosuresIsSavedByWhoeverMayTakeThingsAlong() {
        signInWith(EnumSet.of(Permission.AUDIT_VIEW));
        gateway.answer(FindDisclosures.class, new DisclosureLog(List.of(), null, List.of(), FIRST, 730));
        go("access/disclosures");
        assertThat(text()).contains("are kept for 730 days").doesNotContain("Save as CSV");
        signInWith(EnumSet.of(Permission.AUDIT_VIEW, Permission.EXPORT));
        go("access/disclosures");
        assertThat(text()).contains("Save as CSV");
    }

    private Set<String> places() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).collect(Collectors.toSet());
    }

    @Test
    void whoCouldSeeATaskIsAskedForItsChangesAndGoesFromOneToTheNext() throws InterruptedException {
        theTask(true, false);
        go("access?resource=task:t1&at=" + SECOND);
        assertThat(text())
                .contains("Who could see Task: Launch on", "Clients (1)", "Clara Novak")
                .doesNotContain("Deleted since");
        say("Change 2 of 2", "1 came to see it, 0 see it no more");
        press(null, "Change before");
        assertThat(text()).contains("Change 1 of 2", "it was changed", "Nobody could see it");
        assertThat(gateway.questions)
                .contains(new FindSeersOf("task", "t1", SECOND), new FindSeersOf("task", "t1", FIRST));
    }

    @Test
    void whatWasDeletedSinceSaysSo() {
        theTask(false, true);
        go("access?resource=task:t1");
        assertThat(text()).contains("Deleted since", "It was not there then").doesNotContain("Nobody could see it");
    }

    @Test
    void whatNobodyKnowsIsNotThere() {
        theTask(true, false);
        gateway.fail(FindTimeline.class, new Rejected(Rejected.Code.NOT_FOUND));
        go("access?resource=task:t1");
        assertThat(text()).contains("Nobody and nothing of that name is here");
    }

    @Test
    void historySaysWhyAndUntilWhen() {
        gateway.answer(FindAccessEvents.class, new AccessEvents(List.of(event("project-access-granted")), null));
        signInWith(EnumSet.of(Permission.AUDIT_VIEW));
        history("access");
        assertThat(text())
                .contains("Launch granted", "“The campaign of March”", "Ends 21 Nov 2020, 12:14", "Omar Haddad");
    }

    @Test
    void historyIsAskedForByWhomAboutWhatAndWhenAsItsAddressSays() {
        theTask(true, false);
        gateway.answer(FindAccessEvents.class, new AccessEvents(List.of(event("task-shared")), null));
        go("access?about=task:t1&by=omar&event=task-shared&from=2020-11-21&to=2020-11-21");
        assertThat(text()).contains("The campaign of March");
        Instant day = Instant.parse("2020-11-20T23:00:00Z");
        assertThat(asked())
                .isEqualTo(new FindAccessEvents(
                        day, day.plusSeconds(86_400), "omar", "task:t1", "task-shared", asked().page()));
        Tenancy.run(WORK, () -> {
            ComboBox<?> type = combo("Event");
            assertThat(type.getListDataView().getItems().map(Object::toString))
                    .contains("task-shared", "view-as-begun")
                    .doesNotContain("access-moved", "task-renamed");
            type.clear();
            combo("Done by").clear();
        });
        assertThat(asked())
                .isEqualTo(new FindAccessEvents(day, day.plusSeconds(86_400), null, "task:t1", null, asked().page()));
        Tenancy.run(WORK, () -> combo("What it is about").clear());
        assertThat(asked().subject()).isNull();
    }

    @Test
    void historyGoesFurtherBackOnlyWhenSomebodyAsks() {
        gateway.answers(
                FindAccessEvents.class,
                query -> "deep".equals(query.page().after())
                        ? new AccessEvents(List.of(event("task-shared")), null)
                        : new AccessEvents(List.of(), "deep"));
        signInWith(EnumSet.of(Permission.AUDIT_VIEW));
        history("access?event=task-shared");
        assertThat(text()).contains("None so far").doesNotContain("The campaign of March");
        press("Show more", null);
        assertThat(text()).contains("The campaign of March").doesNotContain("None so far");
    }

    private FindAccessEvents asked() {
        return gateway.questions.stream()
                .filter(FindAccessEvents.class::isInstance)
                .map(FindAccessEvents.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private ComboBox<?> combo(String label) {
        return find(ComboBox.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private static AccessEventLine event(String type) {
        return new AccessEventLine(
                "e1",
                1,
                FIRST,
                type,
                "omar",
                "Omar Haddad",
                null,
                List.of("project:p1", "user:clara"),
                Telling.of("Told.PROJECT_GRANTED", new Telling.Plain("Website"), new Telling.Plain("Launch")),
                SECOND,
                "The campaign of March");
    }

    private void history(String path) {
        gateway.answer(FindAccessBrands.class, new AccessBrands(List.of(), null));
        go(path);
        Tenancy.run(WORK, () -> {
            find(TabSheet.class)
                    .single()
                    .setSelectedTab(find(Tab.class).all().stream()
                            .filter(tab -> tab.getLabel().equals("History"))
                            .findFirst()
                            .orElseThrow());
            roundTrip();
        });
    }

    @Test
    void everyRowOfATimelineLeadsToTheTimelineOfWhatItNames() {
        signInWith(EnumSet.of(Permission.AUDIT_VIEW));
        gateway.answer(
                FindTimeline.class,
                new AccessTimeline("Clara Novak", List.of(span("file:f1"), span("budget:b1")), 2, null));
        go("access/timeline?user=clara&window=EVER");
        assertThat(hrefs())
                .contains(
                        "access/timeline?resource=file%3Af1&window=EVER",
                        "access/timeline?resource=budget%3Ab1&window=EVER");
        gateway.answer(FindTimeline.class, new AccessTimeline(null, List.of(span("file:f1")), 1, null));
        go("access/timeline?resource=file:f1&window=EVER");
        assertThat(hrefs()).contains("access/timeline?user=clara&window=EVER");
        assertThat(find(ComboBox.class).all().stream().map(box -> String.valueOf(box.getValue())))
                .as("what has no name is known by what it belongs to")
                .anyMatch(chosen -> chosen.contains("without a name, of “Launch”"));
    }

    @Test
    void whateverSomebodySawLeadsToWhoSawItThen() {
        gateway.answer(FindAccessEvents.class, new AccessEvents(List.of(), null));
        gateway.answer(FindAccessBrands.class, new AccessBrands(List.of(), null));
        gateway.answer(FindAccessPeople.class, new AccessSubjects(List.of(), null));
        gateway.answer(FindTimeline.class, new AccessTimeline("Clara Novak", List.of(), 0, null));
        gateway.answer(
                FindSeenBy.class,
                new SeenThings(
                        List.of(new SeenThing("invoice:i1", "2026-7", List.of())),
                        null,
                        List.of(new SeenCount("invoice", 1))));
        signInWith(EnumSet.of(Permission.AUDIT_VIEW));
        go("access?user=clara&at=" + SECOND);
        assertThat(hrefs()).contains("access?at=" + SECOND.toString().replace(":", "%3A") + "&resource=invoice%3Ai1");
    }

    @Test
    void timesThatProveSomethingAreToldToTheSecond() {
        signInWith(EnumSet.of(Permission.AUDIT_VIEW));
        gateway.answer(FindDisclosures.class, new DisclosureLog(List.of(), null, List.of(), FIRST, 730));
        go("access/disclosures");
        assertThat(text()).contains("21 Nov 2020, 11:14:30 CET");
        gateway.answer(FindTimeline.class, new AccessTimeline("Launch", List.of(span("task:t1")), 1, null));
        go("access/timeline?resource=task:t1&window=EVER");
        assertThat(text()).contains("21 Nov 2020, 11:14:30 CET", "21 Nov 2020, 12:14:30 CET");
        assertThat(find(DateTimePicker.class).all())
                .as("the two dates to compare")
                .hasSize(2)
                .allSatisfy(picker -> assertThat(picker.getStep()).isEqualTo(Duration.ofSeconds(1)));
    }

    @Test
    void whatWasLostAndGainedIsShownByShapesThatAreExplained() {
        signInWith(EnumSet.of(Permission.AUDIT_VIEW));
        gateway.answer(FindTimeline.class, new AccessTimeline("Clara Novak", List.of(), 0, null));
        gateway.answer(
                FindDifference.class,
                new AccessDifference(
                        "Clara Novak",
                        1,
                        1,
                        0,
                        List.of(
                                new DifferenceLine(SightChange.LOST, span("task:t1")),
                                new DifferenceLine(SightChange.GAINED, span("task:t2"))),
                        null));
        go("access/timeline?user=clara&window=EVER");
        press("Compare", null);
        assertThat(find(NativeButton.class).all().stream()
                        .filter(bar -> bar.hasClassName("span-bar"))
                        .map(bar -> bar.getAriaLabel().orElse("")))
                .satisfiesExactly(
                        lost -> assertThat(lost).endsWith("Lost between the two dates."),
                        gained -> assertThat(gained).endsWith("Gained between the two dates."));
        assertThat(find(NativeButton.class).all().stream()
                        .filter(bar -> bar.hasClassName("span-bar"))
                        .map(bar -> bar.hasClassName("lost")))
                .containsExactly(true, false);
    }

    private List<String> hrefs() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private static AccessSpan span(String resource) {
        return new AccessSpan(
                FakeGateway.CLARA,
                "Clara Novak",
                PersonKind.CLIENT,
                resource,
                null,
                "Launch",
                FIRST,
                SECOND,
                null,
                null,
                List.of());
    }

    private void theTask(boolean there, boolean deleted) {
        gateway.answer(FindAccessEvents.class, new AccessEvents(List.of(), null));
        gateway.answer(FindAccessBrands.class, new AccessBrands(List.of(), null));
        gateway.answer(FindTimeline.class, new AccessTimeline("Launch", List.of(), 0, null));
        gateway.answer(
                FindChangesAround.class,
                new ChangesAround(
                        List.of(
                                new SightMark(FIRST, SightChangeKind.WORK, "a", 0, 0),
                                new SightMark(SECOND, SightChangeKind.PEOPLE, "b", 1, 0)),
                        0,
                        0,
                        true));
        gateway.answers(FindSeersOf.class, asked -> {
            boolean seen = there && (asked.at() == null || asked.at().isAfter(FIRST));
            Seer clara = new Seer(FakeGateway.CLARA, "Clara Novak", PersonKind.CLIENT, List.of());
            return new Seers(seen ? List.of(clara) : List.of(), null, there, deleted);
        });
        signInWith(EnumSet.of(Permission.AUDIT_VIEW, Permission.EXPORT));
    }

    private void go(String path) {
        int query = path.indexOf('?');
        Tenancy.run(WORK, () -> UI.getCurrent()
                .navigate(
                        query < 0 ? path : path.substring(0, query),
                        QueryParameters.fromString(query < 0 ? "" : path.substring(query + 1))));
        // What lies on a tab comes onto the page with the answer.
        Tenancy.run(WORK, AuditPagesTest::roundTrip);
    }

    /** From behind the three dots of the one who is listed. */
    private void choose(String item) {
        Tenancy.run(WORK, () -> find(Dots.class).single().menu().getItems().stream()
                .filter(one -> one.getText().equals(item))
                .forEach(one -> ComponentUtil.fireEvent(one, new ClickEvent<>(one))));
    }

    private void press(@Nullable String caption, @Nullable String label) {
        Tenancy.run(WORK, () -> find(Button.class).all().stream()
                .filter(button -> caption == null
                        ? button.getAriaLabel().orElse("").equals(label)
                        : button.getText().equals(caption))
                .findFirst()
                .orElseThrow()
                .click());
    }

    private void say(String... words) throws InterruptedException {
        for (int turn = 0; turn < 500 && !text().contains(words[0]); turn++) {
            Thread.sleep(10);
            VaadinSession session = VaadinSession.getCurrent();
            session.getService().runPendingAccessTasks(session);
        }
        assertThat(text()).contains(words);
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
