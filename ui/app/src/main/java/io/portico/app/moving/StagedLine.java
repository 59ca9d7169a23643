package io.portico.app.moving;

import io.portico.tenancy.archive.ArchivePart;
import io.portico.tenancy.disclosures.Disclosure;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** A checked part as a line: a letter for its kind, then JSON. */
final class StagedLine {

    private static final JsonMapper JSON = JsonMapper.shared();

    private StagedLine() {}

    static byte[] of(ArchivePart part) {
        String line =
                switch (part) {
                    case ArchivePart.Secret secret -> 'S' + JSON.writeValueAsString(secret);
                    case ArchivePart.Buried buried -> 'B' + JSON.writeValueAsString(buried);
                    case ArchivePart.Disclosed disclosed -> 'D' + JSON.writeValueAsString(disclosed.line());
                    case ArchivePart.Event event -> 'E' + JSON.writeValueAsString(event);
                    case ArchivePart.SealedFile _ -> throw new IllegalArgumentException("files are no lines");
                };
        return (line + '\n').getBytes(StandardCharsets.UTF_8);
    }

    static ArchivePart read(String line) {
        String json = line.substring(1);
        return switch (line.charAt(0)) {
            case 'S' -> JSON.readValue(json, ArchivePart.Secret.class);
            case 'B' -> JSON.readValue(json, ArchivePart.Buried.class);
            case 'D' -> new ArchivePart.Disclosed(JSON.readValue(json, Disclosure.class));
            case 'E' -> JSON.readValue(json, ArchivePart.Event.class);
            default -> throw new IllegalStateException("not a line that was staged");
        };
    }
}
