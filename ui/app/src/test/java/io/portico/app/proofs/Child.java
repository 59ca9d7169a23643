package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The application in a process of its own, over the same class path. */
final class Child implements Reachable {

    final int port;
    private final Process process;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param settings such as {@code server.port=8080} */
    Child(Path data, String... settings) throws IOException {
        this("-Xmx700m", data, settings);
    }

    private Child(String heap, Path data, String... settings) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                heap,
                                "-cp",
                                classPath(),
                                Started.class.getName(),
                                data.toString()),
                        Stream.of(settings))
                .toList();
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        while (line != null && !line.startsWith(Started.PORT)) {
            line = out.readLine();
        }
        assertThat(line).as("it started").isNotNull();
        port = Integer.parseInt(line.substring(Started.PORT.length()));
        Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
    }

    /** @param heap how much it has, such as {@code -Xmx256m} */
    static Child withHeap(String heap, Path data, String... settings) throws IOException {
        return new Child(heap, data, settings);
    }

    /** Surefire may hand its class path over in a jar of its own. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""))
                .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public HttpClient http() {
        return http;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void end() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
}
