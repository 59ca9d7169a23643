package io.portico.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import io.portico.files.Intake;
import io.portico.files.MalwareScan;
import io.portico.files.UploadLimit;
import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.file.DiscardUpload;
import io.portico.messages.file.RecordUpload;
import io.portico.messages.person.PersonKind;
import io.portico.messages.post.DeletePost;
import io.portico.messages.post.Mentions;
import io.portico.messages.post.PostReply;
import io.portico.tenancy.Actor;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.FileLine;
import io.portico.views.PersonName;
import io.portico.views.me.FindHeldReplies;
import io.portico.views.me.HeldReplies;
import io.portico.views.me.HeldReply;
import io.portico.views.me.NotSent;
import io.portico.web.parts.House;
import io.portico.web.parts.PostBox;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.node.JsonNodeFactory;

@ContextConfiguration(classes = {PagesTest.Rooms.class, PostBoxTest.Strict.class})
@ViewPackages(packages = "io.portico.web")
class PostBoxTest extends SpringBrowserlessTest {

    private static final Work HERS = new Work("north", Actor.person(FakeGateway.CLARA.value()));
    private static final TaskId TASK = new TaskId("launch");
    private static final byte[] CLEAN = "clean".getBytes(StandardCharsets.UTF_8);
    private static final byte[] MALWARE = "malware".getBytes(StandardCharsets.UTF_8);

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
    void ofTwoFilesOfOneNameTheOneThatWasTakenOffIsNotSent() {
        PostBox box = box(ThreadName.CLIENT);
        attach("offer.pdf", CLEAN);
        attach("offer.pdf", CLEAN);
        List<RecordUpload> came = gateway.sent.stream()
                .filter(RecordUpload.class::isInstance)
                .map(RecordUpload.class::cast)
                .toList();
        takeOff(1);
        press("Send reply");
        assertThat(gateway.sent)
                .filteredOn(PostReply.class::isInstance)
                .singleElement()
                .satisfies(sent -> assertThat(((PostReply) sent).fileIds())
                        .containsExactly(came.getFirst().fileId()));
        assertThat(ready(box)).isEmpty();
    }

    @Test
    void aRefusedFileIsNamedWithTheReasonAndDoesNotGoAlong() {
        PostBox box = box(ThreadName.CLIENT);
        attach("invoice.pdf", MALWARE);
        assertThat(said()).containsExactly("invoice.pdf holds malware and was not taken.");
        attach("large.pdf", new byte[2000]);
        assertThat(said()).contains("large.pdf was not taken: a file may have 1 kB at most.");
        assertThat(ready(box)).isEmpty();
    }

    @Test
    void whatWasBegunIsFoundAgainWhereItWasBegunAndNowhereElse() {
        PostBox left = box(ThreadName.CLIENT);
        attach("offer.pdf", CLEAN);
        test(find(TextArea.class).single()).setValue("Here it is");
        UI.getCurrent().remove(left);

        PostBox other = box(ThreadName.PARTNER);
        assertThat(ready(other)).isEmpty();
        assertThat(find(TextArea.class).single().getValue()).isEmpty();
        UI.getCurrent().remove(other);

        PostBox again = box(ThreadName.CLIENT);
        assertThat(ready(again)).containsExactly("offer.pdf");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Here it is");
        press("Send reply");
        UI.getCurrent().remove(again);

        PostBox next = box(ThreadName.CLIENT);
        assertThat(ready(next)).isEmpty();
        assertThat(find(TextArea.class).single().getValue()).isEmpty();
    }

    /** The browser keeps a copy of the words; who is named in them is asked again, so that they are told. */
    @Test
    void wordsThatTheHouseForgotComeBackFromTheBrowserAndNameWhomTheyNamed() {
        PersonName nora = new PersonName(new UserId("nora"), "Nora Lind", PersonKind.EMPLOYEE);
        PostBox box = box(ThreadName.CLIENT, begin -> "Nora".equals(begin) ? List.of(nora) : List.of());
        recalls(box, "Thank you @Nora Lind, and @Nobody at all");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Thank you @Nora Lind, and @Nobody at all");
        press("Send reply");
        assertThat(gateway.sent)
                .filteredOn(PostReply.class::isInstance)
                .singleElement()
                .satisfies(sent -> assertThat(Mentions.all(Objects.requireNonNull(((PostReply) sent).text())
                                .clear()
                                .orElseThrow()))
                        .singleElement()
                        .satisfies(mention -> assertThat(mention.person()).isEqualTo(nora.id())));
    }

    @Test
    void whatIsInTheBoxIsNotReplacedByWhatTheBrowserStillHas() {
        PostBox box = box(ThreadName.CLIENT);
        test(find(TextArea.class).single()).setValue("Later words");
        recalls(box, "Earlier words");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Later words");
    }

