package io.portico.rest;

import io.portico.messages.Check;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.EvidencePress;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Gateway.Receipt;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.Work;
import io.portico.tenancy.credentials.AccountDesk;
import io.portico.tenancy.credentials.DashboardDesk;
import io.portico.tenancy.credentials.PasskeyDesk;
import io.portico.tenancy.credentials.ProviderDesk;
import io.portico.tenancy.disclosures.Disclosure;
import io.portico.tenancy.disclosures.DisclosureStore;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The stores the doors use, in memory. */
final class Fakes {

    private Fakes() {}

    /** Agrees to everything. */
    static final class Dashboards implements DashboardDesk {

        @Override
        public Work open(String token, String from) {
            return new Work("acme-id", Actor.reader("u1"));
        }

        @Override
        public Link make(String userId) {
            return new Link("http://acme.localhost/d/x", Samples.AT);
        }

        @Override
        public Receipt revoke(String userId) {
            return new Receipt(true, 7);
        }
    }

    static final class Desk implements AccountDesk {

        private static final Receipt DONE = new Receipt(true, 7);

        @Override
        public void forgot(String email, String from) {
            // Nobody is told anything.
        }

        @Override
        public Receipt sendReset(String userId, String email) {
            return DONE;
        }

        @Override
        public PasswordReset passwordReset(String token) {
            return new PasswordReset("Ann", "ann@acme.example");
        }

        @Override
        public Receipt resetPassword(String token, String password) {
            return DONE;
        }

        @Override
        public Receipt changePassword(String present, String wanted) {
            return DONE;
        }

        @Override
        public Receipt askEmailChange(String email, String password) {
            return DONE;
        }

        @Override
        public String emailChange(String token) {
            return "Ann";
        }

        @Override
        public Receipt confirmEmailChange(String token) {
            return DONE;
        }

        @Override
        public List<Session> sessions() {
            return List.of(new Session("s1", Samples.AT, Samples.AT, "Firefox, Linux", "127.0.0.1", true));
        }

        @Override
        public void endSession(String id) {
            // There is none to end.
        }

        @Override
        public void endOtherSessions() {
            // There are none to end.
        }

        @Override
        public SecondFactor secondFactor() {
            return new SecondFactor(true, false, 9, 1);
        }

        @Override
        public Enrolment beginSecondFactor(String password) {
            return new Enrolment("ABCD", "otpauth://totp/Acme:ann?secret=ABCD");
        }

        @Override
        public List<String> confirmSecondFactor(String code) {
            return List.of("AAAA-BBBB");
        }

        @Override
        public List<String> renewRecoveryCodes(String code) {
            return List.of("AAAA-BBBB");
        }

        @Override
        public Receipt removeSecondFactor(String code) {
            return DONE;
        }

        @Override
        public SignInFacts signInFacts(String userId) {
            return new SignInFacts(true, false);
        }

        @Override
        public Receipt dropSecondFactor(String userId) {
            return DONE;
        }
    }

    /** Agrees to everything that has its shape. */
    static final class Providers implements ProviderDesk {

        @Override
        public Receipt set(String owner, Setting setting) {
            Check.text("label", setting.label(), Check.MAX_NAME);
            Check.text("issuer", setting.issuer(), Check.MAX_REASON);
            Check.text("clientId", setting.clientId(), Check.MAX_NAME);
            Check.optionalText("clientSecret", setting.clientSecret(), Check.MAX_REASON);
            return Desk.DONE;
        }

        @Override
        public Receipt remove(String owner) {
            return Desk.DONE;
        }
    }

    /** Somebody's one passkey. */
    static final class OwnPasskeys implements PasskeyDesk {

        @Override
        public List<Passkey> passkeys() {
            return List.of(new Passkey("p1", "My phone", Samples.AT, Samples.AT, true));
        }

        @Override
        public Ceremony beginPasskey(String password) {
            return () -> "{}";
        }

        @Override
        public Receipt addPasskey(Ceremony begun, String answer, String name) {
            return Desk.DONE;
        }

        @Override
        public void renamePasskey(String id, String name) {
            Check.text("name", name, Check.MAX_PERSON_NAME);
        }

        @Override
        public Receipt removePasskey(String id) {
            return Desk.DONE;
        }
    }

    static final class Secrets implements SecretStore {

        final TreeMap<String, byte[]> values = new TreeMap<>();

        @Override
        public Optional<byte[]> get(String agencyId, String name) {
            return Optional.ofNullable(values.get(agencyId + "|" + name));
        }

