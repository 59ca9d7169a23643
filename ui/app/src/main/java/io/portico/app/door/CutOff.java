package io.portico.app.door;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/** An answer as it was read, of which nothing is taken when it is longer than it may be. */
final class CutOff implements ClientHttpResponse {

    private final HttpStatusCode status;
    private final String statusText;
    private final HttpHeaders headers;
    private final byte[] read;
    private final int maxBytes;

    CutOff(ClientHttpResponse answer, int maxBytes) throws IOException {
        this.status = status(answer);
        this.statusText = answer.getStatusText();
        this.headers = answer.getHeaders();
        this.read = answer.getBody().readNBytes(maxBytes + 1);
        this.maxBytes = maxBytes;
    }

    private static HttpStatusCode status(ClientHttpResponse answer) throws IOException {
        try {
            return answer.getStatusCode();
        } catch (IllegalArgumentException e) {
            throw new IOException("no HTTP is spoken there", e);
        }
    }

    @Override
    public InputStream getBody() throws IOException {
        if (read.length > maxBytes) {
            throw new IOException("the answer is longer than " + maxBytes + " bytes");
        }
        return new ByteArrayInputStream(read);
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return status;
    }

    @Override
    public String getStatusText() {
        return statusText;
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    /** Nothing is left to be closed. */
    @Override
    public void close() {}
}
