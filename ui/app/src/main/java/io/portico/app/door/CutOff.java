package io.portico.app.door;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/** An answer of which nothing is taken when it is longer than it may be. */
final class CutOff implements ClientHttpResponse {

    private final ClientHttpResponse answer;
    private final int maxBytes;
    private byte @Nullable [] read;

    CutOff(ClientHttpResponse answer, int maxBytes) {
        this.answer = answer;
        this.maxBytes = maxBytes;
    }

    @Override
    public InputStream getBody() throws IOException {
        byte[] bytes = read;
        if (bytes == null) {
            bytes = answer.getBody().readNBytes(maxBytes + 1);
            read = bytes;
        }
        if (bytes.length > maxBytes) {
            throw new IOException("the answer is longer than " + maxBytes + " bytes");
        }
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public HttpStatusCode getStatusCode() throws IOException {
        return answer.getStatusCode();
    }

    @Override
    public String getStatusText() throws IOException {
        return answer.getStatusText();
    }

    @Override
    public HttpHeaders getHeaders() {
        return answer.getHeaders();
    }

    @Override
    public void close() {
        answer.close();
    }
}
