package io.portico.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

/** Reads bodies of JSON: the media type, the size, the syntax, then the fields. */
final class BodyReader implements HandlerMethodArgumentResolver {

    /** The bytes that were read, for those who compare repeated requests. */
    static final String BYTES = "io.portico.rest.body";

    private static final MediaType MERGE_PATCH = MediaType.valueOf("application/merge-patch+json");
    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    private final StrictJson json;

    BodyReader(JsonMapper mapper) {
        this.json = new StrictJson(mapper);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Body.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory)
            throws IOException {
        HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
        Body body = parameter.getParameterAnnotation(Body.class);
        if (request == null || body == null) {
            throw new IllegalStateException("not a request with a body");
        }
        byte[] bytes = bytes(request);
        request.setAttribute(BYTES, bytes);
        if (bytes.length == 0 && body.optional()) {
            bytes = EMPTY_OBJECT;
        } else if (bytes.length == 0 && request.getContentType() == null) {
            throw new Refused(ProblemCode.MALFORMED);
        } else {
            requireJson(request);
        }
        return Binder.bind(json.read(bytes), parameter.getParameterType().asSubclass(Record.class));
    }

    private static byte[] bytes(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > Json.MAX_BODY_BYTES) {
            throw new Refused(ProblemCode.TOO_LARGE);
        }
        try (InputStream stream = request.getInputStream()) {
            byte[] bytes = stream.readNBytes(Json.MAX_BODY_BYTES + 1);
            if (bytes.length > Json.MAX_BODY_BYTES) {
                throw new Refused(ProblemCode.TOO_LARGE);
            }
            return bytes;
        }
    }

    private static void requireJson(HttpServletRequest request) {
        try {
            MediaType type = MediaType.parseMediaType(String.valueOf(request.getContentType()));
            Charset charset = type.getCharset();
            boolean utf8 = charset == null || charset.equals(StandardCharsets.UTF_8);
            boolean json = type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    || (request.getMethod().equals("PATCH") && type.equalsTypeAndSubtype(MERGE_PATCH));
            if (utf8 && json) {
                return;
            }
        } catch (IllegalArgumentException unreadable) {
            throw new Refused(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
        }
        throw new Refused(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
    }
}
