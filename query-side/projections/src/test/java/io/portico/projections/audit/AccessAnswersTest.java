package io.portico.projections.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.InvitationWithdrawn;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.project.ProjectOpened;
import io.portico.projections.AgencyStory;
import io.portico.projections.ViewsUnderTest;
import io.portico.views.PageRequest;
import io.portico.views.audit.CureLine;
import io.portico.views.audit.FindSeenBy;
import io.portico.views.audit.FindSignIn;
import io.portico.views.audit.MissingLine;
import io.portico.views.audit.SeenCount;
import io.portico.views.audit.SeenThing;
import io.portico.views.audit.SeenThings;
import io.portico.views.audit.SignInAnswer;
import io.portico.views.audit.Telling;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessAnswersTest {

    @TempDir
    Path folder;

    ViewsUnderTest views;
    AgencyStory acme;
    BrandId shoes;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        acme = new AgencyStory(views, "acme");
        shoes = acme.brand("shoes");
    }

    @AfterEach
    void end() {
        views.close();
    }

    private SignInAnswer signIn(UserId person) {
        views.await();
        return views.ask(acme.owner(), new FindSignIn(person));
    }

    @Test
    void accountThatMaySignInIsExplainedByItsAcceptance() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        SignInAnswer answer = signIn(anna);
        assertThat(answer.account().allowed()).isTrue();
        assertThat(answer.account().reasons()).singleElement().satisfies(reason -> assertThat(
                        reason.text().in(Locale.GERMANY, Telling.Labels.PLAIN))
                .isEqualTo("anna Outside hat die Einladung angenommen"));
        assertThat(answer.invitationExpiresAt()).isNull();
        assertThat(answer.emailDigest()).isEqualTo(acme.digest(anna));
    }

    @Test
    void pendingInvitationIsNamedWithTheEndOfItsLink() {
        UserId anna = acme.invited(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        SignInAnswer answer = signIn(anna);
        assertThat(answer.account().missing()).extracting(MissingLine::what).containsExactly("ACCEPTED_INVITATION");
        assertThat(answer.invitationExpiresAt()).isEqualTo(views.clock.instant().plus(Duration.ofDays(7)));
        acme.happened("anna", new InvitationWithdrawn(anna));
        assertThat(signIn(anna).invitationExpiresAt()).isNull();
    }

    @Test
    void deactivatedAccountIsCuredByThoseWhoMay() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        UserId audit = acme.employee(new UserId("audit"), "Ada", "AUDITOR");
        acme.happened("anna", new PersonDeactivated(anna));
        assertThat(signIn(anna).account().missing())
                .extracting(MissingLine::cure)
                .satisfiesExactly(cure -> {
                    assertThat(cure.type()).isEqualTo(CureLine.Type.ACTIVATE);
                    assertThat(cure.enough()).isTrue();
                });
        assertThat(views.ask(acme.by(audit), new FindSignIn(anna)).account().missing())
                .extracting(MissingLine::cure)
                .containsExactly((CureLine) null);
    }

    @Test
    void onlyThoseWhoReadAccessAreToldWhySomebodyCannotSignIn() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        UserId emil = acme.employee(new UserId("emil"), "Emil", "MEMBER");
        views.await();
        for (UserId asking : List.of(anna, emil)) {
            assertThatExceptionOfType(Rejected.class)
                    .isThrownBy(() -> views.ask(acme.by(asking), new FindSignIn(anna)));
        }
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> views.ask(acme.owner(), new FindSignIn(new UserId("nobody"))))
                .extracting(Rejected::code)
                .isEqualTo(Rejected.Code.NOT_FOUND);
    }

    @Test
    void whatSomebodySeesComesInPagesThatTogetherAreEverything() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        ProjectId site = acme.project("site", shoes);
        acme.happened("site", new ProjectOpened(site, Set.of(Audience.CLIENT)));
        for (int i = 0; i < 5; i++) {
            acme.task("t" + i, site, Audience.CLIENT);
        }
        views.await();
        SeenThings whole = views.ask(acme.owner(), new FindSeenBy(anna, null, null));
        assertThat(whole.items()).hasSize(6);
        assertThat(whole.counts()).containsExactly(new SeenCount("project", 1), new SeenCount("task", 5));
        List<SeenThing> pages = new ArrayList<>();
        String after = null;
        do {
            SeenThings part = views.ask(acme.owner(), new FindSeenBy(anna, null, new PageRequest(2, after)));
            assertThat(part.counts()).isEqualTo(whole.counts());
            pages.addAll(part.items());
            after = part.next();
        } while (after != null);
        assertThat(pages).isEqualTo(whole.items());
    }
}
