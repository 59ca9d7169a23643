package io.portico.app.door;

import io.portico.app.PorticoSettings;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.credentials.BrowserSessions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sessions of browsers, and what ends them in this process at once. */
@Configuration(proxyBeanMethods = false)
class DeskWiring {

    @Bean
    BrowserSessions browserSessions(SecretStore secrets, Clock clock, PorticoSettings settings, LiveSessions live) {
        return new BrowserSessions(
                secrets, clock, settings.sessions().idle(), settings.sessions().absolute(), live::close);
    }
}
