package io.portico.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Portico. */
@SpringBootApplication
public class PorticoApplication {

    public static void main(String[] args) {
        SpringApplication.run(PorticoApplication.class, args);
    }
}
