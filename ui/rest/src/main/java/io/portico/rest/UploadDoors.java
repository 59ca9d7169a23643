package io.portico.rest;

import io.portico.files.Checksum;
import io.portico.files.Intake;
import io.portico.files.Upload;
import io.portico.files.Uploads;
import io.portico.messages.FileId;
import io.portico.messages.Rejected;
import io.portico.messages.file.RecordUpload;
import io.portico.messages.person.Permission;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Gateway.Receipt;
import io.portico.tenancy.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Files that come piece by piece and go on after a break, by the protocol tus 1.0.0 (tus.io) with its extensions
 * creation, expiration, checksum and termination. An upload that is whole is a file under the same id, which posts name
 * like any other.
 */
@Controller
final class UploadDoors {

    private static final String PIECE = "application/offset+octet-stream";
    private static final Receipt SHOWN = new Receipt(true, -1);

    private final Gateway gateway;
    private final Uploads uploads;
    private final Intake intake;

    UploadDoors(Gateway gateway, Uploads uploads, Intake intake) {
        this.gateway = gateway;
        this.uploads = uploads;
        this.intake = intake;
    }

    /** What is understood here. */
    @RequestMapping(path = "/api/v1/uploads", method = RequestMethod.OPTIONS)
    @Door(
            value = Side.MEMBER,
            needs = {Permission.FILES_UPLOAD, Permission.NOTES_POST, Permission.REPLIES_POST},
            scopes = {Permission.FILES_UPLOAD, Permission.NOTES_POST, Permission.REPLIES_POST})
    Answer abilities(Caller caller) {
        mayUpload(caller);
        return new Answer(
                204,
                Map.of(
                        TusHeaders.RESUMABLE,
                        TusHeaders.VERSION,
                        "Tus-Version",
                        TusHeaders.VERSION,
                        "Tus-Extension",
                        "creation,expiration,checksum,termination",
                        "Tus-Checksum-Algorithm",
                        "sha256,sha1",
                        "Tus-Max-Size",
                        String.valueOf(intake.maxBytes())),
                null);
    }

    @PostMapping("/api/v1/uploads")
    @Door(
            value = Side.MEMBER,
            needs = {Permission.FILES_UPLOAD, Permission.NOTES_POST, Permission.REPLIES_POST},
            scopes = {Permission.FILES_UPLOAD, Permission.NOTES_POST, Permission.REPLIES_POST})
    Answer begin(HttpServletRequest request, Caller caller, Attempt attempt) throws IOException {
        mayUpload(caller);
        TusHeaders headers = TusHeaders.of(request);
        long size = headers.length();
        String name = headers.fileName();
        if (size > intake.maxBytes()) {
            throw new Refused(ProblemCode.TOO_LARGE);
        }
        String agencyId = Tenancy.agencyId();
        String person = caller.id().value();
        String id = attempt.upload(
                        UUID.randomUUID().toString(), Attempt.sha256(Attempt.bytes(name + "\n" + size)), fresh -> {
                            uploads.begin(agencyId, person, fresh, name, size);
                            return SHOWN;
                        })
                .id();
        Upload begun = uploads.find(agencyId, person, id);
        Receipt receipt = begun.whole() ? finished(person, begun) : SHOWN;
        return told(Answer.made("/uploads", id, receipt), begun);
    }

    /** How far it came. Whoever asks of what is whole, but could not be taken in, has that tried again. */
    @GetMapping("/api/v1/uploads/{id}")
    @Door(
            value = Side.MEMBER,
            needs = {Permission.FILES_UPLOAD, Permission.NOTES_POST, Permission.REPLIES_POST},
            scopes = {Permission.FILES_UPLOAD, Permission.NOTES_POST, Permission.REPLIES_POST})
    Answer progress(@PathVariable String id, HttpServletRequest request, Caller caller) throws IOException {
        mayUpload(caller);
        TusHeaders.of(request);
        Upload upload = found(caller, id);
        if (upload.whole() && !upload.done()) {
            finished(caller.id().value(), upload);
            upload = found(caller, id);
        }
        return told(Answer.of(Progress.of(upload)), upload).with("Upload-Length", String.valueOf(upload.sizeBytes()));
    }

