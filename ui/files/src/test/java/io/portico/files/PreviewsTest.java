package io.portico.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.files.Previews.Preview;
import io.portico.files.Previews.Size;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;

/** Pictures are drawn anew, upright, within bounds; what is not a picture has no preview and harms nobody. */
class PreviewsTest {

    private final Kept kept = new Kept();
    private final Previews previews = new Previews(kept);

    @Test
    void pictureFitsItsSizeAndIsNeverMadeLarger() throws IOException {
        put("wide", png(3000, 1000, BufferedImage.TYPE_INT_RGB));
        assertThat(drawn("wide", "image/png", Size.SMALL)).satisfies(image -> {
            assertThat(image.getWidth()).isEqualTo(480);
            assertThat(image.getHeight()).isEqualTo(160);
        });
        assertThat(drawn("wide", "image/png", Size.LARGE).getWidth()).isEqualTo(1600);
        put("tiny", png(20, 10, BufferedImage.TYPE_INT_RGB));
        assertThat(drawn("tiny", "image/png", Size.LARGE).getWidth()).isEqualTo(20);
    }

    @Test
    void whatShowsThroughStaysSo() throws IOException {
        put("clear", png(600, 600, BufferedImage.TYPE_INT_ARGB));
        assertThat(of("clear", "image/png", Size.SMALL).orElseThrow().mediaType())
                .isEqualTo("image/png");
        put("solid", png(600, 600, BufferedImage.TYPE_INT_RGB));
        assertThat(of("solid", "image/png", Size.SMALL).orElseThrow().mediaType())
                .isEqualTo("image/jpeg");
    }

    /** A phone held upright stores a lying picture and a word about it: red is at the left there, and on top here. */
    @Test
    void photographStandsUpright() throws IOException {
        put("photo", lying(6));
        BufferedImage upright = drawn("photo", "image/jpeg", Size.SMALL);
        assertThat(upright.getHeight()).isGreaterThan(upright.getWidth());
        Color top = new Color(upright.getRGB(upright.getWidth() / 2, 5));
        Color bottom = new Color(upright.getRGB(upright.getWidth() / 2, upright.getHeight() - 5));
        assertThat(top.getRed()).isGreaterThan(200);
        assertThat(bottom.getBlue()).isGreaterThan(200);
    }

    @Test
    void nothingButThePixelsGoesOn() throws IOException {
        put("photo", lying(1));
        String preview = new String(bytes("photo", "image/jpeg", Size.SMALL), StandardCharsets.ISO_8859_1);
        assertThat(new String(kept.bytes.get("photo"), StandardCharsets.ISO_8859_1))
                .contains("Exif");
        assertThat(preview).doesNotContain("Exif");
    }

    @Test
    void webpCanBeDrawn() throws IOException {
        // One pixel.
        put("w", Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA"));
        assertThat(of("w", "image/webp", Size.SMALL)).isPresent();
    }

    @Test
    void textThatCallsItselfAPictureIsNotDrawn() throws IOException {
        put("x", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8));
        assertThat(of("x", "image/png", Size.SMALL)).isEmpty();
        assertThat(of("x", "image/svg+xml", Size.SMALL)).isEmpty();
        assertThat(of("x", "text/html", Size.SMALL)).isEmpty();
    }

    @Test
    void pictureCutOffIsNotDrawn() throws IOException {
        byte[] whole = png(500, 500, BufferedImage.TYPE_INT_RGB);
        int pixelsEnd = whole.length - 16;
        for (int length = 0; length < pixelsEnd; length += whole.length / 20) {
            put("cut" + length, Arrays.copyOf(whole, length));
            assertThat(of("cut" + length, "image/png", Size.SMALL))
                    .as("%s bytes", length)
                    .isEmpty();
        }
    }

    /** 50,000 × 50,000 pixels in a few kilobytes would need ten gigabytes. */
    @Test
    void bombIsNotOpened() throws IOException {
        put("bomb", bomb(50_000, 50_000));
        assertThat(of("bomb", "image/png", Size.SMALL)).isEmpty();
    }

