package io.portico.tenancy.credentials;

import io.portico.tenancy.SecretStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sessions of people's browsers, by person: seen, ended, and counted at every request, on whichever node. The id
 * names a session and opens nothing; what opens it is the browser's cookie.
 */
public final class BrowserSessions {

    /** Whoever signs in more often loses the session used longest ago. */
    public static final int MAX_PER_PERSON = 50;

    /** How exactly it is known when a session was last used: writing that down costs a wait for the disk. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SecretStore secrets;
    private final Clock clock;
    private final Duration idle;
    private final Duration absolute;
    private final Consumer<String> onEnd;

    /**
     * Keeps them for so long.
     *
     * @param idle ends a session that was not used
     * @param absolute ends every session, however busy
     * @param onEnd told the id of each session that is ended, so that what is open in this process closes at once
     */
    public BrowserSessions(SecretStore secrets, Clock clock, Duration idle, Duration absolute, Consumer<String> onEnd) {
        this.secrets = secrets;
        this.clock = clock;
        this.idle = idle;
        this.absolute = absolute;
        this.onEnd = onEnd;
    }

    /** A new session of the person; returns its id. */
    public String begin(String agencyId, String userId, String device, String address) {
        List<Line> lines = list(agencyId, userId);
        for (int i = MAX_PER_PERSON - 1; i < lines.size(); i++) {
            end(agencyId, userId, lines.get(i).id());
        }
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        secrets.put(agencyId, name(userId, id), JSON.writeValueAsBytes(new Kept(now, now, device, address)));
        return id;
    }

    /**
     * Whether the session counts now.
     *
     * @param used whether it is used by asking; what an open page sends by itself is no use
     */
    public boolean counts(String agencyId, String userId, String id, boolean used) {
        Optional<byte[]> stored = secrets.get(agencyId, name(userId, id));
        if (stored.isEmpty()) {
            return false;
        }
        Kept kept = JSON.readValue(stored.get(), Kept.class);
        Instant now = clock.instant();
        if (isOver(kept, now)) {
            end(agencyId, userId, id);
            return false;
        }
        if (used && !now.isBefore(kept.usedAt().plus(NOTED_EVERY))) {
            Kept renewed = new Kept(kept.beganAt(), now, kept.device(), kept.address());
            // Replaced only if nobody else has: a session that was ended meanwhile must not come back by being noted.
            secrets.replace(agencyId, name(userId, id), stored.get(), JSON.writeValueAsBytes(renewed));
        }
        return true;
    }

    /** The person's sessions that count, the one used last first. */
    public List<Line> list(String agencyId, String userId) {
        Instant now = clock.instant();
        List<Line> lines = new ArrayList<>();
        secrets.list(agencyId, name(userId, ""), 2 * MAX_PER_PERSON).forEach((name, stored) -> {
            Kept kept = JSON.readValue(stored, Kept.class);
            if (isOver(kept, now)) {
                secrets.remove(agencyId, name);
            } else {
                String id = name.substring(name(userId, "").length());
                lines.add(new Line(id, kept.beganAt(), kept.usedAt(), kept.device(), kept.address()));
            }
        });
        lines.sort(Comparator.comparing(Line::usedAt).reversed());
        return List.copyOf(lines);
    }

    /** Ends the person's session at once; false when the person has no such session. */
    public boolean end(String agencyId, String userId, String id) {
        boolean theirs = secrets.remove(agencyId, name(userId, id));
        if (theirs) {
            onEnd.accept(id);
        }
        return theirs;
    }

    /** Ends all of the person's sessions but, if it is one of them, the given one. */
    public void endAllBut(String agencyId, String userId, Optional<String> kept) {
        list(agencyId, userId).stream()
                .map(Line::id)
                .filter(id -> !kept.equals(Optional.of(id)))
                .forEach(id -> end(agencyId, userId, id));
    }

    private boolean isOver(Kept kept, Instant now) {
        return !now.isBefore(kept.beganAt().plus(absolute))
                || !now.isBefore(kept.usedAt().plus(idle));
    }

    private static String name(String userId, String id) {
        return "session/" + userId + "/" + id;
    }

    /**
     * A session as its owner sees it.
     *
     * @param usedAt when it was last used, a minute more or less
     * @param device browser and system, as far as they tell
     * @param address where it began
     */
    public record Line(String id, Instant beganAt, Instant usedAt, String device, String address) {}

    record Kept(Instant beganAt, Instant usedAt, String device, String address) {}
}
