package io.portico.app.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** The files of the story, made from nothing but their names. */
final class Papers {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int HILLS = 4;

    private Papers() {}

    static String mediaType(String name) {
        return switch (ending(name)) {
            case "png" -> "image/png";
            case "pdf" -> "application/pdf";
            case "txt" -> "text/plain";
            default -> throw new IllegalArgumentException(name);
        };
    }

    static byte[] bytes(String name) throws IOException {
        return switch (ending(name)) {
            case "png" -> picture(name);
            case "pdf" -> page(title(name));
            default ->
                (title(name) + "\n\nMade for the demonstration. The people and firms in it are invented.\n")
                        .getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String title(String name) {
        String words = name.substring(0, name.lastIndexOf('.')).replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Hills under a sun, other ones for each name. */
    private static byte[] picture(String name) throws IOException {
        Random random = new Random(name.hashCode());
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        float hue = random.nextFloat();
        pen.setColor(Color.getHSBColor(hue, 0.15f, 0.98f));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.getHSBColor(hue + 0.5f, 0.35f, 1f));
        pen.fillOval(random.nextInt(WIDTH - 120), 40 + random.nextInt(60), 90, 90);
        for (int hill = 1; hill <= HILLS; hill++) {
            pen.setColor(Color.getHSBColor(hue, 0.2f + 0.12f * hill, 0.9f - 0.15f * hill));
            pen.fillPolygon(hill(random, HEIGHT * (hill + 2) / (HILLS + 4)));
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static Polygon hill(Random random, int height) {
        Polygon hill = new Polygon();
        double shift = random.nextDouble() * Math.PI * 2;
        double waves = 1 + random.nextDouble() * 2;
        for (int x = 0; x <= WIDTH; x += 4) {
            hill.addPoint(x, height + (int) (28 * Math.sin(shift + waves * Math.PI * x / WIDTH)));
        }
        hill.addPoint(WIDTH, HEIGHT);
        hill.addPoint(0, HEIGHT);
        return hill;
    }

    /** One page in the plainest PDF that every reader opens (ISO 32000-1, 7.5). */
    private static byte[] page(String title) {
        String text = "BT /F1 28 Tf 72 720 Td (" + title + ") Tj 0 -40 Td /F1 12 Tf "
                + "(Made for the demonstration. The people and firms in it are invented.) Tj ET";
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        List<Integer> places = new ArrayList<>();
        for (String object : objects) {
            places.add(pdf.length());
            pdf.append(places.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> pdf.append("%010d 00000 n \n".formatted(place)));
        pdf.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\nstartxref\n");
        return pdf.append(table).append("\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
    }
}
