package io.portico.files;

/** The most bytes a file may have. */
public record UploadLimit(long bytes) {

    /** Without a setting: 100 MB. */
    public static final String DEFAULT = "100MB";

    public UploadLimit {
        if (bytes <= 0) {
            throw new IllegalArgumentException("the limit of uploads is a number of bytes above zero");
        }
    }
}
