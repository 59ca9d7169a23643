package io.portico.rest;

import io.portico.messages.AgencyId;
import io.portico.messages.BadInput;
import io.portico.messages.Rejected;
import io.portico.messages.agency.ArchiveAgency;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.archive.AgencyArchives;
import io.portico.tenancy.archive.AgencyArchives.Arrived;
import io.portico.tenancy.archive.ArchiveRefused;
import io.portico.views.door.AgencyDoor;
import io.portico.views.door.FindOwnAgency;
import io.portico.views.door.FindOwnership;
import io.portico.views.door.Ownership;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/** Archives of agencies, in and out. */
final class Archiving {

    /** Holds the passphrase of the archive in the body: the Base64 of its UTF-8, for headers hold no other letters. */
    private static final String PASSPHRASE = "Archive-Passphrase";

    /** What a multipart body may measure beyond its file. */
    private static final long WRAPPING_BYTES = 64 * 1024;

    private final Gateway gateway;
    private final AgencyArchives archives;

    Archiving(Gateway gateway, AgencyArchives archives) {
        this.gateway = gateway;
        this.archives = archives;
    }

    record Sealing(String passphrase) {}

    /** That it is taken along is in the history before its first byte is. */
    void send(Work work, Sealing body, HttpServletResponse response) throws IOException {
        if (!AgencyArchives.mayBePassphrase(body.passphrase())) {
            throw new BadInput("passphrase", BadInput.Code.INVALID_PASSWORD);
        }
        demandHere();
        AgencyDoor agency = Tenancy.call(work, () -> {
            var unused = gateway.send(new ArchiveAgency(new AgencyId(work.agencyId())));
            return gateway.ask(new FindOwnAgency(), AgencyDoor.class);
        });
        response.setContentType("application/octet-stream");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(agency.slug() + ".portico", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        archives.write(
                work.agencyId(),
                agency.slug(),
                body.passphrase(),
                () -> Tenancy.call(work, this::mayStill),
                response.getOutputStream());
    }

    /** The operator may at any time. */
    private boolean mayStill() {
        return Tenancy.current().actor().kind() == Actor.Kind.OPERATOR || Downloads.isAllowed(this::demandOwner);
    }

    private void demandOwner() {
        if (!gateway.ask(new FindOwnership(), Ownership.class).owned()) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
    }

    Arrived receive(HttpServletRequest request) throws IOException {
        String passphrase = passphrase(request.getHeader(PASSPHRASE));
        demandHere();
        if (request.getContentLengthLong() > archives.maxBytes() + WRAPPING_BYTES) {
            throw new Refused(ProblemCode.TOO_LARGE);
        }
        try {
            return archives.read(MultipartFile.open(request.getContentType(), request.getInputStream()), passphrase);
        } catch (ArchiveRefused refused) {
            throw refusal(refused);
        }
    }

    private void demandHere() {
        if (archives.maxBytes() == 0) {
            throw new Rejected(Rejected.Code.NO_ARCHIVES_HERE);
        }
    }

    private static String passphrase(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new BadInput("passphrase", BadInput.Code.REQUIRED);
        }
        try {
            return new String(Base64.getDecoder().decode(header.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            throw new BadInput("passphrase", BadInput.Code.NOT_WELL_FORMED);
        }
    }

    /** As doors say it. */
    private static Rejected refusal(ArchiveRefused refused) {
        return switch (refused.why()) {
            case WRONG_PASSPHRASE -> new Rejected(Rejected.Code.WRONG_PASSPHRASE).of("passphrase");
            case DAMAGED -> new Rejected(Rejected.Code.ARCHIVE_DAMAGED).of("file");
            case TOO_NEW -> new Rejected(Rejected.Code.ARCHIVE_TOO_NEW).of("file");
            case TOO_LARGE -> new Rejected(Rejected.Code.ARCHIVE_TOO_LARGE).of("file");
            case EXISTS -> new Rejected(Rejected.Code.AGENCY_EXISTS).of("file");
            case SLUG_TAKEN -> new Rejected(Rejected.Code.SLUG_TAKEN).of("file");
            case NOT_HERE -> new Rejected(Rejected.Code.NO_ARCHIVES_HERE);
        };
    }
}
