package io.portico.app.proofs;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * An authenticator with one passkey and the browser before it, written from WebAuthn Level 3 (6.1, 6.5.1, 5.8.1) alone.
 * What it is told to say wrong, it says wrong.
 */
final class SoftAuthenticator {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final byte[] credentialId = new byte[32];
    private final KeyPair keys;
    private String handle = "";

    /** How the next answer is to be. */
    String origin;

    String rpId;
    boolean verifies = true;
    int counter;

    SoftAuthenticator(String origin, String rpId) {
        this.origin = origin;
        this.rpId = rpId;
        new SecureRandom().nextBytes(credentialId);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    String makes(String options) {
        handle = text(options, "\"user\":\\{[^}]*\"id\":\"([^\"]+)\"");
        byte[] id = ByteBuffer.allocate(2 + credentialId.length)
                .putShort((short) credentialId.length)
                .put(credentialId)
                .array();
        byte[] data = data(WITH_KEY, joined(new byte[16], id, coseKey()));
        byte[] attestation = joined(
                bytes("a3", "63", hex("fmt"), "64", hex("none"), "67", hex("attStmt"), "a0", "68", hex("authData")),
                bytes("58", HexFormat.of().toHexDigits((byte) data.length)),
                data);
        return answer(Map.of(
                "clientDataJSON", encoded(client("webauthn.create", options)),
                "attestationObject", encoded(attestation)));
    }

    String shows(String options) {
        return showsAs(handle, options);
    }

    /** As somebody else's. */
    String showsAs(String owner, String options) {
        byte[] data = data(0, new byte[0]);
        byte[] client = client("webauthn.get", options);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(joined(data, sha256(client)));
            return answer(Map.of(
                    "clientDataJSON", encoded(client),
                    "authenticatorData", encoded(data),
                    "signature", encoded(signature.sign()),
                    "userHandle", owner));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String encoded(byte[] bytes) {
        return URL.encodeToString(bytes);
    }

    private String answer(Map<String, String> response) {
        String id = encoded(credentialId);
        return JSON.writeValueAsString(Map.of(
                "id", id, "rawId", id, "type", "public-key", "response", response, "clientExtensionResults", Map.of()));
    }

    private byte[] client(String type, String options) {
        String challenge = text(options, "\"challenge\":\"([^\"]+)\"");
        return JSON.writeValueAsBytes(
                Map.of("type", type, "challenge", challenge, "origin", origin, "crossOrigin", false));
    }

    private byte[] data(int flags, byte[] key) {
        int all = PRESENT | (verifies ? VERIFIED : 0) | flags;
        return joined(
                sha256(rpId.getBytes(StandardCharsets.UTF_8)),
                ByteBuffer.allocate(5).put((byte) all).putInt(counter).array(),
                key);
    }

    /** ES256 (RFC 9053, 2.1) on P-256. */
    private byte[] coseKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return joined(
                bytes("a5", "0102", "0326", "2001", "215820"),
                coordinate(key.getW().getAffineX()),
                bytes("225820"),
                coordinate(key.getW().getAffineY()));
    }

    private static byte[] coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[32];
        int from = Math.max(0, bytes.length - fixed.length);
        int length = bytes.length - from;
        System.arraycopy(bytes, from, fixed, fixed.length - length, length);
        return fixed;
    }

    private static String text(String json, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(json);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in " + json);
        }
        return found.group(1);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] bytes(String... hex) {
        return HexFormat.of().parseHex(String.join("", hex));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
