package io.portico.files;

import io.portico.tenancy.FileStore;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.datetime.standard.DurationFormatterUtils;
import org.springframework.util.unit.DataSize;

/**
 * The way in and the previews, on whatever store there is. Settings: {@code portico.limits.upload}, the most bytes a file
 * may have; {@code portico.scan.daemon}, where a ClamAV daemon listens ({@code clamd://host:port}; without it nothing is
 * scanned); {@code portico.scan.wait}, how long it may take to answer.
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
    static Previews previews(FileStore store) {
        return new Previews(store);
    }
}
