package io.portico.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Rejected;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Work;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who gets in where, before anything of the request is looked at. */
class DoorkeeperTest {

    private final Street street = Street.fresh();

    static Stream<DoorUnderTest> doors() {
        return DoorUnderTest.all(Street.fresh()).stream().filter(door -> door.side() != Side.ANYWHERE);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void whoeverIsNobodyIsUnauthenticatedAtEveryDoorButThePublicOnes(DoorUnderTest door) {
        street.work = door.side() == Side.OPERATOR ? Work.atApex(Actor.ANYONE) : new Work("acme-id", Actor.ANYONE);
        if (door.side() != Side.PUBLIC) {
            MockHttpServletResponse response = nonsense(door);
            assertThat(Street.code(response)).isEqualTo("401 UNAUTHENTICATED");
            assertThat(response.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void whoeverIsNoLongerAliveIsUnauthenticated(DoorUnderTest door) {
        street.house.alive = false;
        if (door.side() != Side.PUBLIC && door.side() != Side.OPERATOR) {
            assertThat(Street.code(nonsense(door))).isEqualTo("401 UNAUTHENTICATED");
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void whoeverHasTermsToAcceptFirstIsToldSoAtEveryDoorButTheirs(DoorUnderTest door) {
        door.stand(street);
        street.house.alive = false;
        street.house.owesTerms = true;
        boolean ofTerms = door.pattern().startsWith("/me/terms");
        if (door.side() == Side.PORTAL || door.side() == Side.MEMBER) {
            street.house.kind = PersonKind.CLIENT;
            String answer = body(nonsense(door));
            assertThat(answer.startsWith("403") && answer.contains("TERMS_NOT_ACCEPTED"))
                    .as(answer)
                    .isEqualTo(!ofTerms);
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void doorOnTheOtherSideOfTheHouseIsNotThere(DoorUnderTest door) {
        String nowhere = body(street.json("POST", "/nowhere", "{}"));
        if (door.side() == Side.AGENCY || door.side() == Side.PORTAL) {
            street.house.kind = door.side() == Side.AGENCY ? PersonKind.PARTNER : PersonKind.EMPLOYEE;
            assertThat(body(nonsense(door))).isEqualTo(nowhere);
        }
        street.work =
                door.side() == Side.OPERATOR ? new Work("acme-id", Actor.person("u1")) : Work.atApex(Actor.OPERATOR);
        assertThat(body(nonsense(door))).as("on the wrong kind of host").isEqualTo(nowhere);
        assertThat(street.house.sent).isEmpty();
        assertThat(street.house.asked).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void rightThatIsMissingIsNotFoundForReadingAndForbiddenForDoingEvenWithABadBody(DoorUnderTest door) {
        door.stand(street);
        if (door.needs()) {
            street.house.permissions = Set.of();
            assertThat(Street.code(nonsense(door)))
                    .isEqualTo(door.method().equals("GET") ? "404 NOT_FOUND" : "403 FORBIDDEN");
            assertThat(street.house.asked).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void tokenThatDoesNotReachThisFarIsRefused(DoorUnderTest door) {
        door.stand(street);
        if (door.needs()) {
            street.scopes = List.of("openid");
            assertThat(Street.code(nonsense(door))).isEqualTo("403 INSUFFICIENT_SCOPE");
        }
    }

    @Test
    void scopeOfATokenOpensOnlyItsOwnThreads() {
        street.scopes = List.of("replies.post");
        assertThat(street.json("POST", "/tasks/t/threads/CLIENT", "{\"text\":\"hello\"}")
                        .getStatus())
                .isEqualTo(201);
        assertThat(Street.code(street.json("POST", "/tasks/t/threads/AGENCY", "{\"text\":\"hello\"}")))
                .isEqualTo("403 INSUFFICIENT_SCOPE");
    }

    @Test
    void scopesWithoutTheRightOpenNothing() {
        street.house.permissions = Set.of(Permission.NOTES_POST);
        street.scopes = List.of("replies.post");
        assertThat(Street.code(street.json("POST", "/tasks/t/threads/CLIENT", "{\"text\":\"hello\"}")))
                .isEqualTo("403 INSUFFICIENT_SCOPE");
    }

    @ParameterizedTest
    @EnumSource(Rejected.Code.class)
    void everyRefusalHasStatusAndWords(Rejected.Code code) {
        street.house.refuses(code);
        MockHttpServletResponse response = street.json("POST", "/companies", "{\"name\":\"Acme\"}");
        assertThat(Street.code(response)).endsWith(" " + code.name());
        assertThat(response.getStatus()).isBetween(400, 499);
        assertThat(Street.tree(response).path("detail").stringValue()).isNotBlank();
        assertThat(Street.tree(response).path("status").intValue()).isEqualTo(response.getStatus());
    }

    @Test
    void bugsAreToldWithoutAWordOfWhatHappened() {
        street.house.onSend = _ -> {
            throw new IllegalStateException("the secret inside");
        };
        MockHttpServletResponse response = street.json("POST", "/companies", "{\"name\":\"Acme\"}");
        assertThat(Street.code(response)).isEqualTo("500 INTERNAL");
        assertThat(body(response)).doesNotContain("secret", "Exception", "at io.");
    }

    @Test
    void methodThatADoorDoesNotKnowIsTold() {
        MockHttpServletResponse response = street.json("PUT", "/companies", "{}");
        assertThat(Street.code(response)).isEqualTo("405 METHOD_NOT_ALLOWED");
        assertThat(response.getHeader("Allow")).contains("GET", "POST");
    }

    @Test
    void idThatCannotBeOneIsLikeOneThatNamesNothing() {
        street.house.answers.put(io.portico.views.agency.TaskDetails.class, new Rejected(Rejected.Code.NOT_FOUND));
        assertThat(body(street.get("/tasks/nonsense"))).isEqualTo(body(street.get("/tasks/" + "x".repeat(300))));
    }

    @Test
    void listsTakeALimitAndACursorAndRefuseOthers() {
        assertThat(street.get("/projects?limit=200&after=abc").getStatus()).isEqualTo(200);
        assertThat(Street.code(street.get("/projects?limit=0"))).isEqualTo("400 OUT_OF_RANGE");
        assertThat(Street.code(street.get("/projects?limit=201"))).isEqualTo("400 OUT_OF_RANGE");
        assertThat(Street.code(street.get("/projects?limit=ten"))).isEqualTo("400 WRONG_TYPE");
        assertThat(Street.code(street.get("/tasks?status=LATE"))).isEqualTo("400 UNKNOWN_VALUE");
        assertThat(Street.code(street.get("/access/of/u?at=yesterday"))).isEqualTo("400 INVALID_DATE");
        assertThat(Street.code(street.get("/access/decision"))).isEqualTo("400 REQUIRED");
    }

    @Test
    void versionsTravelAsTags() {
        assertThat(street.get("/tasks/t").getHeader("ETag")).isEqualTo("\"5\"");
        patched("\"5\"");
        assertThat(expected()).isEqualTo(5L);
        patched("W/\"5\"");
        assertThat(expected()).isEqualTo(-1L);
        patched("*");
        assertThat(expected()).isNull();
    }

    private void patched(String tag) {
        street.send(Street.to("PATCH", "/tasks/t")
                .contentType("application/json")
                .header("If-Match", tag)
                .content("{\"name\":\"New\"}"));
    }

    private Long expected() {
        return ((io.portico.messages.task.EditTask) street.house.sent.getLast()).expectedVersion();
    }

    private MockHttpServletResponse nonsense(DoorUnderTest door) {
        return street.raw(door.method(), door.path(), "{\"nonsense\":");
    }

    private static String body(MockHttpServletResponse response) {
        return response.getStatus() + new String(response.getContentAsByteArray());
    }
}
