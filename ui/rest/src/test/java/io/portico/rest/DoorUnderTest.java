package io.portico.rest;

import io.portico.messages.person.PersonKind;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Work;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * A door as the application hung it.
 *
 * @param pattern its path as the contract writes it
 * @param path its path with something in every place
 * @param needs whether it needs a right of the caller's permission set
 * @param body the record its body is bound to; null when it takes none
 */
record DoorUnderTest(
        String method,
        String pattern,
        String path,
        Side side,
        boolean needs,
        @Nullable Class<?> body) {

    static List<DoorUnderTest> all(Street street) {
        List<DoorUnderTest> doors = new ArrayList<>();
        street.mapping().getHandlerMethods().forEach((mapping, handler) -> doors.addAll(of(street, mapping, handler)));
        return doors;
    }

    private static List<DoorUnderTest> of(Street street, RequestMappingInfo mapping, HandlerMethod handler) {
        List<DoorUnderTest> doors = new ArrayList<>();
        for (String pattern : mapping.getPatternValues()) {
            for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                List<String> patterns = pattern.contains("{side:clients|partners}")
                        ? List.of(
                                pattern.replace("{side:clients|partners}", "clients"),
                                pattern.replace("{side:clients|partners}", "partners"))
                        : List.of(pattern);
                for (String one : patterns) {
                    String known = one.substring("/api/v1".length()).replace("{*id}", "{id}");
                    doors.add(new DoorUnderTest(
                            method.name(),
                            known,
                            path(street, known),
                            door(handler).value(),
                            door(handler).needs().length > 0,
                            body(handler)));
                }
            }
        }
        return doors;
    }

    /** Puts somebody before the door who may knock there. */
    void stand(Street street) {
        street.house.kind = side == Side.PORTAL ? PersonKind.CLIENT : PersonKind.EMPLOYEE;
        street.work = switch (side) {
            case OPERATOR -> Work.atApex(Actor.OPERATOR);
            case PUBLIC -> new Work("acme-id", Actor.ANYONE);
            default -> new Work("acme-id", Actor.person("u1"));
        };
        if (pattern.startsWith("/imports/")) {
            // What is imported lies there before anything is asked about it.
            street.files.bytes.put("acme-id|some-id", "Name\nOne\n".getBytes(StandardCharsets.UTF_8));
        }
        if (pattern.equals("/me/tokens/{id}")) {
            street.secrets.putIfAbsent("acme-id", "tokens-of/u1/some-id", new byte[0]);
            street.secrets.putIfAbsent("acme-id", "token/some-id", """
                    {"userId":"u1","name":"Robot","scopes":[],"createdAt":"2026-11-21T09:30:00Z",
                    "expiresAt":"2027-01-02T09:30:00Z","digest":"x"}
                    """.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Door door(HandlerMethod handler) {
        Door door = handler.getMethodAnnotation(Door.class);
        if (door == null) {
            throw new AssertionError(handler + " says not who may knock");
        }
        return door;
    }

    private static @Nullable Class<?> body(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(Body.class))
                .map(MethodParameter::getParameterType)
                .findFirst()
                .orElse(null);
    }

    private static String path(Street street, String pattern) {
        return pattern.replace("{thread}", "CLIENT")
                .replace("{kind}", "task")
                .replace("{token}", street.links().token("acme-id", "some-id", 1))
                .replaceAll("\\{\\w+}", "some-id");
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
