package io.portico.app.demo;

import io.portico.app.PorticoSettings;
import io.portico.app.door.Tickets;
import io.portico.projections.mail.OutboxStart;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Positions;
import io.portico.tenancy.ViewProgress;
import jakarta.servlet.Filter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** The clock that everything is judged by; and, where everything lies below one folder, the demonstration. */
@Configuration(proxyBeanMethods = false)
class DemoWiring {

    private static final int BEFORE_ALL_DOORS = -300;

    /** The system's clock for all but the story; a test may bring its own. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return new DemoClock();
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("!axonserver")
    static class InOneFolder {

        /** Before any store is opened. */
        @Bean
        static BeanFactoryPostProcessor noHalfStory(Environment environment) {
            return _ -> {
                Path data = Path.of(environment.getProperty("portico.data", "./portico-data"));
                if (new DemoFolder(data).sweepHalf()) {
                    LoggerFactory.getLogger(DemoWiring.class).warn("the demo broke off half way; begun anew");
                }
            };
        }

        @Bean
        DemoMode demo(
                PorticoSettings settings,
                Environment environment,
                @Qualifier("withoutWaiting") Gateway gateway,
                FileStore files,
                Positions positions,
                ViewProgress views,
                OutboxStart outbox,
                Tickets tickets,
                Clock clock) {
            boolean onlyHere = isLoopback(environment.getProperty("server.address"))
                    && settings.baseUrl().getHost().equals("localhost")
                    && settings.trustedProxies().isEmpty()
                    && settings.ledger().url() == null;
            return new DemoMode(settings, onlyHere, gateway, files, positions, views, outbox, tickets, clock);
        }

        @Bean
        FilterRegistrationBean<Filter> demoFilter(DemoMode demo) {
            FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new DemoFilter(demo));
            registration.setOrder(BEFORE_ALL_DOORS);
            registration.setAsyncSupported(true);
            return registration;
        }

        private static boolean isLoopback(@Nullable String address) {
            try {
                return address != null && InetAddress.getByName(address).isLoopbackAddress();
            } catch (UnknownHostException e) {
                return false;
            }
        }
    }
}
