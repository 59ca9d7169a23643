package io.portico.files;

import io.portico.files.exports.HistoryExporting;
import io.portico.files.imports.ImportLimits;
import io.portico.files.imports.Importing;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.SecretStore;
import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.datetime.standard.DurationFormatterUtils;
import org.springframework.util.unit.DataSize;

/**
 * The way in and the previews, on whatever store there is. Settings: {@code portico.limits.upload}, the most bytes a file
 * may have; {@code portico.scan.daemon}, where a ClamAV daemon listens ({@code clamd://host:port}; without it nothing is
 * scanned); {@code portico.scan.wait}, how long it may take to answer; {@code portico.imports.size} and
 * {@code portico.imports.rows}, how much one import may be; {@code portico.uploads.kept}, how long an upload that comes piece
 * by piece may take.
 */
@Configuration(proxyBeanMethods = false)
public class FilesConfiguration {

    @Bean
    static UploadLimit uploadLimit(@Value("${portico.limits.upload:" + UploadLimit.DEFAULT + "}") String limit) {
        return new UploadLimit(DataSize.parse(limit).toBytes());
    }

    @Bean
    static MalwareScan malwareScan(
            @Value("${portico.scan.daemon:}") String daemon, @Value("${portico.scan.wait:60s}") String patience) {
        return daemon.isBlank()
                ? MalwareScan.OFF
                : new ClamScan(URI.create(daemon), DurationFormatterUtils.detectAndParse(patience));
    }

    @Bean
    static Intake intake(FileStore store, MalwareScan scan, UploadLimit limit) {
        return new Intake(store, scan, limit);
    }

    @Bean
    static Uploads uploads(
            FileStore store,
            Intake intake,
            SecretStore secrets,
            Confidences confidences,
            Clock clock,
            @Value("${portico.uploads.kept:1d}") String kept) {
        return new Uploads(store, intake, secrets, confidences, clock, DurationFormatterUtils.detectAndParse(kept));
    }

    @Bean
    static HistoryExporting historyExporting(Gateway gateway, FileStore store) {
        return new HistoryExporting(gateway, store, HistoryExporting.PIECE_EVENTS);
    }

    @Bean
    static Previews previews(FileStore store) {
        return new Previews(store);
    }

    @Bean
    static Importing importing(
            Gateway gateway,
            FileStore store,
            Intake intake,
            Confidences confidences,
            @Value("${portico.imports.size:" + ImportLimits.DEFAULT_BYTES + "}") String size,
            @Value("${portico.imports.rows:" + ImportLimits.DEFAULT_ROWS + "}") int rows) {
        ImportLimits limits = new ImportLimits(DataSize.parse(size).toBytes(), rows);
        return new Importing(gateway, store, intake, confidences, limits);
    }
}