        @Override
        public boolean putIfAbsent(String agencyId, String name, byte[] value) {
            return values.putIfAbsent(agencyId + "|" + name, value) == null;
        }

        @Override
        public boolean put(String agencyId, String name, byte[] value) {
            values.put(agencyId + "|" + name, value);
            return true;
        }

        @Override
        public boolean replace(String agencyId, String name, byte[] expected, byte[] value) {
            boolean same = Arrays.equals(values.get(agencyId + "|" + name), expected);
            return same && put(agencyId, name, value);
        }

        @Override
        public boolean remove(String agencyId, String name) {
            return values.remove(agencyId + "|" + name) != null;
        }

        @Override
        public void deleteForGood(String agencyId, String name) {
            remove(agencyId, name);
        }

        @Override
        public Map<String, byte[]> list(String agencyId, String prefix, int limit) {
            Map<String, byte[]> found = new LinkedHashMap<>();
            values.forEach((key, value) -> {
                if (key.startsWith(agencyId + "|" + prefix) && found.size() < limit) {
                    found.put(key.substring(agencyId.length() + 1), value);
                }
            });
            return found;
        }

        @Override
        public void deleteAgency(String agencyId) {
            values.keySet().removeIf(key -> key.startsWith(agencyId + "|"));
        }
    }

    static final class Keys implements Confidences {

        @Override
        public String seal(String agencyId, String keyName, String clear) {
            return agencyId + "|" + clear;
        }

        @Override
        public void prepare(String agencyId, Collection<String> keyNames) {
            // Nothing is sealed here.
        }

        @Override
        public Optional<String> open(String agencyId, String token) {
            return Optional.of(token.substring(agencyId.length() + 1));
        }

        @Override
        public void erase(String agencyId, String keyName) {
            // Nothing is sealed here.
        }

        @Override
        public void eraseKeyOf(String agencyId, String token) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void eraseAgency(String agencyId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String digest(String agencyId, String value) {
            try {
                byte[] bytes = (agencyId + value).getBytes(StandardCharsets.UTF_8);
                return Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** A bundle of nothing. */
    static final class NoEvidence implements EvidencePress.Bundle {

        @Override
        public long size() {
            return 0;
        }

        @Override
        public void writeTo(OutputStream out) {}
    }

    static final class Files implements FileStore {

        final Map<String, byte[]> bytes = new TreeMap<>();

        @Override
        public Stored write(String agencyId, String fileId, InputStream in, long maxBytes) throws IOException {
            byte[] read = in.readAllBytes();
            if (read.length > maxBytes) {
                throw new TooLarge(maxBytes);
            }
            bytes.put(agencyId + "|" + fileId, read);
            return new Stored(read.length, Attempt.sha256(read));
        }

        @Override
        public InputStream read(String agencyId, String fileId, long offset, OptionalLong length) throws IOException {
            byte[] stored = bytes.get(agencyId + "|" + fileId);
            if (stored == null) {
                throw new FileNotFoundException();
            }
            int end = (int) Math.min(stored.length, offset + length.orElse(stored.length));
            return new ByteArrayInputStream(stored, (int) offset, end - (int) offset);
        }

        @Override
        public void delete(String agencyId, String fileId) {
            bytes.remove(agencyId + "|" + fileId);
        }

        @Override
        public void deleteBelow(String agencyId, String idPrefix) {
            bytes.keySet().removeIf(key -> key.startsWith(agencyId + "|" + idPrefix));
        }

        @Override
        public void deleteAgency(String agencyId) {
            bytes.keySet().removeIf(key -> key.startsWith(agencyId + "|"));
        }
    }

    /** Keeps nothing: what is written down is shown over the running house. */
    static final class NoDisclosures implements DisclosureStore {

        @Override
        public void begin(String node, Instant now) {}

        @Override
        public void append(String node, Instant upTo, Map<String, List<Disclosure>> byAgency) {}

        @Override
        public void end(String node) {}

        @Override
        public List<Disclosure> find(Search search) {
            return List.of();
        }

        @Override
        public List<Gap> gaps(Instant now) {
            return List.of();
        }

        @Override
        public Instant beganAt() {
            return Instant.EPOCH;
        }

        @Override
        public int forget(String agencyId, Instant before, int limit) {
            return 0;
        }

        @Override
        public void deleteAgency(String agencyId) {}
    }

    static final class SettableClock extends Clock {

        private static final Instant START = Samples.AT.minus(Duration.ofHours(1));

        private Instant now = START;

        void reset() {
            now = START;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
