package io.portico.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * One connection, opened again whenever the server has had enough of it, and as little work of its own as can be: a client with threads of its own would hide
 * what it costs among what the server costs.
 */
final class Wire implements AutoCloseable {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NOT_FOUND = 404;

    private final int port;
    private final String common;
    private Socket socket;
    private InputStream in;
    private boolean over;

    /** @param host the host that is asked for, which names the agency */
    Wire(int port, String host, String token) throws IOException {
        this.port = port;
        this.socket = connected(port);
        this.in = buffered(socket);
        this.common = "\r\nHost: " + host + ":" + port + "\r\nAuthorization: Bearer " + token + "\r\n";
    }

    private static Socket connected(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static InputStream buffered(Socket socket) throws IOException {
        return new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    private void write(byte[] bytes) throws IOException {
        if (over) {
            socket.close();
            socket = connected(port);
            in = buffered(socket);
            over = false;
        }
        socket.getOutputStream().write(bytes);
    }

    /** Gets a thing; refuses anything but 200. Returns the body's length. */
    int get(String path) throws IOException {
        write(("GET " + path + " HTTP/1.1" + common + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return answer(status -> status == OK, path).length;
    }

    /** The same of what may not be there. */
    int getIfThere(String path) throws IOException {
        write(("GET " + path + " HTTP/1.1" + common + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return answer(status -> status == OK || status == NOT_FOUND, path).length;
    }

    /** Posts JSON; refuses anything but 201. Returns the body. */
    String post(String path, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1" + common + "Content-Type: application/json\r\nContent-Length: "
                        + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        write(whole);
        return new String(answer(status -> status == CREATED, path), StandardCharsets.UTF_8);
    }

    private byte[] answer(IntPredicate expected, String path) throws IOException {
        String status = line();
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.equals("connection: close")) {
                over = true;
            }
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
        }
        if (length < 0) {
            throw new IOException("an answer of unknown length to " + path + ": " + status);
        }
        byte[] body = in.readNBytes(length);
        if (!expected.test(Integer.parseInt(status.split(" ", 3)[1]))) {
            throw new IOException(status + " to " + path + ": " + new String(body, StandardCharsets.UTF_8));
        }
        return body;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
