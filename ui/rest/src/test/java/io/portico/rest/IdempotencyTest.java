package io.portico.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Rejected;
import io.portico.messages.company.AddCompany;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Work;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** One key, one effect, one answer, for a day. */
class IdempotencyTest {

    private static final Map<String, ?> BODY = Map.of("name", "Acme");

    private final Street street = Street.fresh();

    @Test
    void sameKeyAndBodyHaveOneEffectAndOneAnswer() {
        MockHttpServletResponse first = street.keyed("/companies", "k", BODY);
        MockHttpServletResponse second = street.keyed("/companies", "k", BODY);
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(text(second)).isEqualTo(text(first));
        assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(street.house.sent).hasSize(1);
    }

    @Test
    void anotherBodyWithTheSameKeyIsRefused() {
        street.keyed("/companies", "k", BODY);
        assertThat(Street.code(street.keyed("/companies", "k", Map.of("name", "Other"))))
                .isEqualTo("422 IDEMPOTENCY_KEY_REUSED");
        assertThat(street.house.sent).hasSize(1);
    }

    @Test
    void keyCountsWithinAgencyCallerAndDoor() {
        street.keyed("/companies", "k", BODY);
        street.work = new Work("acme-id", Actor.person("u2"));
        street.keyed("/companies", "k", BODY);
        street.work = new Work("beta-id", Actor.person("u2"));
        street.keyed("/companies", "k", BODY);
        street.keyed("/brands", "k", Map.of("name", "Acme", "companyId", "c"));
        assertThat(street.house.sent).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void crashBetweenBeginningAndEndHasOneEffectAndTheFirstAnswer() {
        street.house.onSend = _ -> {
            throw new Gateway.Unavailable(Gateway.Unavailable.Why.NOT_READY);
        };
        assertThat(street.keyed("/companies", "k", BODY).getStatus()).isEqualTo(503);
        street.house.refuses(Rejected.Code.ALREADY_EXISTS);
        MockHttpServletResponse again = street.keyed("/companies", "k", BODY);
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(street.house.sent).hasSize(2);
        assertThat(street.house.sent.get(0)).isEqualTo(street.house.sent.get(1));
        assertThat(text(again))
                .contains(
                        ((AddCompany) street.house.sent.getFirst()).companyId().value());
    }

    @Test
    void crashAfterAnAddressWasTakenIsToldFromAnAddressThatSomebodyElseHas() {
        Map<String, ?> body = Samples.body(GuestDoors.NewGuest.class);
        street.house.onSend = _ -> {
            throw new Gateway.Unavailable(Gateway.Unavailable.Why.NOT_READY);
        };
        street.keyed("/clients", "k", body);
        street.house.refuses(Rejected.Code.EMAIL_TAKEN);
        assertThat(street.keyed("/clients", "k", body).getStatus()).isEqualTo(201);
        assertThat(Street.code(street.keyed("/clients", "l", body))).isEqualTo("409 EMAIL_TAKEN");
    }

    @Test
    void refusalIsRepeatedThoughItWouldNoLongerBeOne() {
        street.house.refuses(Rejected.Code.LAST_OWNER);
        assertThat(Street.code(street.keyed("/employees/e/deactivate", "k", Map.of())))
                .isEqualTo("422 LAST_OWNER");
        street.house.onSend = _ -> new Gateway.Receipt(true, 8);
        assertThat(Street.code(street.keyed("/employees/e/deactivate", "k", Map.of())))
                .isEqualTo("422 LAST_OWNER");
    }

    @Test
    void conflictMayBeTriedAgainWithTheSameKey() {
        street.house.refuses(Rejected.Code.CONFLICT);
        assertThat(street.keyed("/companies", "k", BODY).getStatus()).isEqualTo(409);
        street.house.onSend = _ -> new Gateway.Receipt(true, 8);
        assertThat(street.keyed("/companies", "k", BODY).getStatus()).isEqualTo(201);
    }

    @Test
    void actionIsNotDoneAgainByItsRepeat() {
        assertThat(street.keyed("/clients/c/deactivate", "k", Map.of()).getStatus())
                .isEqualTo(204);
        assertThat(street.keyed("/clients/c/deactivate", "k", Map.of()).getStatus())
                .isEqualTo(204);
        assertThat(street.house.sent).hasSize(1);
    }

    @Test
    void afterADayTheKeyIsForgottenAndSweptAndMakesSomethingNew() {
        MockHttpServletResponse first = street.keyed("/companies", "k", BODY);
        street.clock.pass(Duration.ofHours(25));
        MockHttpServletResponse second = street.keyed("/companies", "k", Map.of("name", "Other"));
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(text(second)).isNotEqualTo(text(first));
        street.clock.pass(Duration.ofHours(24));
        street.keyed("/companies", "l", BODY);
        assertThat(street.secrets.values.keySet()).noneMatch(name -> name.contains("/2026-11-21/"));
    }

    @Test
    void secretIsShownOnceAndItsRepeatIsRefused() {
        Map<String, ?> body = Map.of("name", "laptop");
        MockHttpServletResponse first = street.keyed("/me/tokens", "k", body);
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(Street.tree(first).path("token").stringValue()).startsWith("pat_");
        assertThat(Street.code(street.keyed("/me/tokens", "k", body))).isEqualTo("409 ALREADY_DONE");
        assertThat(street.keyed("/programs", "k", Map.of("name", "robot", "role", "MEMBER"))
                        .getStatus())
                .isEqualTo(201);
        assertThat(Street.code(street.keyed("/programs", "k", Map.of("name", "robot", "role", "MEMBER"))))
                .isEqualTo("409 ALREADY_DONE");
    }

    @Test
    void tokenNeverReachesFurtherThanWhatMadeIt() {
        street.scopes = java.util.List.of("work.view");
        assertThat(Street.code(street.json("POST", "/me/tokens", "{\"name\":\"n\",\"scopes\":[\"work.edit\"]}")))
                .isEqualTo("403 INSUFFICIENT_SCOPE");
        street.json("POST", "/me/tokens", "{\"name\":\"n\"}");
        assertThat(Street.tree(street.get("/me/tokens"))
                        .path("items")
                        .get(0)
                        .path("scopes")
                        .toString())
                .isEqualTo("[\"work.view\"]");
    }

    @Test
    void nothingReadableOfTheCallerIsKept() {
        street.keyed("/companies", "k", Map.of("name", "A very secret name"));
        street.secrets.values.forEach((name, value) ->
                assertThat(name + new String(value, StandardCharsets.UTF_8)).doesNotContain("secret name", "u1"));
    }

    @Test
    void keyThatIsNoneIsRefused() {
        assertThat(Street.code(street.keyed("/companies", "k".repeat(256), BODY)))
                .isEqualTo("400 MALFORMED");
    }

    @Test
    void slowViewsAreToldWithTheirPosition() {
        street.house.onSend = _ -> new Gateway.Receipt(false, 42);
        MockHttpServletResponse made = street.json("POST", "/companies", BODY);
        assertThat(made.getStatus()).isEqualTo(202);
        assertThat(Street.tree(made).path("position").longValue()).isEqualTo(42);
        assertThat(Street.tree(made).path("id").stringValue()).isNotBlank();
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
