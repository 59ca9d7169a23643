package io.portico.files;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a ClamAV daemon by its {@code INSTREAM} command: pieces with their length before them, an empty one at the end. */
final class ClamScan implements MalwareScan {

    private static final Logger LOG = LoggerFactory.getLogger(ClamScan.class);
    private static final int PIECE_BYTES = 32 * 1024;
    private static final int MAX_ANSWER_BYTES = 4 * 1024;
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";

    private final InetSocketAddress daemon;
    private final int patienceMillis;

    /** Asks the daemon at {@code clamd://host:port}. */
    ClamScan(URI daemon, Duration patience) {
        if (!"clamd".equals(daemon.getScheme()) || daemon.getHost() == null || daemon.getPort() < 0) {
            throw new IllegalArgumentException("the address of a scanner is clamd://host:port");
        }
        this.daemon = InetSocketAddress.createUnresolved(daemon.getHost(), daemon.getPort());
        this.patienceMillis = Math.toIntExact(patience.toMillis());
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public void look(InputStream bytes) throws IOException {
        String answer;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(daemon.getHostString(), daemon.getPort()), patienceMillis);
            socket.setSoTimeout(patienceMillis);
            answer = ask(socket, bytes);
        } catch (IOException e) {
            throw new Unavailable("the scanner does not answer", e);
        }
        if (answer.endsWith(FOUND)) {
            throw new Found(answer);
        }
        if (!answer.equals(CLEAN)) {
            throw new Unavailable("the scanner answered " + answer);
        }
    }

    private String ask(Socket socket, InputStream bytes) throws IOException {
        AtomicLong lastTaken = new AtomicLong(System.nanoTime());
        Thread watch = Thread.ofVirtual().start(() -> closeWhenStuck(socket, lastTaken));
        try {
            hand(socket, bytes, lastTaken);
        } catch (SocketException hungUp) {
            // A daemon that has seen enough says so before it hangs up: StreamMaxLength is too small for us, perhaps.
            String answer = answer(socket);
            if (answer.isEmpty()) {
                throw hungUp;
            }
            return answer;
        } finally {
            watch.interrupt();
        }
        return answer(socket);
    }

    private static void hand(Socket socket, InputStream bytes, AtomicLong lastTaken) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.write(COMMAND);
        byte[] piece = new byte[PIECE_BYTES];
        int count;
        while ((count = bytes.read(piece)) > 0) {
            out.writeInt(count);
            out.write(piece, 0, count);
            lastTaken.set(System.nanoTime());
        }
        out.writeInt(0);
        out.flush();
    }

    /** A socket has patience of its own with answers only, not with a daemon that takes nothing any more. */
    private void closeWhenStuck(Socket socket, AtomicLong lastTaken) {
        try {
            long left;
            while ((left = patienceMillis
                            - Duration.ofNanos(System.nanoTime() - lastTaken.get())
                                    .toMillis())
                    > 0) {
                Thread.sleep(left);
            }
            socket.close();
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("a connection to the scanner could not be closed", e);
        }
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(MAX_ANSWER_BYTES), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }
}