    @Test
    void aReplyThatIsThrownAwayTakesItsFilesAlongUnlessAnotherOneNeedsThem() {
        HeldReply first = unsent("first", "mine", "both");
        gateway.answer(FindHeldReplies.class, new HeldReplies(List.of(first, unsent("second", "both")), null));
        box(ThreadName.CLIENT);
        Tenancy.run(HERS, () -> test(find(Button.class).withText("Discard").atIndex(1))
                .click());
        assertThat(gateway.sent).containsExactly(new DeletePost(first.id()), new DiscardUpload(new FileId("mine")));
    }

    @Test
    void whoeverTakesBackTooLateTakesNothingFromThoseWhoReadIt() {
        HeldReply held = unsent("first", "mine");
        gateway.answer(FindHeldReplies.class, new HeldReplies(List.of(held), null));
        Tenancy.run(HERS, () -> io.portico.web.parts.HeldReplies.takeBack(house.getObject(), new PostId("gone-out")));
        assertThat(gateway.sent).isEmpty();
        assertThat(find(Notification.class).single()).isNotNull();
        Tenancy.run(HERS, () -> io.portico.web.parts.HeldReplies.takeBack(house.getObject(), held.id()));
        assertThat(gateway.sent).containsExactly(new DeletePost(held.id()), new DiscardUpload(new FileId("mine")));
    }

    @Test
    void aReplyThatIsTakenUpAgainKeepsItsFiles() {
        HeldReply reply = unsent("first", "mine");
        gateway.answer(FindHeldReplies.class, new HeldReplies(List.of(reply), null));
        PostBox box = box(ThreadName.CLIENT);
        press("Edit");
        assertThat(gateway.sent).containsExactly(new DeletePost(reply.id()));
        assertThat(ready(box)).containsExactly("mine.pdf");
    }

    private static HeldReply unsent(String id, String... files) {
        return new HeldReply(
                new PostId(id),
                TASK,
                ThreadName.CLIENT,
                null,
                Arrays.stream(files)
                        .map(file -> new FileLine(new FileId(file), file + ".pdf", "application/pdf", 4, "hash"))
                        .toList(),
                Instant.EPOCH,
                NotSent.OTHER);
    }

    /** As the browser tells of it. */
    private static void recalls(PostBox box, String words) {
        box.getElement()
                .getChildren()
                .filter(part -> part.getTag().equals("portico-draft"))
                .forEach(copy -> Tenancy.run(HERS, () -> copy.getNode()
                        .getFeature(ElementListenerMap.class)
                        .fireEvent(new DomEvent(
                                copy,
                                "found",
                                JsonNodeFactory.instance.objectNode().put("event.detail", words)))));
    }

    private PostBox box(ThreadName thread) {
        return box(thread, _ -> List.of());
    }

    private PostBox box(ThreadName thread, Function<String, List<PersonName>> mentionable) {
        return Tenancy.call(HERS, () -> {
            PostBox box = new PostBox(house.getObject(), TASK, thread, true, mentionable);
            UI.getCurrent().add(box, box.held());
            return box;
        });
    }

    private void attach(String name, byte[] bytes) {
        Tenancy.run(HERS, () -> {
            try {
                test(find(Upload.class).single()).upload(name, "application/pdf", bytes);
            } catch (RuntimeException refused) {
                // How the browser is told is not what is looked at here.
            }
        });
        roundTrip();
    }

    private void takeOff(int place) {
        Tenancy.run(HERS, () -> test(find(Button.class)
                        .withAttribute("aria-label", "Take off offer.pdf")
                        .atIndex(place + 1))
                .click());
    }

    private void press(String caption) {
        Tenancy.run(
                HERS, () -> test(find(Button.class).withText(caption).single()).click());
    }

    private static List<String> ready(PostBox box) {
        return box.getChildren()
                .flatMap(part -> part.getChildren())
                .filter(ListItem.class::isInstance)
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private List<String> said() {
        return find(Notification.class).all().stream()
                .map(notice -> notice.getElement().getTextRecursively())
                .toList();
    }

    /** A store that keeps nothing, and a scan that knows malware by what it says. */
    @Configuration
    static class Strict {

        @Bean
        @Primary
        Intake strictIntake() {
            byte[][] last = new byte[1][];
            FileStore store = (FileStore) Proxy.newProxyInstance(
                    FileStore.class.getClassLoader(), new Class<?>[] {FileStore.class}, (_, method, given) -> {
                        switch (method.getName()) {
                            case "write" -> {
                                last[0] = ((InputStream) given[2]).readAllBytes();
                                if (last[0].length > (long) given[3]) {
                                    throw new FileStore.TooLarge((long) given[3]);
                                }
                                return new FileStore.Stored(last[0].length, "hash");
                            }
                            case "read" -> {
                                return new ByteArrayInputStream(last[0]);
                            }
                            default -> {
                                return null;
                            }
                        }
                    });
            return new Intake(
                    store,
                    new MalwareScan() {
                        @Override
                        public boolean isOn() {
                            return true;
                        }

                        @Override
                        public void look(InputStream bytes) throws IOException {
                            if (new String(bytes.readAllBytes(), StandardCharsets.UTF_8).equals("malware")) {
                                throw new Found("malware");
                            }
                        }
                    },
                    new UploadLimit(1000));
        }
    }
}
