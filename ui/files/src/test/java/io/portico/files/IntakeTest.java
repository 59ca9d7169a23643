package io.portico.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.tenancy.FileStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The one way in: what may not come in leaves nothing behind. */
class IntakeTest {

    private static final byte[] BYTES = "hello".repeat(20_000).getBytes(StandardCharsets.UTF_8);

    private final Kept kept = new Kept();
    private ServerSocket daemon;
    private Intake scanned;

    @BeforeEach
    void openDaemon() throws IOException {
        daemon = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        URI address = URI.create("clamd://127.0.0.1:" + daemon.getLocalPort());
        scanned = new Intake(kept, new ClamScan(address, Duration.ofSeconds(5)), new UploadLimit(1_000_000));
    }

    @AfterEach
    void closeDaemon() throws IOException {
        daemon.close();
    }

    @Test
    void scannerIsGivenEveryByteAndCleanFilesStay() throws Exception {
        CompletableFuture<byte[]> seen = answers("stream: OK\0");
        Received received = take();
        assertThat(seen.get()).isEqualTo(BYTES);
        assertThat(received.mediaType()).isEqualTo("text/plain;charset=utf-8");
        assertThat(kept.bytes).containsOnlyKeys("f");
    }

    @Test
    void malwareLeavesNothingBehind() {
        answers("stream: Eicar-Test-Signature FOUND\0");
        assertThatThrownBy(this::take).isInstanceOf(MalwareScan.Found.class);
        assertThat(kept.bytes).isEmpty();
    }

    @Test
    void whatNobodyCouldLookAtDoesNotComeIn() throws IOException {
        answers("INSTREAM size limit exceeded. ERROR\0");
        assertThatThrownBy(this::take).isInstanceOf(MalwareScan.Unavailable.class);
        assertThat(kept.bytes).isEmpty();
        daemon.close();
        assertThatThrownBy(this::take).isInstanceOf(MalwareScan.Unavailable.class);
        assertThat(kept.bytes).isEmpty();
    }

    @Test
    void daemonThatTakesNothingAnyMoreIsNotWaitedForForEver() {
        MalwareScan hurried =
                new ClamScan(URI.create("clamd://127.0.0.1:" + daemon.getLocalPort()), Duration.ofMillis(300));
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] into, int from, int count) {
                return count;
            }
        };
        assertThatThrownBy(() -> hurried.look(endless)).isInstanceOf(MalwareScan.Unavailable.class);
    }

    @Test
    void daemonThatHasSeenEnoughIsHeard() {
        CompletableFuture<Void> unused = CompletableFuture.runAsync(() -> {
            try (Socket caller = daemon.accept()) {
                caller.getInputStream().readNBytes(100);
                caller.getOutputStream()
                        .write("INSTREAM size limit exceeded. ERROR\0".getBytes(StandardCharsets.US_ASCII));
                caller.shutdownOutput();
                caller.getInputStream().readNBytes(BYTES.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThatThrownBy(this::take)
                .isInstanceOf(MalwareScan.Unavailable.class)
                .hasMessageContaining("size limit exceeded");
    }

    @Test
    void addressOfAScannerThatMeansNothingIsSaidAtTheStart() {
        assertThatThrownBy(() -> new ClamScan(URI.create("http://127.0.0.1:3310"), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("clamd://");
    }

    @Test
    void oneByteTooManyIsTooLarge() {
        Intake small = new Intake(kept, MalwareScan.OFF, new UploadLimit(BYTES.length - 1));
        assertThatThrownBy(() -> small.take("a", "f", "a.txt", new ByteArrayInputStream(BYTES)))
                .isInstanceOf(FileStore.TooLarge.class);
        assertThat(kept.bytes).isEmpty();
    }

    private Received take() throws IOException {
        return scanned.take("a", "f", "hello.txt", new ByteArrayInputStream(BYTES));
    }

    /** A daemon as the protocol's own description has it; what it was sent is handed out. */
    private CompletableFuture<byte[]> answers(String answer) {
        CompletableFuture<byte[]> seen = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (Socket caller = daemon.accept()) {
                DataInputStream in = new DataInputStream(caller.getInputStream());
                assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                        .isEqualTo("zINSTREAM\0");
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                int length;
                while ((length = in.readInt()) > 0) {
                    all.write(in.readNBytes(length));
                }
                caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                seen.complete(all.toByteArray());
            } catch (IOException | AssertionError e) {
                seen.completeExceptionally(e);
            }
        });
        return seen;
    }
}
