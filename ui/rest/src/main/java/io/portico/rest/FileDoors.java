package io.portico.rest;

import io.portico.files.Intake;
import io.portico.files.Previews;
import io.portico.files.Received;
import io.portico.messages.FileId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.file.RecordUpload;
import io.portico.messages.person.Permission;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.views.FileLine;
import io.portico.views.FindFile;
import io.portico.views.agency.FindPostedFiles;
import io.portico.views.agency.PostedFiles;
import io.portico.views.audit.DisclosedHow;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    private static final String PDF = "application/pdf";
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";
    /** Browsers show no PDF in a sandbox. */
    private static final String A_PDF_IS_SHOWN =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final Gateway gateway;
    private final FileStore files;
    private final Intake intake;
    private final Previews previews;
    private final Downloads downloads;
    private final Disclosing disclosing;

    FileDoors(Gateway gateway, FileStore files, Intake intake, Previews previews, Disclosing disclosing) {
        this.disclosing = disclosing;
        this.gateway = gateway;
        this.files = files;
        this.intake = intake;
        this.previews = previews;
        this.downloads = new Downloads(System::nanoTime);
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
        if (request.getContentLengthLong() > intake.maxBytes() + WRAPPING_BYTES) {
            throw new Refused(ProblemCode.TOO_LARGE);
        }
        MultipartFile part = MultipartFile.open(request.getContentType(), request.getInputStream());
        String agencyId = Tenancy.agencyId();
        String fresh = UUID.randomUUID().toString();
        Received received = intake.take(agencyId, fresh, part.fileName(), part);
        boolean recorded = false;
        try {
            part.requireEnd();
            String digest = Attempt.sha256(Attempt.bytes(received.name() + "\n" + received.sha256()));
            Attempts.Outcome outcome =
                    attempt.upload(fresh, digest, id -> gateway.send(record(new FileId(id), received)));
            recorded = outcome.id().equals(fresh);
            return Answer.made(
                    "/files",
                    outcome.id(),
                    outcome.receipt(),
                    new MadeFile(outcome.id(), received.name(), received.sizeBytes(), received.sha256()));
        } catch (Gateway.Unavailable unknownWhatBecameOfIt) {
            // The command may have been done; bytes that no event names are swept later.
            recorded = true;
            throw unknownWhatBecameOfIt;
        } finally {
            if (!recorded) {
                intake.discard(agencyId, fresh);
            }
        }
    }

    static RecordUpload record(FileId id, Received received) {
        return new RecordUpload(
                id, Texts.confidential(received.name()), received.mediaType(), received.sizeBytes(), received.sha256());
    }

    /** What was posted in a task, or in all tasks of a project, to be found again without reading the conversations. */
    @GetMapping("/api/v1/files")
    @Door(value = Side.AGENCY, needs = Permission.WORK_VIEW, scopes = Permission.WORK_VIEW)
    Answer posted(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        return Answer.of(gateway.ask(
                new FindPostedFiles(
                        parameters.id("projectId", ProjectId::new),
                        parameters.id("taskId", TaskId::new),
                        parameters.page()),
                PostedFiles.class));
    }

    /** A file's bytes follow the same rule as the post it hangs on; the policy is asked before and while they flow. */
    @GetMapping("/api/v1/files/{id}")
    @Door(
            value = Side.MEMBER,
            scopes = {Permission.FILES_DOWNLOAD, Permission.WORK_VIEW})
    void download(@PathVariable String id, Caller caller, HttpServletRequest request, HttpServletResponse response)
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
        boolean shown = "true".equals(request.getParameter("inline"))
                && file.mediaType().equals(PDF);
        try (InputStream bytes =
                files.read(Tenancy.agencyId(), file.id().value(), range.first(), OptionalLong.of(range.length()))) {
            disclose(caller, DisclosedHow.DOWNLOADED, file);
            describe(response, file, range, shown);
            downloads.send(
                    () -> gateway.ask(new FindFile(file.id()), FileLine.class), bytes, response.getOutputStream());
        } catch (FileNotFoundException erased) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
    }

    /** A picture as it looks, small; by the rule of its bytes. */
    @GetMapping("/api/v1/files/{id}/preview")
    @Door(
            value = Side.MEMBER,
            scopes = {Permission.FILES_DOWNLOAD, Permission.WORK_VIEW})
    void preview(@PathVariable String id, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Previews.Size size = new Parameters(request).constant("size", Previews.Size.class);
        Previews.Size wanted = Objects.requireNonNullElse(size, Previews.Size.SMALL);
        FileLine file = gateway.ask(new FindFile(PathIds.of(FileId::new, id)), FileLine.class);
        String tag = "\"" + file.sha256() + "-" + wanted + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        if (names(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        Optional<Previews.Preview> preview;
        try {
            preview = previews.of(Tenancy.agencyId(), file.id().value(), file.mediaType(), file.sizeBytes(), wanted);
        } catch (FileNotFoundException erased) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        Previews.Preview drawn = preview.orElseThrow(() -> new Refused(ProblemCode.NO_PREVIEW));
        disclose(caller, DisclosedHow.PREVIEWED, file);
        response.setContentType(drawn.mediaType());
        response.setContentLength(drawn.sizeBytes());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        drawn.writeTo(response.getOutputStream());
    }

    /** What people of the agency open among their own is nobody's business, unless they audit. */
    private void disclose(Caller caller, DisclosedHow how, FileLine file) {
        if (caller.external() || caller.permissions().contains(Permission.AUDIT_CONTENT)) {
            disclosing.note(how, List.of(file.id().named()));
        }
    }

    /** Bytes never run here: they are saved; only a PDF, which browsers show apart from the page, may be shown. */
    private static void describe(HttpServletResponse response, FileLine file, ByteRange range, boolean shown) {
        response.setStatus(range.whole() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setContentType(file.mediaType());
        response.setContentLengthLong(range.length());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", shown ? A_PDF_IS_SHOWN : NOTHING_RUNS);
        response.setHeader(
                "Content-Disposition",
                (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
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
