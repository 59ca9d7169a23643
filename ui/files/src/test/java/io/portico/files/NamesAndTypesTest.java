package io.portico.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is brought is called harmlessly and is what its bytes say. */
class NamesAndTypesTest {

    @ParameterizedTest
    @CsvSource({
        "plan.pdf, plan.pdf",
        "../../etc/passwd, passwd",
        "'C:\\temp\\plan.pdf', plan.pdf",
        ".hidden, hidden",
        "'', file",
        "'a\u0000b\u202Egpj.exe', abgpj.exe",
    })
    void namesAreMadeHarmless(String given, String harmless) {
        assertThat(FileNames.harmless(given)).isEqualTo(harmless);
    }

    @Test
    void aPortableNameCanBeSavedAnywhere() {
        assertThat(FileNames.portable("../a:b?.txt")).isEqualTo("a_b_.txt");
        assertThat(FileNames.portable("Con.txt")).isEqualTo("_Con.txt");
        assertThat(FileNames.portable("contract.txt")).isEqualTo("contract.txt");
        assertThat(FileNames.portable("dots. . .")).isEqualTo("dots");
        assertThat(FileNames.portable(" . .")).isEqualTo("file");
    }

    @Test
    void longNamesKeepTheirEnding() {
        assertThat(FileNames.harmless("x".repeat(500) + ".pdf")).hasSize(200).endsWith(".pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "'<html><script>', page.html, text/plain;charset=utf-8",
        "'%PDF-1.7', a.html, application/pdf",
        "'PK\u0003\u0004', a.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "'PK\u0003\u0004', a.zip, application/zip",
        "'\u0000\u0001', a.png, application/octet-stream",
    })
    void typeIsTakenFromTheBytes(String bytes, String name, String type) {
        assertThat(MediaTypes.of(bytes.getBytes(StandardCharsets.UTF_8), name)).isEqualTo(type);
    }
}