    /** Packed words beside ten pixels: a few kilobytes that unpack to more memory than there is. */
    @Test
    void wordsBesideThePixelsAreNotUnpacked() throws IOException {
        byte[] plain = png(10, 10, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        words.write("Comment\0\0".getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream packed = new DeflaterOutputStream(words, new Deflater(9))) {
            byte[] zeros = new byte[1 << 20];
            for (long i = 0; i < Runtime.getRuntime().maxMemory() >> 20; i++) {
                packed.write(zeros);
            }
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(all);
        int afterHead = 8 + 25;
        out.write(plain, 0, afterHead);
        chunk(out, "zTXt", words.toByteArray());
        out.write(plain, afterHead, plain.length - afterHead);
        put("wordy", all.toByteArray());
        assertThat(drawn("wordy", "image/png", Size.SMALL).getWidth()).isEqualTo(10);
    }

    @Test
    void pictureThatComesInPassesIsDrawnAndOneOfTooManyIsNot() throws IOException {
        byte[] bytes = progressive(2400, 2000);
        assertThat(JpegScans.count(bytes)).isBetween(4, 20);
        put("passes", bytes);
        assertThat(drawn("passes", "image/jpeg", Size.SMALL).getWidth()).isEqualTo(480);

        // One more pass over the first colour says nothing new, in ten bytes and one.
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, bytes.length - 2);
        for (int i = 0; i < 400; i++) {
            all.write(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 1, 5, 0, 0});
        }
        all.write(bytes, bytes.length - 2, 2);
        assertThat(JpegScans.count(all.toByteArray())).isGreaterThan(400);
        put("bomb", all.toByteArray());
        assertThat(of("bomb", "image/jpeg", Size.SMALL)).isEmpty();
    }

    @Test
    void thumbnailInsideAPhotographIsNoPassOfIt() throws IOException {
        assertThat(JpegScans.count(lying(1))).isOne();
        assertThat(JpegScans.count(Arrays.copyOf(lying(1), 50))).isZero();
        assertThat(JpegScans.count(new byte[0])).isZero();
    }

    /** Readers hold a row at a time; one of these would be half a gigabyte. */
    @Test
    void rowThatIsTooLongIsNotRead() throws IOException {
        put("row", bomb(50_000_000, 1));
        assertThat(of("row", "image/png", Size.SMALL)).isEmpty();
    }

    @Test
    void pictureThatCouldNotBeHadForAMomentIsDrawnLater() throws IOException {
        put("later", png(10, 10, BufferedImage.TYPE_INT_RGB));
        kept.failing = true;
        assertThatThrownBy(() -> of("later", "image/png", Size.SMALL)).isInstanceOf(IOException.class);
        kept.failing = false;
        assertThat(of("later", "image/png", Size.SMALL)).isPresent();
    }

    @Test
    void deletedFileHasNoPreview() {
        assertThatThrownBy(() -> previews.of("a", "gone", "image/png", 5, Size.SMALL))
                .isInstanceOf(FileNotFoundException.class);
    }

    private void put(String id, byte[] bytes) {
        kept.bytes.put(id, bytes);
    }

    private Optional<Preview> of(String id, String mediaType, Size size) throws IOException {
        return previews.of("a", id, mediaType, kept.bytes.get(id).length, size);
    }

    private BufferedImage drawn(String id, String mediaType, Size size) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes(id, mediaType, size)));
    }

    private byte[] bytes(String id, String mediaType, Size size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        of(id, mediaType, size).orElseThrow().writeTo(out);
        return out.toByteArray();
    }

    private static byte[] png(int width, int height, int type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, type), "png", out);
        return out.toByteArray();
    }

    private static byte[] progressive(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam passes = writer.getDefaultWriteParam();
            passes.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(
                    null,
                    new IIOImage(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), null, null),
                    passes);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** A JPEG, red at its left and blue at its right, that says how it is to be turned. */
    private static byte[] lying(int orientation) throws IOException {
        BufferedImage image = new BufferedImage(800, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 400, 400);
        pen.setColor(Color.BLUE);
        pen.fillRect(400, 0, 400, 400);
        pen.dispose();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", plain);
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(exif);
        out.write("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1));
        out.writeInt(8);
        out.writeShort(1);
        out.writeShort(0x0112);
        out.writeShort(3);
        out.writeInt(1);
        out.writeShort(orientation);
        out.writeShort(0);
        out.writeInt(0);
        byte[] bytes = plain.toByteArray();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream turned = new DataOutputStream(all);
        turned.write(bytes, 0, 2);
        turned.writeShort(0xFFE1);
        turned.writeShort(exif.size() + 2);
        turned.write(exif.toByteArray());
        turned.write(bytes, 2, bytes.length - 2);
        return all.toByteArray();
    }

    private static byte[] bomb(int width, int height) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(all);
        out.writeLong(0x89504E470D0A1A0AL);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(head);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(pixels, new Deflater(9))) {
            for (int i = 0; i < Math.min(100, height); i++) {
                packed.write(new byte[1 + 3 * width]);
            }
        }
        chunk(out, "IDAT", pixels.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return all.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] bytes) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(type);
        crc.update(bytes);
        out.writeInt(bytes.length);
        out.write(type);
        out.write(bytes);
        out.writeInt((int) crc.getValue());
    }
}
