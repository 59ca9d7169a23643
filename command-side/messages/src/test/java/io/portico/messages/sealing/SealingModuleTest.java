package io.portico.messages.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.portico.messages.Id;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class SealingModuleTest {

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new SealingModule((name, clear) -> "v1." + name + "." + clear.length()))
            .build();

    record UserId(String value) implements Id {
        @Override
        public String kind() {
            return "user";
        }
    }

    record ClientInvited(
            UserId client,
            @SealedBy("client") Confidential name,
            @SealedBy("client") Confidential email,
            String rest) {}

    private static final UserId ANN = new UserId("4f");

    @Test
    void aClearTextIsWrittenAsATokenUnderTheKeyOfTheNamedId() {
        String json = mapper.writeValueAsString(
                new ClientInvited(ANN, Confidential.of("Ann"), Confidential.of("ann@example.com"), "x"));
        assertThat(json).contains("\"name\":\"v1.user:4f.3\"", "\"email\":\"v1.user:4f.15\"", "\"rest\":\"x\"");
        assertThat(json).doesNotContain("Ann", "ann@");
    }

    @Test
    void aSealedTextIsWrittenAsItIsAndNullAsNull() {
        String json =
                mapper.writeValueAsString(new ClientInvited(ANN, Confidential.sealed("v1.other:1.abc"), null, "x"));
        assertThat(json).contains("\"name\":\"v1.other:1.abc\"", "\"email\":null");
    }

    @Test
    void whatIsReadIsSealedAndWritesTheSameAgain() {
        String json = mapper.writeValueAsString(new ClientInvited(ANN, Confidential.of("Ann"), null, "x"));
        ClientInvited read = mapper.readValue(json, ClientInvited.class);
        assertThat(read.name()).isEqualTo(Confidential.sealed("v1.user:4f.3"));
        assertThat(read.email()).isNull();
        assertThat(mapper.writeValueAsString(read)).isEqualTo(json);
    }

    @Test
    void treesAndEmbeddedRecordsAreSealedToo() {
        ClientInvited event = new ClientInvited(ANN, Confidential.of("Ann"), null, "x");
        assertThat(mapper.valueToTree(event).path("name").asString()).isEqualTo("v1.user:4f.3");
        assertThat(mapper.writeValueAsString(List.of(event))).doesNotContain("Ann");
        assertThat(mapper.writeValueAsString(Map.of("a", Optional.of(event)))).doesNotContain("Ann");
    }

    record Renamed(
            @JsonProperty("c") UserId client,
            @JsonProperty("n") @SealedBy("client") Confidential name) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record AsArray(UserId client, @SealedBy("client") Confidential name) {}

    @Test
    void otherNamesAndShapesAreSealedToo() {
        assertThat(mapper.writeValueAsString(new Renamed(ANN, Confidential.of("Ann"))))
                .contains("\"n\":\"v1.user:4f.3\"");
        assertThat(mapper.writeValueAsString(new AsArray(ANN, Confidential.of("Ann"))))
                .contains("\"v1.user:4f.3\"]");
        assertThat(mapper.writeValueAsString(new AsArray(ANN, null))).endsWith(",null]");
    }

    @Test
    void aClearTextWithoutItsIdIsRefused() {
        refused(new ClientInvited(null, Confidential.of("Ann"), null, "x"));
    }

    @Test
    void aSealedTextThatIsNoTokenIsRefused() {
        refused(new ClientInvited(ANN, Confidential.sealed("Ann"), null, "x"));
    }

    record Unmarked(UserId client, Confidential name) {}

    record MarkedWithNothing(
            UserId client, @SealedBy("person") Confidential name) {}

    record MarkedWithText(String client, @SealedBy("client") Confidential name) {}

    record InList(UserId client, @SealedBy("client") List<Confidential> names) {}

    record InOptional(UserId client, @SealedBy("client") Optional<Confidential> name) {}

    record InArray(UserId client, @SealedBy("client") Confidential[] names) {}

    record InMap(UserId client, Map<String, List<Confidential>> names) {}

    record AsKey(UserId client, Map<Confidential, String> names) {}

    record Undeclared(UserId client, Object name) {}

    static final class Bean {
        public UserId client = ANN;

        @SealedBy("client")
        public Confidential name;
    }

    @Test
    void aRecordThatDoesNotSayWhoseKeyIsRefusedEvenWithoutAText() {
        refused(new Unmarked(ANN, null));
        refused(new MarkedWithNothing(ANN, null));
        refused(new MarkedWithText("4f", null));
    }

    @Test
    void aConfidentialTextAnywhereElseIsRefusedEvenWhenThereIsNone() {
        refused(new InList(ANN, List.of()));
        refused(new InOptional(ANN, Optional.empty()));
        refused(new InArray(ANN, new Confidential[0]));
        refused(new InMap(ANN, Map.of()));
        refused(new AsKey(ANN, Map.of()));
        refused(new Bean());
    }

    @Test
    void aConfidentialTextThatNoTypeAnnouncesIsRefused() {
        refused(Confidential.of("Ann"));
        refused(List.of(Confidential.of("Ann")));
        refused(Map.of(Confidential.of("Ann"), "x"));
        refused(new Undeclared(ANN, Confidential.of("Ann")));
        refused(new Undeclared(ANN, Map.of("name", Confidential.sealed("v1.user:1.x"))));
    }

    @Test
    void whatIsNoTokenIsNotReadAndNotRepeated() {
        for (String value : List.of("\"Ann\"", "\"\"", "7", "{}", "[\"Ann\"]", "true")) {
            assertThatThrownBy(() ->
                            mapper.readValue("{\"client\":{\"value\":\"4f\"},\"name\":" + value + "}", Named.class))
                    .isInstanceOf(JacksonException.class)
                    .message()
                    .doesNotContain("Ann");
        }
    }

    record Named(UserId client, @SealedBy("client") Confidential name) {}

    private void refused(Object value) {
        assertThatThrownBy(() -> mapper.writeValueAsString(value))
                .isInstanceOf(JacksonException.class)
                .message()
                .doesNotContain("Ann");
    }
}
