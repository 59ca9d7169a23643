package io.portico.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void linesEndAsTheStandardSaysAndTheBytesTellTheirLetters() {
        Csv csv = new Csv();
        csv.line(List.of("Zoë", "x"));
        csv.line(List.of("y"));
        assertThat(new String(csv.bytes(), StandardCharsets.UTF_8)).isEqualTo("\uFEFF\"Zoë\",\"x\"\r\n\"y\"\r\n");
    }
}
