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
import javax.imageio.ImageIO;
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
        for (int length = 0; length < whole.length; length += whole.length / 20) {
            put("cut" + length, Arrays.copyOf(whole, length));
            assertThat(of("cut" + length, "image/png", Size.SMALL))
                    .as("%s bytes", length)
                    .isEmpty();
        }
    }

    /** 50,000 × 50,000 pixels in a few kilobytes would need ten gigabytes. */
    @Test
    void bombIsNotOpened() throws IOException {
        put("bomb", bomb(50_000));
        assertThat(of("bomb", "image/png", Size.SMALL)).isEmpty();
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

    private static byte[] bomb(int side) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(all);
        out.writeLong(0x89504E470D0A1A0AL);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(head);
        fields.writeInt(side);
        fields.writeInt(side);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(pixels, new Deflater(9))) {
            for (int i = 0; i < 100; i++) {
                packed.write(new byte[1 + 3 * side]);
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
