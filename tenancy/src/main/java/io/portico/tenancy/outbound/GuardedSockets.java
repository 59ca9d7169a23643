package io.portico.tenancy.outbound;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.ssl.SSLSocketFactory;

/**
 * TLS over sockets that connect to {@link PublicAddress public addresses} only. The address is judged when it is
 * connected to and not when a name was looked up before, so that a name that changes its mind in between gains nothing.
 */
public final class GuardedSockets extends SSLSocketFactory {

    private final SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();

    /** For the JDK's client, which connects what it gets and then has it spoken over. */
    @Override
    public Socket createSocket() {
        return new Guarded();
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
        return tls.createSocket(connected, host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return over(new InetSocketAddress(host, port), host);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return over(new InetSocketAddress(host, port), host.getHostName());
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    private Socket over(InetSocketAddress to, String host) throws IOException {
        Socket plain = createSocket();
        plain.connect(to);
        return createSocket(plain, host, to.getPort(), true);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    private static final class Guarded extends Socket {

        @Override
        public void connect(SocketAddress to) throws IOException {
            connect(to, 0);
        }

        @Override
        public void connect(SocketAddress to, int timeoutMillis) throws IOException {
            if (!(to instanceof InetSocketAddress internet)
                    || internet.isUnresolved()
                    || !PublicAddress.is(internet.getAddress())) {
                // What was found there is nobody's business: the words are the same as for a door that is shut.
                throw new ConnectException("Connection refused");
            }
            super.connect(to, timeoutMillis);
        }
    }
}
