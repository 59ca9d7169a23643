package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.FileId;
import io.portico.messages.person.AccessMode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of one name in one conversation are versions, counted among those that the reader may see. */
class FileVersionsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningHouse house = RunningHouse.shared();
    private Furnished agency;
    private String owner;
    private String client;
    private String partner;

    @BeforeEach
    void furnish() {
        agency = new Furnished(house, "versionmark");
        owner = agency.token(agency.owner);
        client = agency.token(agency.client);
        partner = agency.token(agency.partner);
    }

    /** Another file of the one name that all of them have here. */
    private void bring(String thread) {
        FileId file = FileId.random();
        agency.upload(file, agency.owner);
        HttpResponse<String> posted = house.send(
                "POST",
                agency.host(),
                "/api/v1/tasks/" + agency.task.value() + "/threads/" + thread,
                owner,
                "{\"fileIds\":[\"" + file.value() + "\"]}");
        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
    }

    private List<String> versions(String token, String path) {
        HttpResponse<String> answer = house.get(agency.host(), "/api/v1" + path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body())
                .path("items")
                .valueStream()
                .map(FileVersionsTest::told)
                .collect(Collectors.toList());
    }

    private static String told(JsonNode file) {
        return file.path("thread").stringValue("")
                + file.path("version").intValue()
                + (file.path("newest").booleanValue() ? " newest" : "")
                + (file.path("approvedVersion").isNull()
                        ? ""
                        : " approved " + file.path("approvedVersion").intValue());
    }

    @Test
    void eachConversationCountsItsOwnAndNobodyLearnsOfAnotherOnes() {
        bring("AGENCY");
        bring("PARTNER");
        bring("CLIENT");
        bring("AGENCY");
        String ofTask = "taskId=" + agency.task.value();

        assertThat(versions(owner, "/files?" + ofTask))
                .containsExactly("AGENCY2 newest", "CLIENT2 newest", "PARTNER1 newest", "AGENCY1", "CLIENT1");
        assertThat(versions(client, "/portal/files?" + ofTask)).containsExactly("2 newest", "1");
        assertThat(versions(partner, "/portal/files?" + ofTask)).containsExactly("1 newest");
        assertThat(versions(owner, "/files?limit=2&" + ofTask))
                .as("a page of the list knows of what is not on it")
                .containsExactly("AGENCY2 newest", "CLIENT2 newest");
    }

    @Test
    void whoReadsFromNowOnDoesNotLearnThatThereWasAnEarlierVersion() {
        String late = UUID.randomUUID().toString();
        house.client(agency.agencyId, agency.owner, late, AccessMode.ASSIGNED, agency.brand.value());
        HttpResponse<String> shared = house.send(
                "PUT",
                agency.host(),
                "/api/v1/tasks/" + agency.task.value() + "/shares/" + late,
                owner,
                "{\"history\":\"FROM_NOW\"}");
        assertThat(shared.statusCode()).as(shared.body()).isEqualTo(204);
        assertThat(versions(agency.token(late), "/portal/files")).isEmpty();
        bring("CLIENT");

        assertThat(versions(agency.token(late), "/portal/files")).containsExactly("1 newest");
        assertThat(versions(client, "/portal/files")).containsExactly("2 newest", "1");
    }

    @Test
    void anApprovedVersionIsNotCoveredUpByANewerOne() {
        HttpResponse<String> approved = house.send(
                "POST",
                agency.host(),
                "/api/v1/portal/approvals/" + agency.approval.value() + "/approve",
                client,
                null);
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(204);
        bring("CLIENT");
        bring("PARTNER");

        assertThat(versions(owner, "/files?taskId=" + agency.task.value()))
                .containsExactly("PARTNER1 newest", "CLIENT2 newest approved 1", "CLIENT1 approved 1");
        assertThat(versions(client, "/portal/files?limit=1")).containsExactly("2 newest approved 1");
        assertThat(versions(partner, "/portal/files")).containsExactly("1 newest");
    }
}
