package io.portico.projections.evidence;

import io.portico.tenancy.SecretStore;
import io.portico.tenancy.Tenancy;
import io.portico.views.audit.RecordTroubleKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * What was found wrong with records, apart from ledger and views: whoever changes the ledger and has the views made again would
 * have it forgotten otherwise, for trees that are made of a changed ledger agree with it.
 */
final class KeptTroubles {

    private static final String FOLDER = "record-trouble/";

    private final SecretStore secrets;

    KeptTroubles(SecretStore secrets) {
        this.secrets = secrets;
    }

    void keep(Trouble trouble) {
        String name = FOLDER + trouble.kind() + "/" + trouble.from() + "/" + trouble.until();
        secrets.putIfAbsent(Tenancy.agencyId(), name, trouble.seen().toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Those of the agency of the current work. */
    List<Trouble> all() {
        return secrets.list(Tenancy.agencyId(), FOLDER, TreeTroubles.MOST).entrySet().stream()
                .map(entry -> read(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Trouble read(String name, byte[] seen) {
        String[] parts = name.substring(FOLDER.length()).split("/", 3);
        return new Trouble(
                RecordTroubleKind.valueOf(parts[0]),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Instant.parse(new String(seen, StandardCharsets.UTF_8)));
    }
}
