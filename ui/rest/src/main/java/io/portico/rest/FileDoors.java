package io.portico.rest;

import io.portico.messages.FileId;
import io.portico.messages.Rejected;
import io.portico.messages.file.RecordUpload;
import io.portico.messages.person.Permission;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.views.FileLine;
import io.portico.views.FindFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Bytes in and bytes out. */
@Controller
final class FileDoors {

    /** What a multipart body may measure beyond its file. */
    private static final long WRAPPING_BYTES = 64 * 1024;

    private final Gateway gateway;
    private final FileStore files;
    private final Downloads downloads;
    private final long maxBytes;

    FileDoors(Gateway gateway, FileStore files, UploadLimit limit) {
        this.gateway = gateway;
        this.files = files;
        this.downloads = new Downloads(gateway, System::nanoTime);
        this.maxBytes = limit.bytes();
    }

    @PostMapping("/api/v1/files")
    @Door(
            value = Side.MEMBER,
            needs = {Permission.FILES_UPLOAD, Permission.NOTES_POST, Permission.REPLIES_POST},
            scopes = {Permission.FILES_UPLOAD, Permission.NOTES_POST, Permission.REPLIES_POST})
    Answer upload(HttpServletRequest request, Caller caller, Attempt attempt) throws IOException {
        if (caller.external()) {
            caller.need(Permission.FILES_UPLOAD);
        }
        if (request.getContentLengthLong() > maxBytes + WRAPPING_BYTES) {
            throw new Refused(ProblemCode.TOO_LARGE);
        }
        MultipartFile part = MultipartFile.open(request.getContentType(), request.getInputStream());
        String name = FileNames.harmless(part.fileName());
        BufferedInputStream bytes = new BufferedInputStream(part, MediaTypes.LOOKED_AT);
        bytes.mark(MediaTypes.LOOKED_AT);
        String mediaType = MediaTypes.of(bytes.readNBytes(MediaTypes.LOOKED_AT), name);
        bytes.reset();
        return stored(part, bytes, name, mediaType, attempt);
    }

    private Answer stored(MultipartFile part, InputStream bytes, String name, String mediaType, Attempt attempt)
            throws IOException {
        String agencyId = Tenancy.agencyId();
        String fresh = UUID.randomUUID().toString();
        FileStore.Stored stored = files.write(agencyId, fresh, bytes, maxBytes);
        boolean recorded = false;
        try {
            part.requireEnd();
            String digest = Attempt.sha256(Attempt.bytes(name + "\n" + stored.sha256()));
            Attempts.Outcome outcome = attempt.upload(
                    fresh,
                    digest,
                    id -> gateway.send(new RecordUpload(
                            new FileId(id), Texts.confidential(name), mediaType, stored.sizeBytes(), stored.sha256())));
            recorded = outcome.id().equals(fresh);
            return Answer.made(
                    "/files",
                    outcome.id(),
                    outcome.receipt(),
                    new MadeFile(outcome.id(), name, stored.sizeBytes(), stored.sha256()));
        } catch (Gateway.Unavailable unknownWhatBecameOfIt) {
            // The command may have been done; bytes that no event names are swept later.
            recorded = true;
            throw unknownWhatBecameOfIt;
        } finally {
            if (!recorded) {
                files.delete(agencyId, fresh);
            }
        }
    }

    /** A file's bytes follow the same rule as the post it hangs on; the policy is asked before and while they flow. */
    @GetMapping("/api/v1/files/{id}")
    @Door(
            value = Side.MEMBER,
            scopes = {Permission.FILES_DOWNLOAD, Permission.WORK_VIEW})
    void download(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FileLine file = gateway.ask(new FindFile(PathIds.of(FileId::new, id)), FileLine.class);
        String tag = "\"" + file.sha256() + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Accept-Ranges", "bytes");
        if (names(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        String ifRange = request.getHeader("If-Range");
        String header = ifRange == null || ifRange.strip().equals(tag) ? request.getHeader("Range") : null;
        ByteRange range = ByteRange.of(header, file.sizeBytes());
        if (range == null) {
            response.setHeader("Content-Range", "bytes */" + file.sizeBytes());
            throw new Refused(ProblemCode.RANGE_NOT_SATISFIABLE);
        }
        try (InputStream bytes =
                files.read(Tenancy.agencyId(), file.id().value(), range.first(), OptionalLong.of(range.length()))) {
            describe(response, file, range);
            downloads.send(file.id(), bytes, response);
        } catch (FileNotFoundException erased) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
    }

    private static void describe(HttpServletResponse response, FileLine file, ByteRange range) {
        response.setStatus(range.whole() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setContentType(file.mediaType());
        response.setContentLengthLong(range.length());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        if (!range.whole()) {
            long last = range.first() + range.length() - 1;
            response.setHeader("Content-Range", "bytes " + range.first() + "-" + last + "/" + file.sizeBytes());
        }
    }

    private static boolean names(@Nullable String header, String tag) {
        String value = Objects.requireNonNullElse(header, "").strip();
        return value.equals("*") || value.contains(tag);
    }

    record MadeFile(String id, String name, long sizeBytes, String sha256) {}
}
