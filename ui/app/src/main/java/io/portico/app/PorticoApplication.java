package io.portico.app;

import io.portico.decisions.DecisionsConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Starts Portico. */
@SpringBootApplication(
        scanBasePackages = {"io.portico.app", "io.portico.files", "io.portico.rest", "io.portico.web"},
        // What is left out would keep data where we do not look for it, read with a serializer that we do not trust, or
        // call home.
        excludeName = {
            "org.axonframework.springboot.autoconfig.AvroSerializerAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonDbSchedulerAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonJobRunrAutoConfiguration",
            "org.axonframework.springboot.autoconfig.CBORMapperAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JpaAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration",
            "org.axonframework.springboot.autoconfig.ObjectMapperAutoConfiguration",
            "org.axonframework.springboot.autoconfig.OpenTelemetryAutoConfiguration",
            "org.axonframework.springboot.autoconfig.SecurityAutoConfiguration",
            "org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration",
            "org.axonframework.springboot.autoconfig.XStreamAutoConfiguration",
            "org.axonframework.springboot.autoconfig.legacyjpa.JpaJavaxAutoConfiguration",
            "org.axonframework.springboot.autoconfig.legacyjpa.JpaJavaxEventStoreAutoConfiguration"
        })
@Import(DecisionsConfiguration.class)
@EnableConfigurationProperties(PorticoSettings.class)
public class PorticoApplication {

    public static void main(String[] args) {
        // Axon's configuration asks for it before any setting of ours could be read.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(PorticoApplication.class, args);
    }

    /** The one line that people look for. */
    @Bean
    static ApplicationListener<ApplicationReadyEvent> address(PorticoSettings settings) {
        return _ -> System.out.println("Portico is up: " + settings.baseUrl());
    }
}
