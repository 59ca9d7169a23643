package io.portico.web.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import io.portico.files.MalwareScan;
import io.portico.messages.BadInput;
import io.portico.messages.FileId;
import io.portico.messages.Rejected;
import io.portico.tenancy.FileStore;
import io.portico.web.parts.ReadyFiles.Ready;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a file straight into the store, on the thread of the request that brings it. The browser learns only that a file
 * was not taken, so why is said by the page.
 *
 * @param <T> what the file has become
 */
public final class Receiving<T> implements UploadHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);

    private final long mostBytes;
    private final Taking<T> taking;
    private final BiConsumer<T, @Nullable String> received;

    /** How a file is taken in. */
    @FunctionalInterface
    public interface Taking<T> {

        /** @param name as the browser calls it */
        T take(String name, InputStream bytes) throws IOException;
    }

    /**
     * For files of a kind of their own.
     *
     * @param mostBytes what is longer is refused
     * @param received is told on the page's own thread
     */
    public Receiving(long mostBytes, Taking<T> taking, Consumer<T> received) {
        this(mostBytes, taking, (taken, _) -> received.accept(taken));
    }

    /** @param received is told what the browser calls the upload, too */
    private Receiving(long mostBytes, Taking<T> taking, BiConsumer<T, @Nullable String> received) {
        this.mostBytes = mostBytes;
        this.taking = taking;
        this.received = received;
    }

    /** For files that go with what is sent next. */
    static Receiving<Ready> files(House house, Consumer<Ready> received) {
        return new Receiving<>(
                house.maxUploadBytes(),
                (name, bytes) -> {
                    FileId file = house.upload(name, bytes);
                    return new Ready(name, file);
                },
                (file, upload) -> received.accept(file.by(upload)));
    }

    static String tooLarge(House house) {
        return tooLarge(house.maxUploadBytes());
    }

    /** What is said where no more than that is taken. */
    public static String tooLarge(long mostBytes) {
        return Words.say("files.tooLarge", Sizes.limit(mostBytes));
    }

    /** Said beside what takes files in, before anybody chooses one in vain. */
    static Span limit(House house) {
        Span limit = new Span(Words.say("files.limit", Sizes.limit(house.maxUploadBytes())));
        limit.addClassNames("quiet", "upload-limit");
        return limit;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        String name = event.getFileName();
        try (InputStream bytes = event.getInputStream()) {
            T taken = taking.take(name, bytes);
            String upload = event.getRequest().getHeader(ReadyFiles.UPLOAD);
            onPage(event.getUI(), () -> received.accept(taken, upload));
        } catch (FileStore.TooLarge e) {
            refuse(event, () -> Words.say("files.tooLarge.named", name, Sizes.limit(mostBytes)));
        } catch (FileStore.Unavailable e) {
            LOG.error("The store of files failed", e);
            refuse(event, () -> Words.say("files.notStored"));
        } catch (MalwareScan.Found e) {
            refuse(event, () -> Words.say("files.notClean", name));
        } catch (MalwareScan.Unavailable e) {
            refuse(event, () -> Words.say("files.notScanned", name));
        } catch (BadInput bad) {
            refuse(event, () -> Words.say("refused.about", name, Refusal.words(bad)));
        } catch (Rejected rejected) {
            refuse(event, () -> Words.say("refused.about", name, Refusal.words(rejected)));
        }
    }

    /** In the reader's language, which only the page knows. */
    private static void refuse(UploadEvent event, Supplier<String> words) {
        onPage(event.getUI(), () -> Notice.refused(words.get()));
        event.reject();
    }

    private static void onPage(UI ui, Runnable deed) {
        Future<Void> _ = ui.access(deed::run);
    }

    @Override
    public long getRequestSizeMax() {
        return mostBytes;
    }

    @Override
    public long getFileSizeMax() {
        return mostBytes;
    }
}
