package io.portico.s3;

import static java.util.Objects.requireNonNull;

import io.portico.tenancy.FileStore;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket of a server that speaks S3. Only what every such server understands is asked of it: digests as
 * {@code Content-MD5}, no trailers, no batches. A try that fails is made again twice; what fails then is
 * {@link FileStore.Unavailable}.
 */
final class Bucket implements AutoCloseable {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration CHECK_WITHIN = Duration.ofSeconds(5);
    private static final int TRIES = 3;

    private final S3Client client;
    private final String bucket;
    private final Duration checkWithin;

    Bucket(S3Settings settings) {
        this.bucket = settings.bucket();
        Duration patience = requireNonNull(settings.timeout());
        this.checkWithin = patience.compareTo(CHECK_WITHIN) < 0 ? patience : CHECK_WITHIN;
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(patience.compareTo(CONNECT_WITHIN) < 0 ? patience : CONNECT_WITHIN)
                        .socketTimeout(patience))
                .region(Region.of(requireNonNull(settings.region())))
                .credentialsProvider(credentials(settings))
                .forcePathStyle(settings.pathStyle())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(
                        S3Configuration.builder().chunkedEncodingEnabled(false).build())
                .overrideConfiguration(calls -> calls.apiCallAttemptTimeout(patience)
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(TRIES)
                                .build()));
        URI endpoint = settings.endpoint();
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        this.client = builder.build();
    }

    private static AwsCredentialsProvider credentials(S3Settings settings) {
        String accessKey = settings.accessKey();
        return accessKey == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(accessKey, requireNonNull(settings.secretKey())));
    }

    /** Stores an object in one request. */
    void put(String key, Scratch bytes) throws IOException {
        asked(() -> client.putObject(
                put -> put.bucket(bucket).key(key).contentLength(bytes.size()).contentMD5(bytes.md5()), bytes.body()));
    }

    /** Begins an object of parts; answers the name of its upload. */
    String beginParts(String key) throws IOException {
        return asked(() -> client.createMultipartUpload(
                        begin -> begin.bucket(bucket).key(key)))
                .uploadId();
    }

    CompletedPart putPart(String key, String upload, int number, Scratch bytes) throws IOException {
        String tag = asked(() -> client.uploadPart(
                        part -> part.bucket(bucket)
                                .key(key)
                                .uploadId(upload)
                                .partNumber(number)
                                .contentLength(bytes.size())
                                .contentMD5(bytes.md5()),
                        bytes.body()))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    void completeParts(String key, String upload, List<CompletedPart> parts) throws IOException {
        asked(() -> client.completeMultipartUpload(complete ->
                complete.bucket(bucket).key(key).uploadId(upload).multipartUpload(all -> all.parts(parts))));
    }

    void abortParts(String key, String upload) throws IOException {
        asked(() -> client.abortMultipartUpload(
                abort -> abort.bucket(bucket).key(key).uploadId(upload)));
    }

    /** Throws away the parts of objects that nobody finished; answers of how many. */
    int abortPartsBelow(String prefix, Instant begunBefore) throws IOException {
        int aborted = 0;
        var begun = asked(() ->
                client.listMultipartUploadsPaginator(list -> list.bucket(bucket).prefix(prefix)).uploads().stream()
                        .filter(upload ->
                                upload.initiated() != null && upload.initiated().isBefore(begunBefore))
                        .toList());
        for (var upload : begun) {
            abortParts(upload.key(), upload.uploadId());
            aborted++;
        }
        return aborted;
    }

    /** Opens an object's bytes of the range, as the header {@code Range} has it. */
    ResponseInputStream<GetObjectResponse> get(String key, String range) throws IOException {
        try {
            return client.getObject(get -> get.bucket(bucket).key(key).range(range));
        } catch (NoSuchKeyException e) {
            throw (IOException) new FileNotFoundException("no such file").initCause(e);
        } catch (SdkException e) {
            throw unavailable(e);
        }
    }

    void delete(String key) throws IOException {
        asked(() -> client.deleteObject(delete -> delete.bucket(bucket).key(key)));
    }

    void deleteBelow(String prefix) throws IOException {
        List<String> keys = asked(
                () -> client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).contents().stream()
                        .map(S3Object::key)
                        .toList());
        for (String key : keys) {
            delete(key);
        }
    }

    void check() throws IOException {
        asked(() -> client.headBucket(
                head -> head.bucket(bucket).overrideConfiguration(call -> call.apiCallTimeout(checkWithin))));
    }

    @Override
    public void close() {
        client.close();
    }

    private static <T> T asked(Supplier<T> request) throws IOException {
        try {
            return request.get();
        } catch (SdkException e) {
            throw unavailable(e);
        }
    }

    private static FileStore.Unavailable unavailable(SdkException e) {
        return new FileStore.Unavailable("the S3 server does not do what it is asked: " + e.getMessage(), e);
    }
}
