package io.portico.files;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a ClamAV daemon by its {@code INSTREAM} command: pieces with their length before them, an empty one at the end. */
final class ClamScan implements MalwareScan {

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

    private static String ask(Socket socket, InputStream bytes) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.write(COMMAND);
        byte[] piece = new byte[PIECE_BYTES];
        int count;
        while ((count = bytes.read(piece)) > 0) {
            out.writeInt(count);
            out.write(piece, 0, count);
        }
        out.writeInt(0);
        out.flush();
        return new String(socket.getInputStream().readNBytes(MAX_ANSWER_BYTES), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }
}
