package io.portico.app;

import io.portico.s3.S3Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

/**
 * The settings under {@code portico.*}.
 *
 * @param data the one folder that holds everything, when embedded
 * @param baseUrl where browsers find the apex; agencies live one label below. Links are made from it, never from what
 *     a request says
 * @param operatorToken the bearer token of the operator's doors, best 43 random characters; absent, they are shut
 * @param signUp who may found an agency from the apex page
 * @param demo whether this is the demo: loopback only, sign-in by one click
 * @param outbound where calls to addresses that agencies typed in may go
 * @param trustedProxies addresses and networks (CIDR) whose {@code X-Forwarded-For} and {@code -Proto} are believed
 */
@ConfigurationProperties("portico")
public record PorticoSettings(
        @DefaultValue("./portico-data") Path data,
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @Nullable String operatorToken,
        @DefaultValue("first") SignUp signUp,
        @DefaultValue("false") boolean demo,
        @DefaultValue("public") Outbound outbound,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue Limits limits,
        @DefaultValue Mail mail,
        @DefaultValue Sessions sessions,
        @DefaultValue Dashboards dashboards,
        @DefaultValue Uploads uploads,
        @DefaultValue Ledger ledger,
        @DefaultValue Files files,
        @DefaultValue Checkpoints checkpoints,
        @DefaultValue Agencies agencies,
        @DefaultValue Views views) {

    /** Who may found an agency from the apex page. */
    public enum SignUp {
        /** Whoever comes from this machine, while there is no agency. */
        FIRST,
        OPEN,
        CLOSED
    }

    /** Where calls to addresses that agencies typed in may go. */
    public enum Outbound {
        /** To public addresses, over TLS. */
        PUBLIC,
        /** To this machine as well, without TLS: for trying things out. */
        LOOPBACK
    }

    public PorticoSettings {
        boolean web = "http".equals(baseUrl.getScheme()) || "https".equals(baseUrl.getScheme());
        boolean bare = baseUrl.getPath() == null || baseUrl.getPath().isEmpty();
        if (!web || baseUrl.getHost() == null || !bare || baseUrl.getQuery() != null) {
            throw new IllegalArgumentException("portico.base-url is scheme, host and port: http://localhost:8080");
        }
        if (operatorToken != null && operatorToken.isBlank()) {
            operatorToken = null;
        }
    }

    /** Whether browsers come over TLS. */
    public boolean secure() {
        return "https".equals(baseUrl.getScheme());
    }

    /** The address of an agency's host, without a slash at its end. */
    public String agencyUrl(String slug) {
        String port = baseUrl.getPort() < 0 ? "" : ":" + baseUrl.getPort();
        return baseUrl.getScheme() + "://" + slug + "." + baseUrl.getHost() + port;
    }

    /**
     * Limits.
     *
     * @param rate {@code off} turns all limits of rate off, for load tests
     * @param signIns wrong passwords per minute, account and address before one has to wait
     * @param signInsPerAddress wrong passwords per minute and address
     * @param requests requests per minute of each person and program at the doors for programs, and of each address
     *     for those who are nobody
     */
    public record Limits(
            @DefaultValue("on") Rate rate,
            @DefaultValue("10") int signIns,
            @DefaultValue("100") int signInsPerAddress,
            @DefaultValue("6000") int requests) {
        /** A switch. */
        public enum Rate {
            ON,
            OFF
        }

        public boolean off() {
            return rate == Rate.OFF;
        }
    }

    /**
     * Mail.
     *
     * @param from the sender of all mails
     */
    public record Mail(
            @DefaultValue("Portico <portico@localhost>") String from) {}

    /**
     * Sessions of browsers.
     *
     * @param idle ends a session that was not used
     * @param absolute ends every session, however busy
     */
    public record Sessions(
            @DefaultValue("8h") Duration idle,
            @DefaultValue("7d") Duration absolute) {}

    /**
     * What people without an account read by the links in their mails.
     *
     * @param valid how long a link counts
     */
    public record Dashboards(@DefaultValue("30d") Duration valid) {}

    /**
     * Files that were uploaded.
     *
     * @param unposted how long one may wait to be posted before it is deleted; a day at least
     */
    public record Uploads(@DefaultValue("7d") Duration unposted) {
        public Uploads {
            if (unposted.compareTo(Duration.ofDays(1)) < 0) {
                throw new IllegalArgumentException("portico.uploads.unposted is a day at least: 7d");
            }
        }
    }

    /** Where the ledger is, when embedded; without a URL, a file in the data folder. */
    public record Ledger(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password) {}

    /** Where files lie: without {@code portico.files.s3.bucket}, in a folder of the data folder. */
    public record Files(@Nullable S3Settings s3) {
        public Files {
            if (s3 != null && s3.bucket().isBlank()) {
                s3 = null;
            }
        }
    }

    /**
     * What vouches for the agencies' records.
     *
     * @param every how often the record of an agency in which something happened is vouched for by a checkpoint of its own
     * @param folder where each of them is put as a file, to be kept outside; none unless set
     */
    public record Checkpoints(
            @DefaultValue("10m") Duration every, @Nullable Path folder) {
        public Checkpoints {
            if (every.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("portico.checkpoints.every is a second at least: 10m");
            }
        }
    }

    /**
     * Agencies that come and go.
     *
     * @param grace how long after an agency was deleted all that is left of it is erased
     * @param archive the most bytes of an archive that an agency moves in by
     */
    public record Agencies(
            @DefaultValue("30d") Duration grace,
            @DefaultValue("10GB") DataSize archive) {
        public Agencies {
            if (grace.isNegative()) {
                throw new IllegalArgumentException("portico.agencies.grace is no time before: 30d");
            }
        }
    }

    /**
     * The views.
     *
     * @param patience the setting {@code wait}: how long a command's answer waits for them at most
     */
    public record Views(@Name("wait") @DefaultValue("5s") Duration patience) {}
}
