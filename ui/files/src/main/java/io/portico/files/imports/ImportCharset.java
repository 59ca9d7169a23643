package io.portico.files.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The letters a file can be written in. */
public enum ImportCharset {
    UTF_8(StandardCharsets.UTF_8),
    /** Excel's <i>Unicode text</i>; its first bytes say so. */
    UTF_16(StandardCharsets.UTF_16),
    /** What older Windows programs write in Western Europe and America. */
    WINDOWS_1252(Charset.forName("windows-1252"));

    private final Charset charset;

    ImportCharset(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }
}
