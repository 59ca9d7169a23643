package io.portico.projections.evidence;

import io.portico.evidence.SigningKey;
import io.portico.tenancy.CheckpointDesk;
import java.security.SecureRandom;
import java.time.Instant;

/** Nobody else signs here. */
public final class OneKey implements CheckpointDesk {

    static final SigningKey KEY = SigningKey.fresh("portico/north", new SecureRandom());

    @Override
    public boolean holds(String agencyId, int key) {
        return key == 0;
    }

    @Override
    public String begin(String agencyId, int key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String sign(String agencyId, int key, long size, String root, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String seal(String agencyId, int key, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String handOver(String agencyId, int key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String verifier(String agencyId, int key) {
        return KEY.verifying().text();
    }
}
