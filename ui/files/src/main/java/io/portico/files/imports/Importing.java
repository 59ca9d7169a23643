package io.portico.files.imports;

import io.portico.files.Intake;
import io.portico.files.Received;
import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.ImportId;
import io.portico.messages.Rejected;
import io.portico.messages.imports.ImportState;
import io.portico.messages.imports.MapImport;
import io.portico.messages.imports.StartImport;
import io.portico.messages.imports.UploadImport;
import io.portico.messages.sealing.Confidential;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.views.agency.FindImportFile;
import io.portico.views.agency.ImportFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way of a file of another tool, for pages and programs alike: it is read and stored, what becomes what is proposed and
 * changed, and what it would become is shown. Nothing becomes anything before somebody starts the import.
 */
public final class Importing {

    private final Gateway gateway;
    private final FileStore files;
    private final Intake intake;
    private final Confidences confidences;
    private final ImportLimits limits;
    private final JsonMapper json = JsonMapper.builder().build();

    public Importing(Gateway gateway, FileStore files, Intake intake, Confidences confidences, ImportLimits limits) {
        this.gateway = gateway;
        this.files = files;
        this.intake = intake;
        this.confidences = confidences;
        this.limits = limits;
    }

    public ImportLimits limits() {
        return limits;
    }

    /**
     * Stores and reads a file. When this throws, nothing stays; when what it answers cannot be recorded, it is to be
     * discarded.
     *
     * @param charset in which letters, if the file's first bytes do not say
     * @throws FileStore.TooLarge as soon as more than the limit have come
     * @throws BadInput when it cannot be read as a table
     */
    public TakenFile take(ImportId id, @Nullable String name, InputStream stream, ImportCharset charset)
            throws IOException {
        Received received =
                intake.take(Tenancy.agencyId(), id.value(), name, new BoundedStream(stream, limits.bytes()));
        boolean readable = false;
        try {
            byte[] bytes = bytes(id);
            ImportCharset letters = TextOf.charset(bytes, charset);
            Table table = new Tables(limits).read(TextOf.read(bytes, letters));
            readable = true;
            return new TakenFile(
                    received,
                    table.format(),
                    table.source(),
                    letters,
                    table.rows().size(),
                    written(Proposal.of(table)));
        } finally {
            if (!readable) {
                discard(id);
            }
        }
    }

    /** Throws away what was taken and could not be recorded, or is needed no more. */
    public void discard(ImportId id) throws IOException {
        intake.discard(Tenancy.agencyId(), id.value());
    }

    /** What there is to be mapped, and how it is. */
    public ImportSheet sheet(ImportId id) {
        ImportFile file = file(id);
        return ImportSheet.of(table(file), mapping(file));
    }

    /** Says otherwise what becomes what. */
    public Gateway.Receipt map(ImportId id, ImportMapping mapping) {
        mapping.demandFitting(table(file(id)).columns().size());
        return gateway.send(new MapImport(id, written(mapping)));
    }

    /** What the file would become now; at most so many rows of it. */
    public ImportPreview preview(ImportId id, int limit) {
        if (limit < 1 || limit > ImportPreview.MOST) {
            throw new BadInput("limit", BadInput.Code.OUT_OF_RANGE);
        }
        return ImportPreview.of(plan(id), limit);
    }

    /** What the file becomes now. */
    public Plan plan(ImportId id) {
        ImportFile file = file(id);
        String agencyId = Tenancy.agencyId();
        return Planner.plan(
                table(file), mapping(file), gateway, text -> "i" + confidences.digest(agencyId, "import\n" + text));
    }

    /** Begins to import, or goes on, if the mapping says enough. */
    public Gateway.Receipt start(ImportId id) {
        ImportFile file = file(id);
        if (file.state() == ImportState.UPLOADED) {
            mapping(file).demandWhole();
        }
        return gateway.send(new StartImport(id));
    }

    private ImportFile file(ImportId id) {
        return gateway.ask(new FindImportFile(id), ImportFile.class);
    }

    private Table table(ImportFile file) {
        return new Tables(limits).read(TextOf.read(bytes(file.id()), ImportCharset.valueOf(file.charset())));
    }

    private byte[] bytes(ImportId id) {
        try (InputStream bytes = files.read(Tenancy.agencyId(), id.value(), 0, OptionalLong.empty())) {
            return bytes.readAllBytes();
        } catch (FileNotFoundException gone) {
            throw new Rejected(Rejected.Code.IMPORT_ELSEWHERE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportMapping mapping(ImportFile file) {
        return json.readValue(file.mapping(), ImportMapping.class);
    }

    private Confidential written(ImportMapping mapping) {
        String text = json.writeValueAsString(mapping);
        Check.text("mapping", text, UploadImport.MAX_MAPPING);
        return Confidential.of(text);
    }
}
