package io.portico.s3;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where files lie on a server that speaks the S3 protocol.
 *
 * @param bucket it must be there already; blank, as variables come that are not set, there is no server
 * @param prefix what the names of all objects begin with; {@code files} without one
 * @param endpoint the server, with its scheme; Amazon's own without one
 * @param region what requests are signed for; {@code us-east-1} without one
 * @param pathStyle whether the bucket is named in the path and not in the host; as most servers want it that are not
 *     Amazon's, so it is on where there is an endpoint
 * @param accessKey with the secret key; without both they come from where Amazon's tools look (environment, profile,
 *     the machine's role)
 * @param timeout how long one request may take, and one wait for bytes; 30 seconds without one
 */
public record S3Settings(
        String bucket,
        @Nullable String prefix,
        @Nullable URI endpoint,
        @Nullable String region,
        @Nullable Boolean pathStyle,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @Nullable Duration timeout) {

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*");

    public S3Settings {
        if (bucket == null) {
            throw new IllegalArgumentException("portico.files.s3.bucket is needed");
        }
        prefix = prefix == null || prefix.isBlank() ? "files" : prefix;
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("portico.files.s3.prefix is names with slashes between them");
        }
        if (endpoint != null && !"http".equals(endpoint.getScheme()) && !"https".equals(endpoint.getScheme())) {
            throw new IllegalArgumentException("portico.files.s3.endpoint begins with https:// or http://");
        }
        region = region == null || region.isBlank() ? "us-east-1" : region;
        pathStyle = pathStyle == null ? endpoint != null : pathStyle;
        accessKey = accessKey == null || accessKey.isBlank() ? null : accessKey;
        secretKey = secretKey == null || secretKey.isBlank() ? null : secretKey;
        if ((accessKey == null) != (secretKey == null)) {
            throw new IllegalArgumentException("portico.files.s3.access-key and .secret-key go together");
        }
        timeout = timeout == null ? Duration.ofSeconds(30) : timeout;
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("portico.files.s3.timeout is above zero");
        }
    }

    /** Without the keys: settings are written into logs. */
    @Override
    public String toString() {
        return "bucket " + bucket + ", prefix " + prefix + ", " + (endpoint == null ? region : endpoint.toString());
    }
}
