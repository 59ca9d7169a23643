package io.portico.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.vaadin.flow.router.Route;
import io.portico.messages.UserId;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.web.entrance.Demo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;

/**
 * Every page as it looks: on a phone, a tablet and a desk, by day and by night, with the demonstration in it. The pictures
 * are left in {@code target/gallery}; none is wider than its screen, and axe finds nothing serious on any.
 */
@Tag("journey")
@DirtiesContext
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {"management.server.port=0", "portico.demo=true"})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class GalleryTest {

    private static final int PORT = freePort();
    private static final String AGENCY = "northlight";
    private static final String HOME = "http://" + AGENCY + ".localhost:" + PORT;

    /** Of whom, and where; a page that is there for several is looked at as each of them. */
    private static final List<Visit> VISITS = List.of(
            new Visit(
                    "omar",
                    "/",
                    "/tasks",
                    "/tasks?as=BOARD",
                    "/tasks?as=TIMELINE",
                    "/tasks?group=WAITING&sort=WAITING",
                    "/tasks/oats-film-edit",
                    "/request-forms",
                    "/request-forms/campaign-material",
                    "/request-forms/new",
                    "/posts/oats-film-edit-8/exposure",
                    "/imports",
                    "/imports/none",
                    "/projects",
                    "/projects/oats",
                    "/documents/oats-brief",
                    "/documents/oats-three-fields",
                    "/budgets/oats",
                    "/billing",
                    "/invoices/2026-047",
                    "/companies",
                    "/clients",
                    "/clients/clara",
                    "/clients/rolf",
                    "/people/rolf/erasure",
                    "/partners",
                    "/partners/paula",
                    "/people",
                    "/access",
                    "/access/auditors",
                    "/access/disclosures",
                    "/access/record",
                    "/access/timeline",
                    "/access/timeline?user=clara&window=EVER",
                    "/access/timeline?resource=task:oats-film-edit",
                    "/access?resource=task:oats-film-edit",
                    "/access/proof",
                    "/access/exports",
                    "/access/reviews",
                    "/access/reviews/quarter",
                    "/access/rules",
                    "/access/rules/partners-and-money",
                    "/access/requests",
                    "/settings",
                    "/settings/data-protection",
                    "/settings/terms",
                    "/settings/permission-sets",
                    "/settings/permission-sets/CLIENT",
                    "/profile",
                    "/projects/none"),
            new Visit(
                    "clara",
                    "/",
                    "/projects",
                    "/projects/oats",
                    "/documents/oats-brief",
                    "/tasks",
                    "/tasks/oats-film-edit",
                    "/request-forms",
                    "/request-forms/campaign-material",
                    "/profile"),
            new Visit("dieter", "/billing", "/invoices/2026-047", "/budgets/oats"),
            new Visit("paula", "/", "/projects", "/tasks"),
            new Visit(
                    "aude",
                    "/",
                    "/access",
                    "/access/auditors",
                    "/access/disclosures",
                    "/access/record",
                    "/access/proof",
                    "/access/exports",
                    "/access/timeline?resource=project:oats"),
            new Visit(
                    null,
                    "/login",
                    "/forgot",
                    "/invitations/none",
                    "/password-resets/none",
                    "/email-changes/none",
                    "/d/none"));

    /** Seen on the journey, where somebody is half signed in or has terms to accept. */
    private static final Set<String> ONLY_ON_THE_WAY = Set.of("second-factor", "terms");

    @TempDir
    static Path data;

    private final Demo demo;

    GalleryTest(Demo demo) {
        this.demo = demo;
    }

    /** @param who steps in there; null for a stranger */
    private record Visit(@Nullable String who, String... addresses) {}

    @BeforeAll
    static void thereIsABrowser() {
        assumeTrue(Chromium.program().isPresent(), "SKIPPED: the gallery needs Chromium; see JourneyTest.");
    }

    @DynamicPropertySource
    static void inOwnFolder(DynamicPropertyRegistry settings) {
        settings.add("portico.data", data::toString);
        settings.add("server.port", () -> PORT);
        settings.add("portico.base-url", () -> "http://localhost:" + PORT);
    }

    @Test
    void everyPageFitsItsScreenAndCanBeUsedByEverybody() {
        try (Chromium chromium = new Chromium(Chromium.program().orElseThrow())) {
            for (Visit visit : VISITS) {
                String who = Objects.requireNonNullElse(visit.who(), "stranger");
                Visitor visitor = chromium.visitor(who, HOME);
                if (visit.who() != null) {
                    stepsIn(visitor, visit.who());
                }
                for (String address : visit.addresses()) {
                    visitor.isShownAround(address, who + named(address));
                }
                visitor.hadNoTrouble();
            }
            Visitor passerBy = chromium.visitor("passer-by", "http://localhost:" + PORT);
            passerBy.isShownAround("/", "passer-by-home");
            passerBy.hadNoTrouble();
        }
    }

    /** Both take days to come to that, which a journey has not. */
    @Test
    void whatHasWaitedForLongAndWhatEndsSoonIsOnTodayAndLeadsToWhereItIsSettled() {
        try (Chromium chromium = new Chromium(Chromium.program().orElseThrow())) {
            Visitor nora = chromium.visitor("nora", HOME);
            stepsIn(nora, "nora");
            nora.goes("/");
            nora.sees("Waiting for approval");
            nora.follows("rough-cut-notes.txt");
            nora.isOn("Film: rough cut");
            nora.goes("/");
            nora.sees("Access that ends soon");
            nora.follows("Extend: ");
            nora.isAt("/(projects|tasks|budgets|clients|partners)/[^/]+");
            nora.hadNoTrouble();
        }
    }

    private void stepsIn(Visitor visitor, String who) {
        visitor.goes(Tenancy.call(new Work(AGENCY, Actor.ANYONE), () -> demo.stepIn(new UserId(who)))
                .toString());
    }

    @Test
    void everyAddressOfAPageIsVisited() {
        ClassPathScanningCandidateComponentProvider pages = new ClassPathScanningCandidateComponentProvider(false);
        pages.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        List<String> addresses = pages.findCandidateComponents("io.portico.web").stream()
                .map(found -> (AnnotatedBeanDefinition) found)
                .map(found -> String.valueOf(
                        Objects.requireNonNull(found.getMetadata().getAnnotationAttributes(Route.class.getName()))
                                .get("value")))
                .toList();
        assertThat(addresses).hasSizeGreaterThan(20).allSatisfy(address -> {
            Pattern pattern = Pattern.compile("/" + address.replaceAll(":\\w+", "[^/]+") + "(\\?.*)?");
            assertThat(ONLY_ON_THE_WAY.contains(address)
                            || VISITS.stream()
                                    .flatMap(visit -> Stream.of(visit.addresses()))
                                    .anyMatch(
                                            visited -> pattern.matcher(visited).matches()))
                    .as(address)
                    .isTrue();
        });
    }

    private static String named(String address) {
        return address.equals("/") ? "-home" : address.replaceAll("[^A-Za-z0-9]+", "-");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
