package io.portico.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;

/** Where files lie, as an operator says it. */
class S3SettingsTest {

    private static final URI MINIO = URI.create("https://minio.example:9000");

    @Test
    void bucketIsEnoughAtAmazon() {
        S3Settings settings = of(null, null, null, null);
        assertThat(settings.pathStyle()).isFalse();
        assertThat(settings.prefix()).isEqualTo("files");
        assertThat(settings.region()).isEqualTo("us-east-1");
    }

    @Test
    void otherServersHaveTheBucketInThePath() {
        assertThat(of(null, MINIO, null, null).pathStyle()).isTrue();
    }

    @Test
    void whatIsBlankIsNotSet() {
        S3Settings settings = of("", null, "", " ");
        assertThat(settings.accessKey()).isNull();
        assertThat(settings.secretKey()).isNull();
        assertThat(settings.prefix()).isEqualTo("files");
    }

    @Test
    void whatCannotBeMeantIsSaidAtTheStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> of("/a/", null, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> of("a//b", null, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> of(null, URI.create("minio:9000"), null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> of(null, MINIO, "key", null));
        assertThatIllegalArgumentException().isThrownBy(() -> of(null, MINIO, null, "secret"));
    }

    @Test
    void secretsAreNotWrittenIntoLogs() {
        assertThat(of(null, MINIO, "the-key", "the-secret").toString()).doesNotContain("the-key", "the-secret");
    }

    private static S3Settings of(String prefix, URI endpoint, String accessKey, String secretKey) {
        return new S3Settings("bucket", prefix, endpoint, null, null, accessKey, secretKey, null);
    }
}
