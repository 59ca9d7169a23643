package io.portico.messages.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.BadInput;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    private static final UserId CLARA = new UserId("clara-1");

    @Test
    void everybodyIsFoundInTheOrderOfTheTextAndOnce() {
        String text = "Hi @[Nora L.](person:nora) and @[Clara Novak](person:clara-1), @[Nora](person:nora)!";
        assertThat(Mentions.people(text)).containsExactly(new UserId("nora"), CLARA);
        assertThat(Mentions.all(text)).hasSize(3).first().satisfies(mention -> {
            assertThat(mention.name()).isEqualTo("Nora L.");
            assertThat(text.substring(mention.start(), mention.end())).isEqualTo("@[Nora L.](person:nora)");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clara@example.com",
                "@Clara Novak",
                "[Clara](person:clara-1)",
                "@[Clara](https://example.com)",
                "@[](person:clara-1)",
                "@[Clara](person:)",
                "@[Clara](person:../x)",
                "@[Cla\nra](person:clara-1)",
                "@[Clara](person:clara-1 \"title\")"
            })
    void nothingElseIsAMention(String text) {
        assertThat(Mentions.people(text)).isEmpty();
    }

    @Test
    void whatIsWrittenIsFoundWhateverTheName() {
        assertThat(Mentions.people(Mentions.written(CLARA, "Clara [Acme] \n Novak")))
                .containsExactly(CLARA);
    }

    @Test
    void aPostMentionsNoMoreThanAFew() {
        String many = IntStream.rangeClosed(0, Mentions.MOST)
                .mapToObj(number -> Mentions.written(new UserId("u" + number), "Name"))
                .collect(Collectors.joining(" "));
        assertThatThrownBy(() -> new PostNote(new PostId("n"), new TaskId("t"), Confidential.of(many), List.of()))
                .isInstanceOfSatisfying(
                        BadInput.class, no -> assertThat(no.code()).isEqualTo(BadInput.Code.TOO_MANY));
        assertThatThrownBy(() -> new EditPost(new PostId("n"), Confidential.of(many)))
                .isInstanceOf(BadInput.class);
    }
}
