package io.portico.evidence;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;

/**
 * A key that signs.
 *
 * @param name whose it is; no blanks, no plus
 * @param seed its 32 bytes, which never leave the secret store
 */
@SuppressWarnings("ArrayRecordComponent") // Copied and compared by what they hold.
public record SigningKey(String name, byte[] seed) {

    public SigningKey {
        VerifyingKey.check(name, seed);
        seed = seed.clone();
    }

    public static SigningKey fresh(String name, SecureRandom random) {
        byte[] seed = new byte[Ed25519.KEY_BYTES];
        random.nextBytes(seed);
        return new SigningKey(name, seed);
    }

    public VerifyingKey verifying() {
        return new VerifyingKey(name, Ed25519.publicKey(seed));
    }

    @Override
    public byte[] seed() {
        return seed.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SigningKey key && name.equals(key.name) && Arrays.equals(seed, key.seed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(seed));
    }

    @Override
    public String toString() {
        return "SigningKey[" + verifying() + "]";
    }
}
