package io.portico.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.s3.S3Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Where files lie, as the application reads it from its settings. */
class FilesSettingsTest {

    @Test
    void withoutABucketFilesLieInTheDataFolder() {
        assertThat(bound(Map.of()).files().s3()).isNull();
    }

    /** So come variables that a compose file hands on without anybody having set them. */
    @Test
    void blankSettingsAreNotSet() {
        Map<String, String> blank = Map.of(
                "portico.files.s3.bucket", "",
                "portico.files.s3.endpoint", "",
                "portico.files.s3.region", "",
                "portico.files.s3.access-key", "",
                "portico.files.s3.secret-key", "");
        assertThat(bound(blank).files().s3()).isNull();
    }

    @Test
    void bucketAndServerAreRead() {
        S3Settings settings = bound(Map.of(
                        "portico.files.s3.bucket", "b",
                        "portico.files.s3.endpoint", "https://minio.example",
                        "portico.files.s3.path-style", "false",
                        "portico.files.s3.access-key", "key",
                        "portico.files.s3.secret-key", "secret",
                        "portico.files.s3.timeout", "5s"))
                .files()
                .s3();
        assertThat(settings).isNotNull();
        assertThat(settings.endpoint()).hasToString("https://minio.example");
        assertThat(settings.pathStyle()).isFalse();
        assertThat(settings.secretKey()).isEqualTo("secret");
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(5));
    }

    private static PorticoSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("portico", Bindable.of(PorticoSettings.class));
    }
}
