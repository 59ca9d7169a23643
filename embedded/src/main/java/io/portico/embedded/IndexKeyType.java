package io.portico.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * Keys of unique indexes. Nearly all are one text, an {@code _id}, and are compared as such. Left to itself the store
 * compares keys by writing both down with Java's serialization, at every step of every look-up.
 */
final class IndexKeyType extends BasicDataType<KeyValue> {

    static final IndexKeyType INSTANCE = new IndexKeyType();

    private static final byte TEXT = 1;
    private static final byte OTHER = 2;
    private static final int KEY_BYTES = 48;

    private final ObjectDataType others = new ObjectDataType();

    private IndexKeyType() {}

    private static boolean isText(KeyValue key) {
        return key.size() == 1 && key.get(0) instanceof String;
    }

    private static String text(KeyValue key) {
        return (String) key.get(0);
    }

    /** Texts first and in their order; of the rest it only counts that equal ones are equal. */
    @Override
    public int compare(KeyValue one, KeyValue other) {
        boolean text = isText(one);
        if (text != isText(other)) {
            return text ? -1 : 1;
        }
        return text ? text(one).compareTo(text(other)) : others.compare(one, other);
    }

    @Override
    public int getMemory(KeyValue key) {
        return KEY_BYTES + (isText(key) ? StringDataType.INSTANCE.getMemory(text(key)) : others.getMemory(key));
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        if (isText(key)) {
            buffer.put(TEXT);
            StringDataType.INSTANCE.write(buffer, text(key));
        } else {
            buffer.put(OTHER);
            others.write(buffer, key);
        }
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        byte form = buffer.get();
        if (form == TEXT) {
            return new KeyValue(StringDataType.INSTANCE.read(buffer));
        }
        if (form == OTHER && others.read(buffer) instanceof KeyValue key) {
            return key;
        }
        throw DataUtils.newMVStoreException(DataUtils.ERROR_SERIALIZATION, "not a key of an index");
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
