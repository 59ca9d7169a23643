package io.portico.web.parts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An address that says what is asked of a page, always in the same order. */
public final class Address {

    private Address() {}

    public static String of(String path, Map<String, String> parameters) {
        return parameters.isEmpty() ? path : path + "?" + written(parameters);
    }

    /** What stands behind the question mark. */
    public static String written(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(one -> one.getKey() + "="
                                + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)
                                        .replace("%2C", ","))
                        .collect(Collectors.joining("&"));
    }
}
