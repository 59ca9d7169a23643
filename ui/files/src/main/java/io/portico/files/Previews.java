package io.portico.files;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Gateway;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What pictures look like, small: drawn anew from their pixels, so that nothing else that is in the file (where it was
 * taken, scripts, other formats hidden behind it) reaches a browser. Previews are kept for a while in memory only; who
 * may have one is asked before, each time.
 */
public final class Previews {

    /** How large a preview is at most, each way. */
    public enum Size {
        /** In a list or a conversation, sharp on a phone. */
        SMALL(480),
        /** Filling a screen. */
        LARGE(1600);

        private final int pixels;

        Size(int pixels) {
            this.pixels = pixels;
        }
    }

    /** A preview: PNG where the picture lets something show through, else JPEG. */
    public static final class Preview {

        private final String mediaType;
        private final byte[] bytes;

        Preview(String mediaType, byte[] bytes) {
            this.mediaType = mediaType;
            this.bytes = bytes;
        }

        public String mediaType() {
            return mediaType;
        }

        public int sizeBytes() {
            return bytes.length;
        }

        public void writeTo(OutputStream out) throws IOException {
            out.write(bytes);
        }
    }

    private record Key(String agencyId, String fileId, Size size) {}

    private static final Logger LOG = LoggerFactory.getLogger(Previews.class);
    private static final String JPEG = "image/jpeg";
    private static final Set<String> READ_LINE_BY_LINE = Set.of("image/png", JPEG, "image/gif");
    private static final Set<String> DRAWN = Set.of("image/png", JPEG, "image/gif", "image/webp");
    private static final long MAX_BYTES = 30_000_000;
    private static final long MAX_PIXELS = 60_000_000;
    /** Readers hold rows: one of millions of pixels would cost as much as a picture. */
    private static final int MAX_SIDE = 32_767;
    /** A picture that comes in many passes is drawn as many times; cameras and printers use about ten. */
    private static final long MAX_PIXELS_OF_ALL_SCANS = 15 * MAX_PIXELS;
    /** What a pixel that is read may cost at most: 16 bits for each of four colours, and copies while it is drawn. */
    private static final long HEAP_PER_PIXEL = 16;
    /** One of how many parts of the heap all drawing may take. */
    private static final long SHARE_OF_HEAP = 2;

    private static final long KEPT_BYTES = 16L * 1024 * 1024;
    private static final int HEAP_PER_ENTRY = 200;
    private static final Duration KEPT_FOR = Duration.ofMinutes(10);
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final double QUALITY = 0.85;

    private final FileStore store;
    private final Semaphore drawing = new Semaphore(AT_ONCE, true);
    private final Cache<Key, Optional<Preview>> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Key _, Optional<Preview> preview) ->
                    preview.map(Preview::sizeBytes).orElse(0) + HEAP_PER_ENTRY)
            .expireAfterWrite(KEPT_FOR)
            .build();

    public Previews(FileStore store) {
        this.store = store;
        ImageIO.setUseCache(false);
    }

    /** Whether files of that type have previews, as far as can be told from outside. */
    public static boolean possible(String mediaType, long sizeBytes) {
        return DRAWN.contains(mediaType) && sizeBytes <= MAX_BYTES;
    }

    /**
     * The preview; empty when the file is no picture that can be drawn.
     *
     * @throws FileNotFoundException when there is no such file any more
     * @throws Gateway.Unavailable when too many others are waiting for theirs
     */
    public Optional<Preview> of(String agencyId, String fileId, String mediaType, long sizeBytes, Size size)
            throws IOException {
        if (!possible(mediaType, sizeBytes)) {
            return Optional.empty();
        }
        Key key = new Key(agencyId, fileId, size);
        Optional<Preview> known = kept.getIfPresent(key);
        if (known == null) {
            known = drawnInTurn(key, mediaType);
            kept.put(key, known);
        }
        return known;
    }

    private Optional<Preview> drawnInTurn(Key key, String mediaType) throws IOException {
        takeTurn();
        try {
            byte[] bytes;
            try (InputStream stored = store.read(key.agencyId(), key.fileId(), 0, OptionalLong.empty())) {
                bytes = stored.readAllBytes();
            }
            return drawn(bytes, mediaType, key.size());
        } finally {
            drawing.release();
        }
    }

    private void takeTurn() {
        try {
            if (!drawing.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Gateway.Unavailable(Gateway.Unavailable.Why.NOT_READY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Gateway.Unavailable(Gateway.Unavailable.Why.NOT_READY, e);
        }
    }

    private static Optional<Preview> drawn(byte[] bytes, String mediaType, Size size) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mediaType);
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            boolean jpeg = mediaType.equals(JPEG);
            // Words beside the pixels may be packed, and a few kilobytes of them unpack to more than there is memory.
            reader.setInput(stream, false, !jpeg);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            long pixels = (long) width * height;
            if (Math.max(width, height) > MAX_SIDE
                    || pixels > MAX_PIXELS
                    || (jpeg && pixels * JpegScans.count(bytes) > MAX_PIXELS_OF_ALL_SCANS)) {
                return Optional.empty();
            }
            int step = READ_LINE_BY_LINE.contains(mediaType) ? step(width, height, size) : 1;
            if (heapFor(width, height, step) > heapForOne()) {
                return Optional.empty();
            }
            Orientation orientation = jpeg ? ExifUtils.getExifOrientation(reader, 0) : Orientation.TOP_LEFT;
            ImageReadParam some = reader.getDefaultReadParam();
            some.setSourceSubsampling(step, step, 0, 0);
            BufferedImage picture = reader.read(0, some);
            if (orientation != null) {
                picture = ExifFilterUtils.getFilterForOrientation(orientation).apply(picture);
            }
            return Optional.of(written(picture, size));
        } catch (IOException | RuntimeException e) {
            // Whatever the readers stumble over, the file itself can still be had.
            LOG.info("A picture could not be drawn: {}", e.toString());
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /**
     * Each how-many-th pixel is read: twice as many as wanted, so that what is drawn from them is still smooth, or fewer
     * where memory is short.
     */
    private static int step(int width, int height, Size size) {
        int longer = Math.max(width, height);
        int step = Math.max(1, Math.ceilDiv(longer, 2 * size.pixels));
        while (step < longer && heapFor(width, height, step) > heapForOne()) {
            step++;
        }
        return step;
    }

    private static long heapFor(int width, int height, int step) {
        return (long) Math.ceilDiv(width, step) * Math.ceilDiv(height, step) * HEAP_PER_PIXEL;
    }

    private static long heapForOne() {
        return Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / AT_ONCE;
    }

    private static Preview written(BufferedImage picture, Size size) throws IOException {
        int width = Math.min(size.pixels, picture.getWidth());
        int height = Math.min(size.pixels, picture.getHeight());
        boolean seeThrough = picture.getColorModel().hasAlpha();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thumbnails.of(picture)
                .size(width, height)
                .outputFormat(seeThrough ? "png" : "jpg")
                .outputQuality(QUALITY)
                .toOutputStream(out);
        return new Preview(seeThrough ? "image/png" : "image/jpeg", out.toByteArray());
    }
}