    @PatchMapping("/api/v1/uploads/{id}")
    @Door(
            value = Side.MEMBER,
            needs = {Permission.FILES_UPLOAD, Permission.NOTES_POST, Permission.REPLIES_POST},
            scopes = {Permission.FILES_UPLOAD, Permission.NOTES_POST, Permission.REPLIES_POST})
    Answer goOn(@PathVariable String id, HttpServletRequest request, Caller caller) throws IOException {
        mayUpload(caller);
        Upload upload = found(caller, id);
        TusHeaders headers = TusHeaders.of(request);
        if (!PIECE.equals(request.getContentType())) {
            throw new Refused(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
        }
        long offset = headers.offset();
        Checksum checksum = headers.checksum();
        if (upload.done()) {
            throw new Refused(ProblemCode.UPLOAD_DONE);
        }
        if (request.getContentLengthLong() > upload.sizeBytes() - offset) {
            throw new Refused(ProblemCode.TOO_LARGE);
        }
        String person = caller.id().value();
        Upload now =
                uploads.append(Tenancy.agencyId(), person, upload.id(), offset, request.getInputStream(), checksum);
        Receipt receipt = now.whole() ? finished(person, now) : SHOWN;
        return told(Answer.done(receipt), now);
    }

    /** Whether there was one is not told; the file that it became stays. */
    @DeleteMapping("/api/v1/uploads/{id}")
    @Door(
            value = Side.MEMBER,
            needs = {Permission.FILES_UPLOAD, Permission.NOTES_POST, Permission.REPLIES_POST},
            scopes = {Permission.FILES_UPLOAD, Permission.NOTES_POST, Permission.REPLIES_POST})
    Answer end(@PathVariable String id, HttpServletRequest request, Caller caller) throws IOException {
        mayUpload(caller);
        TusHeaders.of(request);
        uploads.end(
                Tenancy.agencyId(),
                caller.id().value(),
                PathIds.of(FileId::new, id).value());
        return Answer.done(SHOWN).with(TusHeaders.RESUMABLE, TusHeaders.VERSION);
    }

    private static void mayUpload(Caller caller) {
        if (caller.external()) {
            caller.need(Permission.FILES_UPLOAD);
        }
    }

    private Upload found(Caller caller, String id) {
        return uploads.find(
                Tenancy.agencyId(),
                caller.id().value(),
                PathIds.of(FileId::new, id).value());
    }

    private Receipt finished(String person, Upload upload) throws IOException {
        FileId file = new FileId(upload.id());
        return uploads.finish(
                Tenancy.agencyId(), person, upload.id(), received -> recorded(FileDoors.record(file, received)));
    }

    private static Answer told(Answer answer, Upload upload) {
        return answer.with(TusHeaders.RESUMABLE, TusHeaders.VERSION)
                .with("Upload-Offset", String.valueOf(upload.receivedBytes()))
                .with(
                        "Upload-Expires",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                upload.expiresAt().atOffset(ZoneOffset.UTC)));
    }

    /** It may have been recorded before, by whoever died or was left without an answer then. */
    private Receipt recorded(RecordUpload command) {
        try {
            return gateway.send(command);
        } catch (Rejected rejected) {
            if (rejected.code() == Rejected.Code.ALREADY_EXISTS) {
                return SHOWN;
            }
            throw rejected;
        }
    }

    /**
     * How far an upload came.
     *
     * @param done whether it is a file by now, of the same id
     */
    record Progress(String id, String name, long sizeBytes, long receivedBytes, boolean done, Instant expiresAt) {
        static Progress of(Upload upload) {
            return new Progress(
                    upload.id(),
                    upload.name(),
                    upload.sizeBytes(),
                    upload.receivedBytes(),
                    upload.done(),
                    upload.expiresAt());
        }
    }
}
