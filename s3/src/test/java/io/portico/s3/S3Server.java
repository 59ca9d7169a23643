package io.portico.s3;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** S3Proxy, a server that many run, on a port of this machine: with signatures checked, and a bucket in its memory. */
final class S3Server implements AutoCloseable {

    static final String BUCKET = "portico-test";
    private static final String ACCESS_KEY = "a-key-of-tests";
    static final String SECRET_KEY = "a-secret-of-tests";

    private final S3Proxy server;
    private final S3Client past;

    private S3Server(S3Proxy server) {
        this.server = server;
        this.past = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(URI.create("http://127.0.0.1:" + server.getPort()))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)))
                .build();
    }

    static S3Server started() throws Exception {
        S3Proxy server = S3Proxy.builder()
                .blobStore(BlobStores.create("transient", new Properties()))
                .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .build();
        server.start();
        S3Server started = new S3Server(server);
        started.past.createBucket(create -> create.bucket(BUCKET));
        return started;
    }

    int port() {
        return server.getPort();
    }

    /** How this server is reached at that port, by the right credentials. */
    static S3Settings settings(int port) {
        return settings(port, BUCKET, SECRET_KEY, Duration.ofSeconds(20));
    }

    static S3Settings settings(int port, String bucket, String secretKey, Duration timeout) {
        return new S3Settings(
                bucket,
                "some/where",
                URI.create("http://127.0.0.1:" + port),
                null,
                null,
                ACCESS_KEY,
                secretKey,
                timeout);
    }

    /** All objects, by key. */
    Map<String, byte[]> objects() {
        Map<String, byte[]> found = new HashMap<>();
        past.listObjectsV2Paginator(list -> list.bucket(BUCKET))
                .contents()
                .forEach(object -> found.put(
                        object.key(),
                        past.getObjectAsBytes(get -> get.bucket(BUCKET).key(object.key()))
                                .asByteArray()));
        return found;
    }

    int unfinishedUploads() {
        return past.listMultipartUploads(list -> list.bucket(BUCKET)).uploads().size();
    }

    void put(String key, byte[] bytes) {
        past.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromBytes(bytes));
    }

    void delete(String key) {
        past.deleteObject(delete -> delete.bucket(BUCKET).key(key));
    }

    void empty() {
        past.listMultipartUploads(list -> list.bucket(BUCKET))
                .uploads()
                .forEach(upload -> past.abortMultipartUpload(
                        abort -> abort.bucket(BUCKET).key(upload.key()).uploadId(upload.uploadId())));
        objects().keySet().forEach(this::delete);
    }

    @Override
    public void close() throws Exception {
        past.close();
        server.stop();
    }
}
