package io.portico.axonserver;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a server: hangs up on everybody until it is opened, passes everything on after that. */
final class LateServer implements AutoCloseable {

    private final String host;
    private final int port;
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch refused = new CountDownLatch(2);
    private volatile boolean open;

    LateServer(String address) throws IOException {
        host = address.substring(0, address.lastIndexOf(':'));
        port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        threads.submit(this::accept);
    }

    String address() {
        return door.getInetAddress().getHostAddress() + ":" + door.getLocalPort();
    }

    /** Waits until somebody has come twice in vain, and so is one who comes again. */
    void awaitRefusedCaller() {
        try {
            refused.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    void open() {
        open = true;
    }

    private Void accept() throws IOException {
        while (!door.isClosed()) {
            Socket caller = door.accept();
            if (open) {
                Socket server = new Socket(host, port);
                threads.submit(() -> pass(caller, server));
                threads.submit(() -> pass(server, caller));
            } else {
                caller.close();
                refused.countDown();
            }
        }
        return null;
    }

    private static Void pass(Socket from, Socket to) throws IOException {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
