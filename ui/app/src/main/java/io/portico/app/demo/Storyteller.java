package io.portico.app.demo;

import io.portico.messages.Rejected;
import io.portico.messages.file.RecordUpload;
import io.portico.messages.reading.ReadThread;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;

/** Sends what happened through the front door, each command by the one who did it, at the instant at which they did. */
final class Storyteller {

    private static final long MOST_BYTES = 1_000_000;

    private final Gateway gateway;
    private final FileStore files;

    Storyteller(Gateway gateway, FileStore files) {
        this.gateway = gateway;
        this.files = files;
    }

    /**
     * Tells the scenes in the order of time, but who has read what. Whatever is refused is a mistake in the story, and is
     * thrown.
     */
    void tell(List<Scene> scenes) {
        inOrder(scenes.stream().filter(scene -> !(scene.act() instanceof ReadThread)), this::play);
    }

    /** Tells who has read what, once there is something to read. Who may not read it any more has read nothing. */
    void tellReadings(List<Scene> scenes) {
        inOrder(scenes.stream().filter(scene -> scene.act() instanceof ReadThread), scene -> {
            try {
                send(scene);
            } catch (Rejected noMore) {
                // The task was taken from them in the course of the story.
            }
        });
    }

    private static void inOrder(Stream<Scene> scenes, Consumer<Scene> telling) {
        Clock before = GenericEventMessage.clock;
        GenericEventMessage.clock = new DemoClock();
        try {
            scenes.sorted(Comparator.comparing(Scene::at)).forEach(telling);
        } finally {
            GenericEventMessage.clock = before;
        }
    }

    private void play(Scene scene) {
        try {
            send(scene);
        } catch (RuntimeException e) {
            throw new IllegalStateException("the story does not go on after " + scene, e);
        }
    }

    private void send(Scene scene) {
        DemoClock.at(scene.at(), () -> Tenancy.call(scene.work(), () -> gateway.send(commandOf(scene))));
    }

    private Object commandOf(Scene scene) {
        return scene.act() instanceof Upload upload ? stored(scene.work().agencyId(), upload) : scene.act();
    }

    private RecordUpload stored(String agencyId, Upload upload) {
        try {
            FileStore.Stored stored = files.write(
                    agencyId,
                    upload.fileId().value(),
                    new ByteArrayInputStream(Papers.bytes(upload.name())),
                    MOST_BYTES);
            return new RecordUpload(
                    upload.fileId(),
                    Storybook.words(upload.name()),
                    Papers.mediaType(upload.name()),
                    stored.sizeBytes(),
                    stored.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
