package io.portico.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * Documents as BSON, the form in which they came over the wire: whatever was taken can be kept. Left to itself the store
 * writes them by Java's serialization, which takes many times the room and the time, and reads whatever class it finds.
 */
final class DocumentType extends BasicDataType<Document> {

    static final DocumentType INSTANCE = new DocumentType();

    private static final int ENTRY_BYTES = 64;
    private static final int VALUE_BYTES = 24;

    private DocumentType() {}

    /** About what it takes in memory, which is what pages are cut by. */
    @Override
    public int getMemory(Document document) {
        return sizeBytes(document);
    }

    private static int sizeBytes(@Nullable Object value) {
        return switch (value) {
            case String text -> VALUE_BYTES + text.length();
            case Map<?, ?> map -> {
                int size = ENTRY_BYTES;
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    size += ENTRY_BYTES + sizeBytes(entry.getValue());
                }
                yield size;
            }
            case List<?> list -> {
                int size = ENTRY_BYTES;
                for (Object element : list) {
                    size += sizeBytes(element);
                }
                yield size;
            }
            case null, default -> VALUE_BYTES;
        };
    }

    @Override
    public void write(WriteBuffer buffer, Document document) {
        ByteBuf encoded = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, encoded);
        buffer.put(encoded.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer buffer) {
        ByteBuf encoded = Unpooled.wrappedBuffer(buffer);
        try {
            Document document = BsonDecoder.decodeBson(encoded);
            buffer.position(buffer.position() + encoded.readerIndex());
            return document;
        } catch (RuntimeException e) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_SERIALIZATION, "not a document: {0}", e.toString());
        }
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
