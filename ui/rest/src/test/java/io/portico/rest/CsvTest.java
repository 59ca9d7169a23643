package io.portico.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx"})
    void whatASpreadsheetWouldTakeForAFormulaIsText(String text) {
        assertThat(Csv.field(text)).isEqualTo("\"'" + text + "\"");
    }

    @Test
    void quotesAndSeparatorsStayWithinTheirField() {
        assertThat(Csv.field("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
        assertThat(Csv.field("a=b")).isEqualTo("\"a=b\"");
        assertThat(Csv.field("")).isEqualTo("\"\"");
    }

    @Test
    void linesEndAsTheStandardSaysAndTheBytesTellTheirLetters() {
        Csv csv = new Csv();
        csv.line(List.of("Zoë", "x"));
        csv.line(List.of("y"));
        assertThat(new String(csv.bytes(), StandardCharsets.UTF_8)).isEqualTo("\uFEFF\"Zoë\",\"x\"\r\n\"y\"\r\n");
    }
}
