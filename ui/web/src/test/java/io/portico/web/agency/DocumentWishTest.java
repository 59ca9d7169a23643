package io.portico.web.agency;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.DocumentId;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.document.EditDocument;
import io.portico.messages.person.PersonKind;
import io.portico.views.DocumentKind;
import io.portico.views.PersonName;
import io.portico.views.agency.DocumentDetails;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentWishTest {

    private static final DocumentDetails SEEN = document("Brief", "One", 1);

    private static DocumentDetails document(String title, @Nullable String text, long version) {
        PersonName nora = new PersonName(new UserId("nora"), "Nora", PersonKind.EMPLOYEE);
        return new DocumentDetails(
                new DocumentId("brief"),
                new ProjectId("site"),
                "Site",
                DocumentKind.PAGE,
                title,
                text,
                null,
                Set.of(),
                List.of(),
                false,
                version,
                nora,
                Instant.EPOCH,
                nora,
                Instant.EPOCH);
    }

    @Test
    void whatSomebodyElseLeftAloneCrossesNothing() {
        DocumentDetails now = document("Brief, renamed", "One", 2);
        DocumentWish wish = new DocumentWish(null, true, "Two");
        assertThat(wish.crossesTitle(SEEN, now)).isFalse();
        assertThat(wish.crossesText(SEEN, now)).isFalse();
    }

    @Test
    void anotherTextThanTheOneSeenCrossesUnlessBothWantTheSame() {
        DocumentDetails now = document("Brief", "Theirs", 2);
        assertThat(new DocumentWish(null, true, "Mine").crossesText(SEEN, now)).isTrue();
        assertThat(new DocumentWish(null, true, null).crossesText(SEEN, now)).isTrue();
        assertThat(new DocumentWish(null, true, "Theirs").crossesText(SEEN, now))
                .isFalse();
        assertThat(new DocumentWish("Mine", false, null).crossesText(SEEN, now)).isFalse();
    }

    @Test
    void anotherTitleThanTheOneSeenCrossesUnlessBothWantTheSame() {
        DocumentDetails now = document("Theirs", "One", 2);
        assertThat(new DocumentWish("Mine", false, null).crossesTitle(SEEN, now))
                .isTrue();
        assertThat(new DocumentWish("Theirs", false, null).crossesTitle(SEEN, now))
                .isFalse();
    }

    @Test
    void onlyWhatIsWantedIsSentWithTheVersionThatWasSeen() {
        EditDocument edit = new DocumentWish(null, true, null).command(SEEN.id(), SEEN.version());
        assertThat(edit.title()).isNull();
        assertThat(edit.expectedVersion()).isEqualTo(1);
        assertThat(edit.text()).satisfies(change -> assertThat(change.value()).isNull());
        assertThat(new DocumentWish("Other", false, null).command(SEEN.id(), 3).text())
                .isNull();
    }
}
