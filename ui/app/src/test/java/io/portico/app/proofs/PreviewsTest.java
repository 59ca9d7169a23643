package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.UserId;
import io.portico.messages.person.AcceptInvitation;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.InviteClient;
import io.portico.messages.project.RevokeProjectAccess;
import io.portico.messages.task.UnshareTask;
import io.portico.tenancy.Actor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A small picture of a file is told to those who are given its bytes, and to nobody else. */
class PreviewsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RunningHouse HOUSE = RunningHouse.shared();

    private final Furnished agency = new Furnished(HOUSE, "previews");

    @Test
    void whoIsNotGivenTheBytesIsNotGivenThePreview() throws IOException {
        Map<String, String> tokens = tokens();
        String owner = tokens.get("owner");
        Map<String, Set<String>> seers = new LinkedHashMap<>();
        for (String thread : List.of("AGENCY", "CLIENT", "PARTNER", "nowhere yet")) {
            String file = uploaded(owner);
            if (!thread.equals("nowhere yet")) {
                HttpResponse<String> posted = HOUSE.send(
                        "POST",
                        agency.host(),
                        "/api/v1/tasks/" + agency.task.value() + "/threads/" + thread,
                        owner,
                        "{\"fileIds\":[\"" + file + "\"]}");
                assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
            }
            String tag = preview(file, owner, null).headers().firstValue("ETag").orElseThrow();
            tokens.forEach((person, token) -> {
                HttpResponse<String> bytes = HOUSE.get(agency.host(), "/api/v1/files/" + file, token);
                HttpResponse<String> preview = preview(file, token, null);
                assertThat(preview.statusCode())
                        .as("preview of a file in %s to %s", thread, person)
                        .isEqualTo(bytes.statusCode());
                // Whoever guesses what a file holds learns as little by naming it.
                HttpResponse<String> known = preview(file, token, tag);
                if (preview.statusCode() == 200) {
                    assertThat(known.statusCode()).isEqualTo(304);
                    seers.computeIfAbsent(thread, _ -> new TreeSet<>()).add(person);
                    return;
                }
                String nothing =
                        preview(UUID.randomUUID().toString(), token, tag).body();
                assertThat(instanceless(known.body())).isEqualTo(instanceless(preview.body()));
                assertThat(preview.headers().firstValue("ETag")).isEmpty();
                if (preview.statusCode() == 404) {
                    assertThat(instanceless(preview.body())).isEqualTo(instanceless(nothing));
                }
            });
        }
        assertThat(seers)
                .isEqualTo(Map.of(
                        "AGENCY", Set.of("owner", "member"),
                        "CLIENT", Set.of("owner", "member", "client"),
                        "PARTNER", Set.of("owner", "member", "partner"),
                        "nowhere yet", Set.of("owner")));
    }

    @Test
    void whoLosesTheBytesLosesThePreview() throws IOException {
        String owner = agency.token(agency.owner);
        String partner = agency.token(agency.partner);
        String file = uploaded(owner);
        HOUSE.send(
                "POST",
                agency.host(),
                "/api/v1/tasks/" + agency.task.value() + "/threads/PARTNER",
                owner,
                "{\"fileIds\":[\"" + file + "\"]}");
        String tag = preview(file, partner, null).headers().firstValue("ETag").orElseThrow();
        assertThat(preview(file, partner, tag).statusCode()).isEqualTo(304);
        agency.owner(new UnshareTask(agency.task, new UserId(agency.partner)));
        agency.owner(new RevokeProjectAccess(agency.project, new UserId(agency.partner)));
        assertThat(preview(file, partner, null).statusCode()).isEqualTo(404);
        assertThat(preview(file, partner, tag).statusCode()).isEqualTo(404);
    }

    private Map<String, String> tokens() {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("owner", agency.token(agency.owner));
        for (String set : List.of("MEMBER", "AUDITOR")) {
            String id = UUID.randomUUID().toString();
            HOUSE.hire(agency.agencyId, agency.owner, id, set);
            tokens.put(set.toLowerCase(Locale.ROOT), agency.token(id));
        }
        tokens.put("client", agency.token(agency.client));
        tokens.put("partner", agency.token(agency.partner));
        tokens.put("client without downloads", agency.token(outside(agency.set.value(), AccessMode.ALL)));
        tokens.put("client of nothing", agency.token(outside("CLIENT", AccessMode.ASSIGNED)));
        return tokens;
    }

    private String outside(String set, AccessMode mode) {
        String id = UUID.randomUUID().toString();
        agency.owner(new InviteClient(RunningHouse.guest(id, set, mode, Set.of(agency.brand.value()))));
        HOUSE.send(agency.agencyId, Actor.ANYONE, new AcceptInvitation(new UserId(id), 1));
        return id;
    }

    private HttpResponse<String> preview(String file, String token, @Nullable String tag) {
        HttpRequest.Builder request = HOUSE.request(agency.host(), "/api/v1/files/" + file + "/preview")
                .header("Authorization", "Bearer " + token)
                .GET();
        return HOUSE.send(tag == null ? request : request.header("If-None-Match", tag));
    }

    private String uploaded(String token) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture);
        HttpResponse<String> made = HOUSE.send(HOUSE.request(agency.host(), "/api/v1/files")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=xyz")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(
                                "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n"),
                        HttpRequest.BodyPublishers.ofByteArray(picture.toByteArray()),
                        HttpRequest.BodyPublishers.ofString("\r\n--xyz--\r\n"))));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return JSON.readTree(made.body()).path("id").stringValue();
    }

    private static String instanceless(String body) {
        return body.replaceAll("\"instance\":\"[^\"]*\",?", "");
    }
}
