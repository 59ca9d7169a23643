package io.portico.app.proofs;

import static io.portico.messages.person.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.portico.app.proofs.IsolationTest.Door;
import io.portico.messages.Id;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import io.portico.messages.person.AcceptInvitation;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.InviteClient;
import io.portico.messages.person.Permission;
import io.portico.messages.person.RegisterProgram;
import io.portico.rest.Scopes;
import io.portico.rest.scim.ScimDeed;
import io.portico.rest.scim.ScimDoor;
import io.portico.tenancy.Actor;
import io.portico.tenancy.LedgerRows;
import io.portico.tenancy.credentials.ProgramSecrets;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;

/**
 * Who gets in at which door: every door is knocked at by every kind of caller, in the right agency and in the wrong one.
 * What comes of it is documented in {@code docs/doors.md}; a new door is in the table by itself, and fails until somebody
 * has looked at its line.
 */
class DoorMatrixTest {

    private static final Path DOCUMENTED = Path.of("../../docs/doors.md");

    private static final RunningHouse HOUSE = RunningHouse.shared();
    private static final Furnished AGENCY = new Furnished(HOUSE, "matrixmark");
    private static final String OWNERS_TOKEN = AGENCY.token(AGENCY.owner);
    private static final Furnished OTHER = new Furnished(HOUSE, "othermark");

    /** access.md, rules 11 and 15, written down a second time. */
    private static final Set<Permission> CLIENT = EnumSet.of(
            PROJECTS_VIEW,
            TASKS_VIEW,
            TASKS_CREATE,
            REPLIES_READ,
            REPLIES_POST,
            FILES_UPLOAD,
            FILES_DOWNLOAD,
            DELIVERABLES_APPROVE,
            TEAM_VIEW,
            COLLEAGUES_VIEW);

    private static final Set<Permission> MEMBER =
            EnumSet.of(WORK_VIEW, WORK_EDIT, REPLIES_POST, NOTES_POST, PEOPLE_VIEW);
    private static final Set<Permission> OWNER = EnumSet.of(
            WORK_VIEW,
            WORK_EDIT,
            REPLIES_POST,
            NOTES_POST,
            PEOPLE_VIEW,
            BILLING_VIEW,
            BILLING_EDIT,
            COSTS_VIEW,
            ACCESS_GRANT,
            ACCESS_VIEW_AS,
            SETTINGS_EDIT,
            SETS_EDIT,
            AUDIT_VIEW,
            EXPORT);

    private enum Kind {
        NOBODY,
        EMPLOYED,
        OUTSIDE,
        LOOKING,
        DIRECTORY
    }

    /** @param rights what the built-in set holds by the rules */
    private record Caller(String name, Kind kind, Set<Permission> rights, Supplier<@Nullable String> token) {

        Caller(String name, Kind kind, Set<Permission> rights, @Nullable String token) {
            this(name, kind, rights, () -> token);
        }
    }

    @Test
    void everyDoorOpensToWhomTheMatrixSaysAndToNobodyElse() throws IOException {
        List<Caller> callers = callers();
        Map<String, List<String>> matrix = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        List<Door> doors = IsolationTest.doors().stream()
                .filter(door -> !door.side().equals("OPERATOR"))
                .sorted(Comparator.comparing(Door::pattern).thenComparing(Door::method))
                .toList();
        for (Door door : doors) {
            List<String> row = new ArrayList<>();
            for (Caller caller : callers) {
                String answer = knock(door, caller);
                if (!allowed(door, caller).contains(answer)) {
                    wrong.add(
                            "%s by %s: %s instead of %s".formatted(door, caller.name(), answer, allowed(door, caller)));
                }
                row.add(answer);
            }
            matrix.put("%s `%s`".formatted(door.method(), door.pattern().substring("/api/v1".length())), row);
        }
        assertThat(wrong).isEmpty();
        Map<String, List<String>> directory = new LinkedHashMap<>();
        for (ScimDeed deed : ScimDeed.values()) {
            List<String> row = new ArrayList<>();
            for (Caller caller : callers) {
                String answer = knock(deed, caller);
                String right = caller.kind() == Kind.DIRECTORY ? "yes" : "who?";
                if (!answer.equals(right)) {
                    wrong.add("%s by %s: %s instead of %s".formatted(deed, caller.name(), answer, right));
                }
                row.add(answer);
            }
            directory.put("%s `%s`".formatted(deed.method(), ScimDoor.PATH + deed.path()), row);
        }
        assertThat(wrong).isEmpty();
        List<String> now = document(callers, matrix, directory);
        if (Boolean.getBoolean("doors.accept")) {
            Files.write(DOCUMENTED, now);
        }
        assertThat(now)
                .as("docs/doors.md; look at what changed, and accept it by running this test with -Ddoors.accept=true")
                .isEqualTo(Files.readAllLines(DOCUMENTED));
    }

