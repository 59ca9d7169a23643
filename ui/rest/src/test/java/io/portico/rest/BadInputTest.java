package io.portico.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Change;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Work;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** Every door that takes a body, with every way a field can be wrong. */
class BadInputTest {

    private final Street street = Street.fresh();

    static Stream<DoorUnderTest> doors() {
        return DoorUnderTest.all(Street.fresh()).stream().filter(door -> door.body() != null);
    }

    @Test
    void thereAreDoorsToTry() {
        assertThat(doors().count()).isGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void unknownFieldIsRefusedByName(DoorUnderTest door) {
        Map<String, Object> body = valid(door);
        body.put("nonsense", 1);
        refused(door, body, "UNKNOWN_FIELD", "nonsense");
    }

    @ParameterizedTest
    @MethodSource("doors")
    void valueOfAnotherTypeIsRefusedByName(DoorUnderTest door) {
        for (RecordComponent component : door.body().getRecordComponents()) {
            Map<String, Object> body = valid(door);
            body.put(component.getName(), wrong(component.getGenericType()));
            refused(door, body, "WRONG_TYPE", component.getName());
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void missingAndNullAreRefusedWhereAValueIsRequired(DoorUnderTest door) {
        for (RecordComponent component : door.body().getRecordComponents()) {
            if (!Binder.optional(component)) {
                Map<String, Object> body = valid(door);
                body.remove(component.getName());
                refused(door, body, "REQUIRED", component.getName());
                body.put(component.getName(), null);
                refused(door, body, "REQUIRED", component.getName());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void nullTakesAwayOnlyWhatMayBeMissing(DoorUnderTest door) {
        if (door.body().isAnnotationPresent(Edits.class)) {
            for (RecordComponent component : door.body().getRecordComponents()) {
                Map<String, Object> body = new LinkedHashMap<>();
                body.put(component.getName(), null);
                if (component.getType() == Change.class) {
                    assertThat(knock(door, body).getStatus())
                            .as("%s %s", door, body)
                            .isEqualTo(204);
                    street.house.sent.clear();
                } else {
                    refused(door, body, "REQUIRED", component.getName());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void fieldThatComesTwiceIsRefused(DoorUnderTest door) {
        String name = door.body().getRecordComponents()[0].getName();
        MockHttpServletResponse response = knock(door, "{\"%s\":null,\"%s\":null}".formatted(name, name));
        assertThat(Street.code(response)).isEqualTo("400 WRONG_TYPE");
        nothingHappened();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void whatIsNoJsonObjectIsRefused(DoorUnderTest door) {
        for (String body :
                List.of("{", "{}{}", "{\"a\":}", "nonsense", "\u0000", "{\"a\":\"\\ud8\"}", "[".repeat(50))) {
            MockHttpServletResponse response = knock(door, body);
            assertThat(Street.code(response)).as(body).isEqualTo("400 MALFORMED");
        }
        assertThat(Street.code(knock(door, "[]"))).isEqualTo("400 WRONG_TYPE");
        assertThat(Street.code(knock(door, "null"))).isEqualTo("400 WRONG_TYPE");
        nothingHappened();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void otherMediaTypesAndLargeBodiesAreRefused(DoorUnderTest door) {
        for (String type : List.of("text/plain", "application/xml", "application/json;charset=utf-16", "what?")) {
            door.stand(street);
            MockHttpServletResponse response = street.send(Street.to(door.method(), door.path())
                    .header("Content-Type", type)
                    .content("{}"));
            assertThat(Street.code(response)).as(type).isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
        }
        String large = "{\"a\":\"" + "x".repeat(Json.MAX_BODY_BYTES) + "\"}";
        assertThat(Street.code(knock(door, large))).isEqualTo("413 TOO_LARGE");
        nothingHappened();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void textThatIsTooLongIsRefusedByName(DoorUnderTest door) {
        for (RecordComponent component : door.body().getRecordComponents()) {
            Type type = component.getGenericType();
            boolean text = type == String.class || type.getTypeName().endsWith("Change<java.lang.String>");
            if (text) {
                Map<String, Object> body = valid(door);
                body.put(component.getName(), "x".repeat(60_000));
                MockHttpServletResponse response = knock(door, body);
                assertThat(Street.code(response))
                        .as("%s %s", door, component)
                        .isIn("400 TOO_LONG", "400 INVALID_PASSWORD");
                nothingHappened();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void wholeBodyIsAccepted(DoorUnderTest door) {
        MockHttpServletResponse response = knock(door, valid(door));
        assertThat(response.getStatus()).as("%s", door).isIn(200, 201, 204);
    }

    @Test
    void allBadFieldsAreToldAtOnceAndUnknownOnesFirst() {
        MockHttpServletResponse response = street.raw("POST", "/brands", "{\"name\":1,\"nonsense\":2}");
        assertThat(Street.tree(response).path("errors").toString())
                .contains("nonsense", "UNKNOWN_FIELD", "name", "WRONG_TYPE", "companyId", "REQUIRED");
        assertThat(Street.code(response)).isEqualTo("400 UNKNOWN_FIELD");
    }

    @Test
    void fieldsWithinFieldsAreNamedByTheirPath() {
        street.work = Work.atApex(Actor.OPERATOR);
        Map<String, Object> body = Samples.body(AgencyDoors.NewAgency.class);
        body.put("owner", Map.of("firstName", "A", "lastName", "B", "email", "nonsense"));
        MockHttpServletResponse response = street.json("POST", "/agencies", body);
        assertThat(Street.code(response)).isEqualTo("400 INVALID_EMAIL");
        assertThat(Street.tree(response).path("errors").get(0).path("field").stringValue())
                .isEqualTo("owner.email");
    }

    private Map<String, Object> valid(DoorUnderTest door) {
        return Samples.body(door.body());
    }

    private void refused(DoorUnderTest door, Map<String, Object> body, String code, String field) {
        MockHttpServletResponse response = knock(door, body);
        assertThat(Street.code(response)).as("%s %s", door, body).isEqualTo("400 " + code);
        assertThat(Street.tree(response).path("errors").get(0).path("field").stringValue())
                .isEqualTo(field);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        nothingHappened();
    }

    private MockHttpServletResponse knock(DoorUnderTest door, Object body) {
        door.stand(street);
        return street.json(door.method(), door.path(), body);
    }

    private void nothingHappened() {
        assertThat(street.house.sent).isEmpty();
        assertThat(street.secrets.values).isEmpty();
    }

    private static Object wrong(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return parameterized.getRawType() == Change.class ? (Object) 1 : "text";
        }
        return Arrays.asList(boolean.class, Boolean.class, int.class, Integer.class, long.class, BigDecimal.class)
                        .contains(type)
                ? "true"
                : (Object) 1;
    }
}
