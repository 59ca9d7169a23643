package io.portico.files.imports;

/**
 * How much one import may be.
 *
 * @param bytes of the file
 * @param rows tasks, or what may become one
 */
public record ImportLimits(long bytes, int rows) {

    /** Without a setting: 16 MB. */
    public static final String DEFAULT_BYTES = "16MB";

    /** Without a setting. */
    public static final String DEFAULT_ROWS = "10000";

    /** More columns than any export has; also bounds what a file without line ends costs. */
    static final int COLUMNS = 300;

    /** Characters of one field. */
    static final int CELL = 200_000;

    /** How far JSON may be nested; an export needs four. */
    static final int DEPTH = 16;

    public ImportLimits {
        if (bytes <= 0 || rows <= 0) {
            throw new IllegalArgumentException("the limits of imports are numbers above zero");
        }
    }
}