    /** What stands beside the mapped methods answers for itself, and would not join by itself. */
    @Test
    void noOtherDoorForProgramsIsMapped() {
        Set<String> mapped = HOUSE.beans(AbstractUrlHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
                .filter(path -> path.startsWith("/api") || path.startsWith("/scim") || path.startsWith("/oauth2"))
                .collect(Collectors.toSet());
        // What no method is mapped to ends at the first, which says that nothing is there.
        assertThat(mapped).containsExactlyInAnyOrder("/api/**", "/scim/**");
    }

    private static String knock(ScimDeed deed, Caller caller) {
        boolean reads = deed.method().equals("GET");
        String path = ScimDoor.PATH
                + deed.path()
                        .replace(
                                "{id}", reads ? AGENCY.owner : UUID.randomUUID().toString());
        String body = reads || deed == ScimDeed.DELETE ? null : "{\"nonsense\":";
        HttpResponse<String> response =
                HOUSE.send(deed.method(), AGENCY.host(), path, caller.token().get(), body);
        assertThat(response.statusCode()).as("%s by %s", deed, caller.name()).isLessThan(500);
        return switch (response.statusCode()) {
            case 401 -> "who?";
            case 403 -> "no";
            case 404 -> reads ? "not there" : "yes";
            default -> "yes";
        };
    }

    /** What the rules let a door answer, from its side and rights alone. */
    private static List<String> allowed(Door door, Caller caller) {
        boolean reads = door.method().equals("GET");
        String side = door.side();
        if (side.equals("PUBLIC") || side.equals("ANYWHERE")) {
            // What is shown to be worthless is refused, even where nothing need be shown.
            return List.of("yes", "not there", "who?").subList(0, caller.kind() == Kind.NOBODY ? 3 : 2);
        }
        return switch (caller.kind()) {
            case NOBODY -> List.of("who?");
            case EMPLOYED -> {
                if (side.equals("PORTAL")) {
                    yield List.of("not there");
                }
                yield behind(door, caller, reads);
            }
            case OUTSIDE -> {
                if (side.equals("AGENCY")) {
                    yield List.of("not there");
                }
                yield behind(door, caller, reads);
            }
            // Its token carries nothing but the scope for SCIM.
            case DIRECTORY -> {
                if (side.equals("PORTAL")) {
                    yield List.of("not there");
                }
                yield door.needs().isEmpty() ? List.of("yes", "no", "not there") : List.of("no");
            }
            case LOOKING ->
                side.equals("PORTAL") && reads ? behind(door, caller, true) : List.of("no", "not there", "yes");
        };
    }

    private static List<String> behind(Door door, Caller caller, boolean reads) {
        boolean right = door.needs().isEmpty() || !Collections.disjoint(door.needs(), caller.rights());
        if (!right) {
            return List.of(reads ? "not there" : "no");
        }
        // Without a right of the door's own, and for what only some see, the policy decides behind it.
        return reads ? List.of("yes", "not there") : List.of("yes", "no", "not there");
    }

    /** Reads ask for what there is; everything else names what never was, so that nothing is done to what there is. */
    private static String knock(Door door, Caller caller) {
        boolean reads = door.method().equals("GET");
        Map<Class<? extends Id>, String> nonsense = new HashMap<>();
        Sample.Ids ids = reads
                ? AGENCY::id
                : id -> nonsense.computeIfAbsent(id, _ -> UUID.randomUUID().toString());
        String path = IsolationTest.path(door, ids, "nobody.1." + "A".repeat(43));
        if (reads) {
            path = path.replace("/employees/" + AGENCY.client, "/employees/" + AGENCY.owner)
                    .replace("/programs/" + AGENCY.client, "/programs/" + AGENCY.program);
        }
        if (path.endsWith("/search")) {
            path += "?q=mark";
        }
        if (path.endsWith("/audit/consistency")) {
            path += "?from=1";
        }
        if (path.endsWith("/audit/inclusion")) {
            path += "?position="
                    + HOUSE.bean(LedgerRows.class)
                            .ofAgency(AGENCY.agencyId, -1, 1)
                            .getFirst()
                            .position();
        }
        if (path.contains("/access/timeline") || path.contains("/access/difference")) {
            path += "?from=2020-01-01T00:00:00Z&user=" + AGENCY.client;
        }
        if (path.endsWith("/access/decision")) {
            path += "?user=" + AGENCY.client + "&action=view&resource=task:" + AGENCY.task.value();
        }
        HttpResponse<String> response = HOUSE.send(
                door.method(),
                AGENCY.host(),
                path,
                caller.token().get(),
                door.body() == null ? null : "{\"nonsense\":");
        assertThat(response.statusCode()).as("%s by %s", door, caller.name()).isLessThan(500);
        assertThat(response.body()).as("%s by %s", door, caller.name()).doesNotContain("othermark");
        return switch (response.statusCode()) {
            case 401 -> "who?";
            case 403 -> "no";
            // Behind the right, what never was is not there either: the right is what is asked about.
            case 404 -> !reads && isOnTheSideOf(door, caller) ? "yes" : "not there";
            default -> "yes";
        };
    }

    private static boolean isOnTheSideOf(Door door, Caller caller) {
        return switch (door.side()) {
            case "AGENCY" -> caller.kind() == Kind.EMPLOYED || caller.kind() == Kind.DIRECTORY;
            case "PORTAL" -> caller.kind() == Kind.OUTSIDE;
            default -> true;
        };
    }

    private static List<Caller> callers() {
        List<Caller> callers = new ArrayList<>();
        callers.add(new Caller("Nobody", Kind.NOBODY, Set.of(), () -> null));
        callers.add(new Caller("Owner of another agency", Kind.NOBODY, Set.of(), OTHER.token(OTHER.owner)));
        callers.add(employed("Owner", OWNER));
        callers.add(employed("Administrator", OWNER));
        callers.add(employed("Project manager", union(MEMBER, BILLING_VIEW, ACCESS_GRANT, ACCESS_VIEW_AS)));
        callers.add(employed("Member", MEMBER));
        callers.add(employed("Finance", EnumSet.of(WORK_VIEW, BILLING_VIEW, BILLING_EDIT, COSTS_VIEW)));
        callers.add(employed("Auditor", EnumSet.of(AUDIT_VIEW, EXPORT)));
        callers.add(auditorFromOutside());
        callers.add(outside("Client", CLIENT));
        callers.add(outside("Client Admin", union(CLIENT, BILLING_VIEW, BILLING_DOWNLOAD, BILLING_PAY, BUDGETS_VIEW)));
        callers.add(outside("Client Finance", EnumSet.of(BILLING_VIEW, BILLING_DOWNLOAD, BILLING_PAY)));
        callers.add(outside(
                "Client Viewer",
                EnumSet.of(PROJECTS_VIEW, TASKS_VIEW, REPLIES_READ, FILES_DOWNLOAD, TEAM_VIEW, COLLEAGUES_VIEW)));
        callers.add(new Caller("Partner", Kind.OUTSIDE, CLIENT, AGENCY.token(AGENCY.partner)));
        // A look of its own for each door: one of them ends it.
        callers.add(new Caller("Looking as a client", Kind.LOOKING, CLIENT, DoorMatrixTest::look));
        callers.add(new Caller("Program with the scope `scim`", Kind.DIRECTORY, OWNER, directory()));
        return callers;
    }

    /** The token of a program that brings and takes the agency's people, as one fetches it. */
    private static String directory() {
        UserId id = new UserId(UUID.randomUUID().toString());
        AGENCY.owner(new RegisterProgram(id, "Directory", new PermissionSetId("ADMINISTRATOR")));
        String secret = HOUSE.bean(ProgramSecrets.class).issue(AGENCY.agencyId, id.value());
        App program = new App(HOUSE, AGENCY.host(), id.value(), secret);
        HttpResponse<String> answer =
                program.token(AGENCY.host(), Map.of("grant_type", "client_credentials", "scope", Scopes.SCIM));
        return answer.body().replaceAll("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    private static Caller employed(String name, Set<Permission> rights) {
        String id = UUID.randomUUID().toString();
        HOUSE.hire(
                AGENCY.agencyId,
                AGENCY.owner,
                id,
                name.toUpperCase(java.util.Locale.ROOT).replace(' ', '_'));
        return new Caller(name, Kind.EMPLOYED, rights, AGENCY.token(id));
    }

    private static Caller auditorFromOutside() {
        String id = UUID.randomUUID().toString();
        HOUSE.hireFromOutside(AGENCY.agencyId, AGENCY.owner, id);
        return new Caller("Auditor from outside", Kind.EMPLOYED, EnumSet.of(AUDIT_VIEW, EXPORT), AGENCY.token(id));
    }

    private static Caller outside(String name, Set<Permission> rights) {
        String id = UUID.randomUUID().toString();
        String set = name.toUpperCase(java.util.Locale.ROOT).replace(' ', '_');
        AGENCY.owner(new InviteClient(RunningHouse.guest(id, set, AccessMode.ALL, Set.of(AGENCY.brand.value()))));
        HOUSE.send(AGENCY.agencyId, Actor.ANYONE, new AcceptInvitation(new UserId(id), 1));
        return new Caller(name, Kind.OUTSIDE, rights, AGENCY.token(id));
    }

    private static String look() {
        HttpResponse<String> begun =
                HOUSE.send("POST", AGENCY.host(), "/api/v1/view-as/" + AGENCY.client, OWNERS_TOKEN, null);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        return begun.body().replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
    }

    private static Set<Permission> union(Set<Permission> some, Permission... more) {
        EnumSet<Permission> all = EnumSet.copyOf(some);
        all.addAll(Arrays.asList(more));
        return all;
    }

    private static List<String> document(
            List<Caller> callers, Map<String, List<String>> matrix, Map<String, List<String>> directory) {
        List<String> lines = new ArrayList<>(List.of(
                "# Who gets in at which door",
                "",
                "Written and checked by `DoorMatrixTest`, which knocks at every door of the REST API as every kind of caller. *yes*: past",
                "the door and its right, so that the policy decides about the thing that is named; *no*: 403, the caller may not do this",
                "to what they see; *not there*: 404, as if there were no such door or thing; *who?*: 401. The operator's doors open to",
                "the operator's token alone.",
                ""));
        lines.addAll(table(callers, matrix));
        lines.addAll(List.of(
                "",
                "## SCIM",
                "",
                "The doors of SCIM 2.0 open to programs whose token carries the scope `scim`, and to nobody else.",
                ""));
        lines.addAll(table(callers, directory));
        return lines;
    }

    private static List<String> table(List<Caller> callers, Map<String, List<String>> matrix) {
        List<String> lines = new ArrayList<>();
        lines.add("| Door | "
                + String.join(" | ", callers.stream().map(Caller::name).toList()) + " |");
        lines.add("|---".repeat(callers.size() + 1) + "|");
        matrix.forEach((door, row) -> lines.add("| " + door + " | " + String.join(" | ", row) + " |"));
        return lines;
    }
}
