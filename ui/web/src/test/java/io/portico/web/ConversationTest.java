package io.portico.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.PageRequest;
import io.portico.views.PersonName;
import io.portico.views.PostLine;
import io.portico.web.parts.Conversation;
import io.portico.web.parts.Conversation.Part;
import io.portico.web.parts.House;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = PagesTest.Rooms.class)
@ViewPackages(packages = "io.portico.web")
class ConversationTest extends SpringBrowserlessTest {

    private static final Work HERS = new Work("north", Actor.person(FakeGateway.CLARA.value()));
    private static final Instant FIRST = Instant.parse("2026-03-01T09:00:00Z");
    private static final int AT_FIRST = 50;
    private static final int MOST = 500;
    private static final Pattern SAID = Pattern.compile("Words \\d+ of many");

    private final List<PostLine> said = new ArrayList<>();

    @Autowired
    private FakeGateway gateway;

    @Autowired
    private ObjectProvider<House> house;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        gateway.forget();
        gateway.knowClara();
        Tenancy.run(HERS, super::initVaadinEnvironment);
    }

    @Test
    void whatIsWithdrawnGoesFromAnOpenPageHoweverOldItIs() {
        say(3 * AT_FIRST);
        Conversation page = open();
        press("Show earlier");
        assertThat(read(page)).contains("Words 60 of many");

        said.set(60, withdrawn(said.get(60)));
        press("Show earlier");

        assertThat(read(page)).doesNotContain("Words 60 of many").hasSize(3 * AT_FIRST - 1);
    }

    @Test
    void nothingSlidesOutOfAnOpenPageWhenMoreIsSaid() {
        say(2 * AT_FIRST + 20);
        Conversation page = open();
        say(3);
        press("Show earlier");

        assertThat(read(page))
                .contains("Words 30 of many", "Words 69 of many", "Words 70 of many", "Words 122 of many");
    }

    @Test
    void whoeverGoesFarBackIsShownSoManyAtATimeAndFindsTheWayToTheNewest() {
        say(2 * MOST);
        Conversation page = open();
        assertThat(read(page)).hasSize(AT_FIRST);
        for (int i = AT_FIRST; i < MOST; i += AT_FIRST) {
            press("Show earlier");
        }
        assertThat(read(page)).hasSize(MOST).contains("Words 999 of many", "Words 500 of many");

        press("Show earlier");
        assertThat(read(page)).hasSize(AT_FIRST).contains("Words 499 of many").doesNotContain("Words 500 of many");

        press("To the newest");
        assertThat(read(page)).hasSize(AT_FIRST).contains("Words 999 of many");
    }

    @Test
    void aPostThatIsSoughtIsShownWithWhatWasSaidSinceOrAroundIt() {
        say(2 * MOST);
        Conversation page = open();
        seek(page, 900);
        assertThat(read(page)).contains("Words 900 of many", "Words 999 of many");

        seek(page, 120);
        assertThat(read(page)).contains("Words 120 of many").doesNotContain("Words 999 of many");

        seek(page, 990);
        assertThat(read(page)).contains("Words 990 of many", "Words 999 of many");
    }

    private static void seek(Conversation page, int post) {
        Tenancy.run(HERS, () -> page.seek(new PostId("post" + post)));
    }

    @Test
    void onlyWhatIsOtherThanBeforeIsDrawnAnew() {
        say(2 * AT_FIRST);
        Conversation page = open();
        List<Component> before = blocks(page).toList();
        said.set(AT_FIRST + 7, withdrawn(said.get(AT_FIRST + 7)));
        press("Show earlier");

        List<Component> after = blocks(page).toList();
        assertThat(after)
                .hasSize(2 * AT_FIRST)
                .containsAll(before.subList(0, 7))
                .containsAll(before.subList(8, AT_FIRST));
        assertThat(after).doesNotContain(before.get(7));
    }

    private void say(int posts) {
        for (int i = 0; i < posts; i++) {
            int number = said.size();
            said.add(new PostLine(
                    new PostId("post" + number),
                    new PersonName(new UserId("nora"), "Nora Lind", PersonKind.EMPLOYEE),
                    FIRST.plusSeconds(number),
                    null,
                    false,
                    null,
                    "Words " + number + " of many",
                    List.of(),
                    List.of()));
        }
    }

    private static PostLine withdrawn(PostLine post) {
        return new PostLine(post.id(), post.author(), post.at(), null, true, post.at(), null, List.of(), post.source());
    }

    /** As views answer: from the end, or from before the post that a cursor names. */
    private Part answer(PageRequest page) {
        int to = page.after() == null ? said.size() : Integer.parseInt(page.after());
        int from = Math.max(0, to - page.limit());
        return new Part(List.copyOf(said.subList(from, to)), from == 0 ? null : String.valueOf(from), null, List.of());
    }

    private Conversation open() {
        return Tenancy.call(HERS, () -> {
            Conversation page = new Conversation(
                    house.getObject(),
                    new TaskId("launch"),
                    ThreadName.CLIENT,
                    this::answer,
                    _ -> List.of(),
                    false,
                    null,
                    "");
            UI.getCurrent().add(page);
            return page;
        });
    }

    private void press(String caption) {
        Tenancy.run(
                HERS, () -> test(find(Button.class).withText(caption).single()).click());
    }

    private static Stream<Component> blocks(Conversation page) {
        return below(page).filter(part -> part.getElement().getClassList().contains("post"));
    }

    private static List<String> read(Conversation page) {
        return below(page)
                .map(part -> part.getElement().getProperty("innerHTML", ""))
                .flatMap(words -> SAID.matcher(words).results())
                .map(MatchResult::group)
                .toList();
    }

    private static Stream<Component> below(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(ConversationTest::below));
    }
}
