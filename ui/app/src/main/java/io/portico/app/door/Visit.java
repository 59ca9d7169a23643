package io.portico.app.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * From where a browser comes.
 *
 * @param device browser and system in a few words, as far as they tell
 * @param address the address of the network
 * @param deviceMark what the browser was given when somebody signed in from it before; empty when nothing
 */
record Visit(String device, String address, String deviceMark) implements Serializable {

    private static final List<String> BROWSERS =
            List.of("Edg/Edge", "OPR/Opera", "Firefox/Firefox", "Chrome/Chrome", "Safari/Safari");
    private static final List<String> SYSTEMS =
            List.of("iPhone/iPhone", "iPad/iPad", "Android/Android", "Windows/Windows", "Mac OS/macOS", "Linux/Linux");

    static Visit of(HttpServletRequest request) {
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        String browser = named(agent, BROWSERS).orElse("Browser");
        String device =
                named(agent, SYSTEMS).map(system -> browser + ", " + system).orElse(browser);
        return new Visit(device, request.getRemoteAddr(), DeviceMarks.read(request));
    }

    private static Optional<String> named(String agent, List<String> known) {
        return known.stream()
                .map(line -> line.split("/", 2))
                .filter(parts -> agent.contains(parts[0]))
                .map(parts -> parts[1])
                .findFirst();
    }
}
