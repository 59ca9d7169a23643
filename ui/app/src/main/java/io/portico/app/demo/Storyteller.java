package io.portico.app.demo;

import io.portico.messages.file.RecordUpload;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
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

    /** Tells the scenes in the order of time. Whatever is refused is a mistake in the story, and is thrown. */
    void tell(List<Scene> scenes) {
        Clock before = GenericEventMessage.clock;
        GenericEventMessage.clock = new DemoClock();
        try {
            scenes.stream().sorted(Comparator.comparing(Scene::at)).forEach(this::play);
        } finally {
            GenericEventMessage.clock = before;
        }
    }

    private void play(Scene scene) {
        try {
            DemoClock.at(scene.at(), () -> Tenancy.call(scene.work(), () -> gateway.send(commandOf(scene))));
        } catch (RuntimeException e) {
            throw new IllegalStateException("the story does not go on after " + scene, e);
        }
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
