package io.portico.s3;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** The way to a server, which can be cut, silenced and garbled. */
final class Wire implements Closeable {

    private final ServerSocket door;
    private final int serverPort;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean cut;
    private volatile boolean silent;
    private volatile long garbledAt = -1;
    private volatile long answersAtMost = Long.MAX_VALUE;

    Wire(int serverPort) throws IOException {
        this.serverPort = serverPort;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /** Breaks all connections; new ones break at once. */
    void cut() {
        cut = true;
        sockets.forEach(Wire::close);
    }

    void mend() {
        cut = false;
    }

    /** Takes everything and hands nothing on. */
    void silence() {
        silent = true;
    }

    /** Turns a bit of that byte of what is sent to the server on each connection. */
    void garbleAt(long position) {
        garbledAt = position;
    }

    /** Breaks each connection when it has brought that many bytes. */
    void answerAtMost(long bytes) {
        answersAtMost = bytes;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                connections.incrementAndGet();
                if (cut) {
                    close(caller);
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                sockets.add(caller);
                sockets.add(server);
                Thread.ofVirtual().start(() -> carry(caller, server, () -> garbledAt, () -> Long.MAX_VALUE));
                Thread.ofVirtual().start(() -> carry(server, caller, () -> -1, () -> answersAtMost));
            } catch (IOException closed) {
                // Either the wire is taken away, or that caller is gone.
            }
        }
    }

    private void carry(Socket from, Socket to, LongSupplier garbled, LongSupplier atMost) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            long carried = 0;
            int read = in.read(buffer);
            while (read >= 0 && carried < atMost.getAsLong()) {
                long at = garbled.getAsLong() - carried;
                if (at >= 0 && at < read) {
                    buffer[(int) at] ^= 1;
                }
                if (!silent) {
                    out.write(buffer, 0, (int) Math.min(read, atMost.getAsLong() - carried));
                }
                carried += read;
                read = in.read(buffer);
            }
        } catch (IOException cutOff) {
            // That is what this is for.
        }
        sockets.remove(from);
        sockets.remove(to);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        sockets.forEach(Wire::close);
    }
}
