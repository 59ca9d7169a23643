package io.portico.files.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx"})
    void whatASpreadsheetWouldTakeForAFormulaIsText(String text) {
        assertThat(CsvLine.field(text)).isEqualTo("\"'" + text + "\"");
    }

    @Test
    void quotesAndSeparatorsStayWithinTheirField() {
        assertThat(CsvLine.field("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
        assertThat(CsvLine.field("a=b")).isEqualTo("\"a=b\"");
        assertThat(CsvLine.field("")).isEqualTo("\"\"");
    }

    @Test
    void linesEndAsTheStandardSays() {
        assertThat(CsvLine.of(List.of("Zoë", "x"))).isEqualTo("\"Zoë\",\"x\"\r\n");
    }
}
