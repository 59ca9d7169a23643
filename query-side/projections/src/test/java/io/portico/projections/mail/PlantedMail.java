package io.portico.projections.mail;

import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.projections.Texts;
import io.portico.projections.ViewGroups;
import io.portico.projections.ViewsUnderTest;
import io.portico.projections.store.Place;
import io.portico.projections.threads.ThreadChunk;
import io.portico.projections.threads.ThreadWriter;
import io.portico.tenancy.credentials.DashboardLinks;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Mails as they are said, and as a wrong template would say them. */
public final class PlantedMail {

    private PlantedMail() {}

    public static MailRoom right(ViewsUnderTest it) {
        return room(it, (writer, _) -> writer);
    }

    /** Below each mail about a task stands what was noted about it last. */
    public static MailRoom wrong(ViewsUnderTest it) {
        return room(
                it,
                (writer, texts) -> mail -> writer.of(mail)
                        .map(words -> new MailTexts.Words(
                                words.to(),
                                words.subject(),
                                words.text() + lastNote(it, texts, mail).orElse(""),
                                words.key())));
    }

    private static Optional<String> lastNote(ViewsUnderTest it, Texts texts, StoredMail mail) {
        TaskId taskId = mail.taskId();
        return taskId == null
                ? Optional.empty()
                : it.store
                        .find(Place.AGENCY, ThreadWriter.chunk(taskId, ThreadName.AGENCY, 0), ThreadChunk.class)
                        .map(chunk -> texts.show(
                                Objects.requireNonNull(chunk.posts().getLast().text())));
    }

    private static MailRoom room(ViewsUnderTest it, MailRoom.Wording wording) {
        return new MailRoom(
                it.store,
                it.states,
                ViewGroups.PAGES,
                it.confidences,
                it.clock,
                URI.create("http://localhost:8080"),
                new DashboardLinks(it.confidences, it.secrets, it.clock, Duration.ofDays(30)),
                wording);
    }
}
