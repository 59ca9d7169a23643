package io.portico.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page that somebody has open, as the server knows it: their session, what the browser's part of the page asks for while
 * it opens, and the connection by which the server tells it what is new. Nothing is drawn.
 */
final class OpenPage implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;
    private static final Pattern FORM_KEY = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern PAGE_KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern PUSH_ID = Pattern.compile("\"Vaadin-Push-ID\":\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");

    private final HttpClient client;
    private final int port;
    private final String host;
    private final Map<String, String> cookies = new TreeMap<>();
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private @Nullable WebSocket push;

    /** What the server told the page, and when it was there as a whole. */
    record Told(String words, long nanos) {}

    OpenPage(HttpClient client, int port, String slug) {
        this.client = client;
        this.port = port;
        this.host = slug + ".localhost:" + port;
    }

    /** Must be called before the first client is made: the host names the agency, and is asked for at this machine. */
    static void allowHosts() {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    void signIn(String email, String password) throws IOException, InterruptedException {
        String form = Map.of("username", email, "password", password, "_csrf", found(FORM_KEY, get("/login")))
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        String onward = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || onward.contains("login")) {
            throw new IOException(email + " was not let in: " + answer.statusCode() + " " + onward);
        }
    }

    /**
     * Opens an address in a new tab, without the connection for news.
     *
     * @return the tab, which goes on being kept true until it is closed
     */
    Tab open(String path) throws IOException, InterruptedException {
        String start = init(path);
        String ui = found(UI, start);
        return new Tab(start, ui, navigate(path, start, ui).length());
    }

    /** @param size how much came, in characters */
    record Tab(String start, String ui, int size) {}

    /** As a browser says that a tab is closed. */
    void close(Tab tab) throws IOException, InterruptedException {
        rpc(tab.start(), tab.ui(), "[],\"UNLOAD\":true");
    }

    /** Opens an address, and listens. */
    void openAndListen(String path) throws IOException, InterruptedException {
        String start = init(path);
        String ui = found(UI, start);
        push = client.newWebSocketBuilder()
                .header("Host", host)
                .header("Origin", "http://" + host)
                .header("Cookie", cookieHeader())
                .buildAsync(
                        URI.create("ws://127.0.0.1:" + port + "/VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId="
                                + found(PUSH_ID, start)
                                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket"
                                + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json&X-atmo-protocol=true"
                                + "&X-Vaadin-LastSeenServerSyncId=0"),
                        new Listening())
                .join();
        navigate(path, start, ui);
    }

    private String init(String path) throws IOException, InterruptedException {
        get(path);
        String[] parts = path.split("\\?", 2);
        return get("/?v-r=init&location=" + URLEncoder.encode(parts[0].substring(1), StandardCharsets.UTF_8) + "&query="
                + (parts.length == 2 ? URLEncoder.encode(parts[1], StandardCharsets.UTF_8) : ""));
    }

    private String navigate(String path, String start, String ui) throws IOException, InterruptedException {
        String[] parts = path.split("\\?", 2);
        return rpc(
                start,
                ui,
                "[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\""
                        + parts[0]
                        + "\",\"query\":\"" + (parts.length == 2 ? parts[1] : "")
                        + "\",\"appShellTitle\":\"Portico\",\"historyState\":{\"idx\":0},\"trigger\":\"\"}}]");
    }

    private String rpc(String start, String ui, String calls) throws IOException, InterruptedException {
        return body(send(request("/?v-r=uidl&v-uiId=" + ui)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"csrfToken\":\"" + found(PAGE_KEY, start) + "\",\"rpc\":"
                        + calls + ",\"syncId\":0,\"clientId\":0}"))));
    }

    /** Waits until the page is told something with these words; returns when that was, on the clock of nanoseconds. */
    long hears(String words) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            Told next = told.poll(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (next == null) {
                throw new IllegalStateException("an open page was never told " + words);
            }
            if (next.words().contains(words)) {
                return next.nanos();
            }
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return body(send(request(path).GET()));
    }

    private static String body(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " to " + answer.uri());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", host);
        return cookies.isEmpty() ? request : request.header("Cookie", cookieHeader());
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] parts = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(parts[0], parts[1]);
        }
        return answer;
    }

    private static String found(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("no " + pattern + " in an answer");
        }
        return matcher.group(1);
    }

    @Override
    public void close() {
        if (push != null) {
            push.abort();
        }
    }

    /** Puts together what comes in pieces. */
    private final class Listening implements WebSocket.Listener {

        private final StringBuilder pieces = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            pieces.append(text);
            if (last) {
                told.add(new Told(pieces.toString(), System.nanoTime()));
                pieces.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
