package io.portico.tenancy.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The entries of an archive, in their order: what the ledger names comes before the ledger. */
final class Entries {

    static final String HEAD = "archive.json";
    static final String SECRETS = "secrets.jsonl";
    static final String BURIED = "deleted.jsonl";
    static final String FILES = "files/";
    static final String DISCLOSURES = "disclosures.jsonl";
    static final String EVENTS = "events.jsonl";
    /** Last, so that what was cut off has none. */
    static final String SUMMARY = "summary.json";

    static final List<String> ORDER = List.of(SECRETS, BURIED, FILES, DISCLOSURES, EVENTS, SUMMARY);

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Entries() {}

    /**
     * What the summary says of an entry.
     *
     * @param sha256 in lower-case hexadecimal
     */
    record Sum(String entry, long bytes, String sha256) {}

    /** The summary. */
    record Summary(List<Sum> entries) {
        Summary {
            entries = List.copyOf(entries);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
