package io.portico.files;

import io.portico.tenancy.FileStore;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Files in memory. */
final class Kept implements FileStore {

    final Map<String, byte[]> bytes = new TreeMap<>();
    /** Whether it cannot be read just now. */
    boolean failing;

    @Override
    public Stored write(String agencyId, String fileId, InputStream in, long maxBytes) throws IOException {
        byte[] read = in.readAllBytes();
        if (read.length > maxBytes) {
            throw new TooLarge(maxBytes);
        }
        bytes.put(fileId, read);
        return new Stored(read.length, "0".repeat(64));
    }

    @Override
    public InputStream read(String agencyId, String fileId, long offset, OptionalLong length) throws IOException {
        if (failing) {
            throw new IOException("not now");
        }
        byte[] found = bytes.get(fileId);
        if (found == null) {
            throw new FileNotFoundException(fileId);
        }
        return new ByteArrayInputStream(found);
    }

    @Override
    public void delete(String agencyId, String fileId) {
        bytes.remove(fileId);
    }

    @Override
    public void deleteBelow(String agencyId, String idPrefix) {
        bytes.keySet().removeIf(id -> id.startsWith(idPrefix));
    }

    @Override
    public void deleteAgency(String agencyId) {
        bytes.clear();
    }
}
