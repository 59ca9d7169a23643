package io.portico.app.door;

import io.portico.app.PorticoSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where one can step in as anybody by one click, only this machine may come in. */
@Component
final class DemoOnlyHere {

    DemoOnlyHere(PorticoSettings settings, @Value("${server.address:#{null}}") @Nullable String address) {
        if (settings.demo() && !isLoopback(address)) {
            throw new IllegalStateException(
                    "The demo starts on the loopback address only: take server.address out, or portico.demo");
        }
    }

    private static boolean isLoopback(@Nullable String address) {
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
