package io.portico.web.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import io.portico.views.PersonName;
import org.junit.jupiter.api.Test;

class MentionNamesTest {

    private final MentionNames names = new MentionNames();

    private static PersonName person(String id, String name) {
        return new PersonName(new UserId(id), name, PersonKind.CLIENT);
    }

    @Test
    void aNameThatWasChosenIsWrittenWithItsIdWhereverItStands() {
        assertThat(names.chosen(person("c1", "Clara Novak"))).isEqualTo("@Clara Novak");
        assertThat(names.written("@Clara Novak, see (@Clara Novak's) and mail@Clara Novak"))
                .isEqualTo("@[Clara Novak](person:c1), see (@[Clara Novak](person:c1)'s) and mail@Clara Novak");
    }

    @Test
    void aNameThatNobodyChoseStaysAsTyped() {
        assertThat(names.written("@Clara Novak")).isEqualTo("@Clara Novak");
        names.chosen(person("c1", "Clara"));
        assertThat(names.written("@Clarabella")).isEqualTo("@Clarabella");
    }

    @Test
    void ofTwoNamesThatBeginAlikeTheLongerOneIsMeant() {
        names.chosen(person("a", "Anna"));
        names.chosen(person("b", "Anna Berg"));
        assertThat(names.written("@Anna Berg and @Anna")).isEqualTo("@[Anna Berg](person:b) and @[Anna](person:a)");
    }

    @Test
    void aSecondPersonOfTheNameIsWrittenOut() {
        assertThat(names.chosen(person("a", "Anna"))).isEqualTo("@Anna");
        String second = names.chosen(person("b", "Anna"));
        assertThat(names.written("@Anna, " + second)).isEqualTo("@[Anna](person:a), @[Anna](person:b)");
    }

    @Test
    void whatWasPostedComesBackAsItWas() {
        String posted = "For @[Anna](person:a), @[Anna](person:b) and $1 @[Clara Novak](person:c)";
        String shown = names.shown(posted);
        assertThat(shown).startsWith("For @Anna, ").endsWith("@Clara Novak");
        assertThat(names.written(shown)).isEqualTo(posted);
    }
}
